package dev.roletally.cli;

import dev.roletally.plan.Progress;
import dev.roletally.posting.Posting;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The postings that a command is given, and the context that reading them may need. */
final class Postings {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "POSTING",
      description = "File (.txt, .html, .json, .jsonl) or folder, searched recursively.")
  private List<Path> paths = List.of();

  @Option(
      names = "--retrieved-on",
      paramLabel = "DATE",
      description =
          "Day the postings were found: settles \"30+ days ago\" and dates without a year.")
  private Optional<LocalDate> retrieved = Optional.empty();

  @Option(
      names = "--region",
      paramLabel = "CC",
      description =
          "ISO 3166 code of where they were found: settles day-month order and currency signs.")
  private Optional<String> region = Optional.empty();

  boolean isEmpty() {
    return paths.isEmpty();
  }

  /** Fails with the usage if no posting is named. */
  void need() {
    if (isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "POSTING must be a file or folder, got none");
    }
  }

  /** Hands over every posting, and what could not be used instead of one. */
  void read(Consumer<Posting> postings, Report report) {
    read(postings, report::problem, report);
  }

  /** The same, where problems go elsewhere. */
  void read(Consumer<Posting> postings, Consumer<Problem> problems, Report report) {
    Progress progress = report.steps("postings")::another;
    new PostingFiles(retrieved, region.map(this::code), postings, problems, progress).read(paths);
  }

  private String code(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    if (code.length() != 2 || !code.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      throw new ParameterException(
          command.commandLine(), "--region must be an ISO 3166 code of two letters, got: " + text);
    }
    return code;
  }
}
