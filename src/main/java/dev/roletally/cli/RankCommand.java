package dev.roletally.cli;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.explain.Ranking;
import dev.roletally.model.Profile;
import dev.roletally.scoring.ScoreSettings;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code roletally rank}: the best roles for a profile. */
@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Ranks roles for a candidate profile, each with its explanation; best first.",
    footer = {
      "",
      "Examples:",
      "  roletally rank --profile ada.json postings/",
      "  roletally rank --profile ada.json --index roles.idx --top 20 --as-of 2026-01-15"
          + " --format json"
    })
final class RankCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private Output output = new Output();
  @Mixin private Scoring scoring = new Scoring();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many roles at most (default: ${DEFAULT-VALUE}).")
  private int top = 10;

  @Option(
      names = "--one-per-opening",
      description =
          "Show each opening once: of the postings that are one opening the best ranked, with the"
              + " ids of the others.")
  private boolean onePerOpening;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Form of the result (default: ${DEFAULT-VALUE}).")
  private Form form = Form.TEXT;

  @Override
  public Integer call() throws IOException {
    if (top < 1) {
      throw new ParameterException(command.commandLine(), "--top must be 1 or more, got: " + top);
    }
    scoring.check();
    RoleTally tally = RoleTally.create();
    Report report = new Report(output);
    ScoreSettings settings = scoring.settings(output);
    Profile profile = scoring.profile(settings, tally, report);
    try (RoleIndex roles = scoring.open(tally, report)) {
      RankRequest request = RankRequest.top(top).under(settings);
      Ranking ranking = roles.rank(profile, onePerOpening ? request.onePerOpening() : request);
      output.document(
          form == Form.JSON
              ? report.inJson(ranking.toJson())
              : report.inText(RankingText.write(ranking)));
    }
    return report.exitCode();
  }
}
