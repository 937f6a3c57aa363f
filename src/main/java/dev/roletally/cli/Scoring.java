package dev.roletally.cli;

import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.format.ProfileReading;
import dev.roletally.model.Profile;
import dev.roletally.scoring.ScoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What scoring needs: a profile, roles from postings or an index, a policy and a day. */
final class Scoring {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Mixin private RoleSource roles = new RoleSource();

  @Option(
      names = "--profile",
      paramLabel = "P",
      required = true,
      description = "The candidate: RoleTally's own JSON, or JSON Resume.")
  private Path profile = Path.of("");

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
    roles.check();
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

  /** The roles to score. */
  RoleIndex open(RoleTally tally, Report report) {
    return roles.open(tally, report);
  }
}
