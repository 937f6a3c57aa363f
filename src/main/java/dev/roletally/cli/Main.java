package dev.roletally.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code roletally}. */
@Command(
    name = "roletally",
    description =
        "Reads job postings, ranks roles for a candidate profile, and explains the score.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {ReadCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "JSON goes to standard output, messages to standard error.",
      "Exit codes: 0 done; 1 some input could not be used, the rest is done; 2 usage."
    })
public final class Main {
  private Main() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = execute(out, err, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs the command line with these ends; the exit code. */
  static int execute(PrintWriter out, PrintWriter err, String... args) {
    CommandLine commands = new CommandLine(new Main());
    commands.setOut(out);
    commands.setErr(err);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setParameterExceptionHandler(Failures::usage);
    commands.setExecutionExceptionHandler(Failures::execution);
    return commands.execute(args);
  }
}
