package dev.roletally.cli;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.explain.Match;
import dev.roletally.model.Profile;
import dev.roletally.plan.Gaps;
import dev.roletally.plan.GapsReport;
import dev.roletally.plan.OverallGaps;
import dev.roletally.plan.OverallRequest;
import dev.roletally.scoring.ScoreSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code roletally gaps}: what to learn or state next, and what each would gain. */
@Command(
    name = "gaps",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Tells what to learn, arrange or state next, and exactly what each would gain.",
    footer = {
      "",
      "Examples:",
      "  roletally gaps --profile ada.json --role acme-17 --reach 800000 acme-17.txt",
      "  roletally gaps --profile ada.json --index roles.idx --format json",
      "  roletally gaps --profile ada.json --index roles.idx --best 20"
    })
final class GapsCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private Output output = new Output();
  @Mixin private Scoring scoring = new Scoring();

  @Option(
      names = "--role",
      paramLabel = "ID",
      description = "Only the role with this id (default: the best --top roles).")
  private Optional<String> role = Optional.empty();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many roles, and how many changes over all (default: ${DEFAULT-VALUE}).")
  private int top = 10;

  @Option(
      names = "--reach",
      paramLabel = "SCORE",
      defaultValue = "700000",
      description =
          "The score, in millionths, that roles should reach (default: ${DEFAULT-VALUE}).")
  private int reach = 700_000;

  @Option(
      names = "--best",
      paramLabel = "K",
      description =
          "Put the changes over all in order by what the mean of the K best scores gains (default:"
              + " by how many roles they raise to --reach).")
  private Optional<Integer> best = Optional.empty();

  @Option(
      names = "--try",
      paramLabel = "N",
      defaultValue = "50",
      description =
          "How many changes to try over all roles, the most promising (default: ${DEFAULT-VALUE}).")
  private int tries = OverallRequest.MOST;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Form of the result (default: ${DEFAULT-VALUE}).")
  private Form form = Form.TEXT;

  @Override
  public Integer call() throws IOException {
    scoring.check();
    need(top >= 1, "--top must be 1 or more, got: " + top);
    need(
        reach >= 0 && reach <= Match.TOTAL,
        "--reach must be 0 to " + Match.TOTAL + ", got: " + reach);
    need(
        best.orElse(1) >= 1 && best.orElse(1) <= OverallRequest.GREATEST_BEST,
        "--best must be 1 to " + OverallRequest.GREATEST_BEST + ", got: " + best.orElse(1));
    need(tries >= 1, "--try must be 1 or more, got: " + tries);
    RoleTally tally = RoleTally.create();
    Report report = new Report(output);
    ScoreSettings settings = scoring.settings(output);
    Profile profile = scoring.profile(settings, tally, report);
    try (RoleIndex roles = scoring.open(tally, report)) {
      List<Gaps> gaps = new ArrayList<>();
      List<String> ids = ids(roles, profile, settings);
      Steps steps = report.steps("roles");
      for (String id : ids) {
        roles.gaps(profile, id, settings).ifPresent(gaps::add);
        steps.goOn(gaps.size(), ids.size());
      }
      if (role.isPresent() && gaps.isEmpty()) {
        output.message(RoleSource.noSuchRole(role.get(), roles));
        return ExitCode.SOFTWARE;
      }
      GapsReport result =
          new GapsReport(settings.asOf(), reach, gaps, overall(roles, profile, settings, report));
      output.document(
          form == Form.JSON
              ? report.inJson(result.toJson())
              : report.inText(NextText.write(result)));
    }
    return report.exitCode();
  }

  /** Over all roles, unless one is named: then it alone is asked about. */
  private Optional<GapsReport.Overall> overall(
      RoleIndex roles, Profile profile, ScoreSettings settings, Report report) {
    if (role.isPresent()) {
      return Optional.empty();
    }
    OverallRequest request =
        best.map(k -> OverallRequest.best(settings, k).threshold(reach))
            .orElse(OverallRequest.of(settings, reach))
            .most(tries);
    OverallGaps gaps = roles.gaps(profile, request, report.steps("steps"));
    return Optional.of(new GapsReport.Overall(request, gaps, top));
  }

  private List<String> ids(RoleIndex roles, Profile profile, ScoreSettings settings) {
    return role.isPresent()
        ? List.of(role.get())
        : roles.rank(profile, RankRequest.top(top).under(settings)).matches().stream()
            .map(Match::roleId)
            .toList();
  }

  private void need(boolean holds, String message) {
    if (!holds) {
      throw new ParameterException(command.commandLine(), message);
    }
  }
}
