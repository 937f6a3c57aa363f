package dev.roletally.cli;

import dev.roletally.RoleTally;
import dev.roletally.format.ProfileReading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code roletally profile}: what was understood of a profile, where from, and what is missing. */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Shows what is understood of a profile, where it stands there, and what is missing.",
    footer = {
      "",
      "Examples:",
      "  roletally profile resume.json",
      "  roletally profile --format json --as-of 2026-01-15 ada.json"
    })
final class ProfileCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Parameters(
      paramLabel = "P",
      description = "The candidate: RoleTally's own JSON, or JSON Resume.")
  private Path profile = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that tells a degree pursued from one completed (default: today).")
  private Optional<LocalDate> day = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Form of the result (default: ${DEFAULT-VALUE}).")
  private Form form = Form.TEXT;

  @Override
  public Integer call() throws IOException {
    if (day.isEmpty()) {
      day = Optional.of(LocalDate.now(ZoneId.systemDefault()));
      output.message("as of " + day.get() + " (today; --as-of sets another day)");
    }
    RoleTally tally = RoleTally.create();
    Report report = new Report(output);
    ProfileReading reading = Inputs.profile(profile, day.get(), tally);
    reading.diagnostics().forEach(report::diagnostic);
    report.unknownSkills(reading.profile(), tally.vocabulary());
    output.document(
        form == Form.JSON
            ? report.inJson(ProfileDocument.json(reading))
            : ProfileDocument.text(reading));
    return report.exitCode();
  }
}
