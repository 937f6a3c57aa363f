package dev.roletally.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The command line {@code roletally}. */
@Command(
    name = "roletally",
    description =
        "Reads job postings, ranks roles for a candidate profile, and explains the score.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ReadCommand.class,
      IndexCommand.class,
      RankCommand.class,
      ExplainCommand.class,
      ProfileCommand.class,
      PlanCommand.class,
      GapsCommand.class,
      SameCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Start with:",
      "  roletally rank --profile ada.json postings/",
      "  roletally rank --profile ada.json --format html --out report.html postings/",
      "  roletally index --index roles.idx postings/",
      "",
      "Completion of commands and options, in bash and zsh:",
      "  source <(roletally generate-completion)",
      "",
      "JSON goes to standard output, messages to standard error.",
      "Exit codes: 0 done; 1 some input could not be used, the rest is done; 2 usage."
    })
public final class Main {
  private static final int HELP_WIDTH = 100;

  /** Held here, for a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    LUCENE.setLevel(Level.SEVERE);
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
    commands.setExpandAtFiles(false);
    commands.setUsageHelpWidth(HELP_WIDTH);
    commands.registerConverter(LocalDate.class, Main::day);
    commands.setParameterExceptionHandler(Failures::usage);
    commands.setExecutionExceptionHandler(Failures::execution);
    return commands.execute(args);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("must be a day as YYYY-MM-DD, got: " + text);
    }
  }
}
