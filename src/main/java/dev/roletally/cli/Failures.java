package dev.roletally.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the command line says, and exits with, when it cannot go on. */
final class Failures {
  private Failures() {}

  /** Wrong usage: the message and where to find help. */
  static int usage(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    command.getErr().println(OneLine.of(String.valueOf(problem.getMessage())));
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, command.getErr());
    command
        .getErr()
        .println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for its usage.");
    return ExitCode.USAGE;
  }

  /** An input that nothing can be done without, or output that cannot be written. */
  static int execution(Exception problem, CommandLine command, ParseResult parsed)
      throws Exception {
    if (problem instanceof IllegalArgumentException
        || problem instanceof IllegalStateException
        || problem instanceof IOException
        || problem instanceof UncheckedIOException) {
      command.getErr().println(OneLine.of(String.valueOf(problem.getMessage())));
      return ExitCode.SOFTWARE;
    }
    throw problem;
  }
}
