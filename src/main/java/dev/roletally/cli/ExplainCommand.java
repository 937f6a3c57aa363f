package dev.roletally.cli;

import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.explain.Explanation;
import dev.roletally.explain.Match;
import dev.roletally.explain.MatchDiff;
import dev.roletally.model.Profile;
import dev.roletally.scoring.ScoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code roletally explain}: one role for a profile, with every point accounted for. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Explains one role's score for a candidate profile, requirement by requirement.",
    footer = {
      "",
      "Examples:",
      "  roletally explain --profile ada.json --role acme-17 acme-17.txt",
      "  roletally explain --profile ada.json --role acme-17 --index roles.idx --format json",
      "  roletally explain --profile ada.json --role acme-17 --format html --out report.html"
          + " acme-17.txt",
      "  roletally explain --profile ada.json --diff ada-in-may.json --role acme-17 acme-17.txt"
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private Output output = new Output();
  @Mixin private Scoring scoring = new Scoring();

  @Option(
      names = "--role",
      paramLabel = "ID",
      required = true,
      description = "The role's id: the given one, else the file name without its ending.")
  private String role = "";

  @Option(
      names = "--format",
      paramLabel = "text|json|html",
      defaultValue = "text",
      description = "Form of the result (default: ${DEFAULT-VALUE}).")
  private ExplainForm form = ExplainForm.TEXT;

  @Option(
      names = "--language",
      paramLabel = "en|de",
      defaultValue = "en",
      description = "Language of explanations and pages (default: ${DEFAULT-VALUE}).")
  private Language language = Language.EN;

  @Option(
      names = "--diff",
      paramLabel = "OTHER_PROFILE",
      description = "Tell what changes from the profile to this one instead.")
  private Optional<Path> other = Optional.empty();

  @Override
  public Integer call() throws IOException {
    scoring.check();
    if (other.isPresent() && form == ExplainForm.HTML) {
      throw new ParameterException(
          command.commandLine(), "--diff must be told with --format text or json, got: html");
    }
    RoleTally tally = RoleTally.create();
    Report report = new Report(output);
    ScoreSettings settings = scoring.settings(output);
    Profile profile = scoring.profile(settings, tally, report);
    try (RoleIndex roles = scoring.open(tally, report)) {
      Optional<Match> match = roles.explain(profile, role, settings);
      if (match.isEmpty()) {
        output.message(RoleSource.noSuchRole(role, roles));
        return ExitCode.SOFTWARE;
      }
      if (other.isPresent()) {
        Profile after = scoring.profile(other.get(), settings, tally, report);
        MatchDiff diff = match.get().diff(roles.explain(after, role, settings).orElseThrow());
        output.document(
            form == ExplainForm.JSON
                ? report.inJson(diff.toJson())
                : report.inText(diff.toText(language.locale())));
      } else {
        Explanation explanation = match.get().explanation().in(language.locale());
        output.document(
            switch (form) {
              case TEXT -> report.inText(LedgerText.write(explanation, output.pen()));
              case JSON -> report.inJson(explanation.toJson());
              case HTML ->
                  ReportPage.of(
                      match.get(),
                      profile,
                      roles,
                      settings,
                      language.locale(),
                      report.steps("roles"));
            });
      }
    }
    return report.exitCode();
  }
}
