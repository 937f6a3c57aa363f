package dev.roletally.cli;

import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.format.ProfileReading;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.ScoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What scoring needs: a profile, roles from postings or an index, a policy and a day. */
final class Scoring {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Mixin private Postings postings = new Postings();

  @Option(
      names = "--profile",
      paramLabel = "P",
      required = true,
      description = "The candidate: RoleTally's own JSON, or JSON Resume.")
  private Path profile = Path.of("");

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Score the roles of the index in DIR instead of postings.")
  private Optional<Path> index = Optional.empty();

  @Option(
      names = "--policy",
      paramLabel = "NAME|FILE",
      defaultValue = "balanced@1",
      description = "A preset or a policy file (default: ${DEFAULT-VALUE}).")
  private String policy = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that scores speak of (default: today).")
  private Optional<LocalDate> day = Optional.empty();

  /**
   * Fails with the usage unless roles come from postings or an index, and not from both, and there
   * is such a policy.
   */
  void check() {
    if (postings.isEmpty() == index.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "roles must come from --index DIR or from POSTING..., got "
              + (postings.isEmpty() ? "neither" : "both"));
    }
    if (!Inputs.isPolicy(policy)) {
      throw new ParameterException(
          command.commandLine(),
          "--policy must be a file or one of " + Inputs.presets() + ", got: " + policy);
    }
  }

  ScoreSettings settings(Output output) throws IOException {
    if (day.isEmpty()) {
      day = Optional.of(LocalDate.now(ZoneId.systemDefault()));
      output.message("as of " + day.get() + " (today; --as-of sets another day)");
    }
    return ScoreSettings.of(Inputs.policy(policy), day.get());
  }

  Profile profile(ScoreSettings settings, RoleTally tally, Report report) throws IOException {
    return profile(profile, settings, tally, report);
  }

  /** The profile in another file. */
  Profile profile(Path file, ScoreSettings settings, RoleTally tally, Report report)
      throws IOException {
    ProfileReading reading = Inputs.profile(file, settings.asOf(), tally);
    reading.diagnostics().forEach(report::diagnostic);
    report.unknownSkills(reading.profile(), tally.vocabulary());
    return reading.profile();
  }

  /** The index given, or one in memory of the postings given. */
  RoleIndex open(RoleTally tally, Report report) {
    return open(tally, report, posting -> {});
  }

  /** The same; each posting given is handed on as well. */
  RoleIndex open(RoleTally tally, Report report, Consumer<Posting> originals) {
    if (index.isPresent()) {
      if (!isIndex(index.get())) {
        throw new IllegalArgumentException(
            "index must exist, got: "
                + index.get()
                + " (make one with: roletally index --index DIR POSTING...)");
      }
      return tally.open(index.get());
    }
    RoleIndex roles = tally.openInMemory();
    postings.read(
        posting -> {
          if (put(posting, roles, tally, report)) {
            originals.accept(posting);
          }
        },
        report::problem);
    roles.refresh();
    return roles;
  }

  /** Puts the role of a posting, unless it cannot be used. */
  static boolean put(Posting posting, RoleIndex roles, RoleTally tally, Report report) {
    Role role = tally.read(posting);
    if (!report.isUsable(role)) {
      return false;
    }
    try {
      roles.put(role);
      return true;
    } catch (IllegalArgumentException e) {
      report.problem(Problem.unusable(posting.id(), String.valueOf(e.getMessage())));
      return false;
    }
  }

  /** Whether the folder holds an index with a commit: opening it would make one otherwise. */
  private static boolean isIndex(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith("segments"));
    } catch (IOException e) {
      throw new UncheckedIOException("index must be readable, got: " + folder, e);
    }
  }
}
