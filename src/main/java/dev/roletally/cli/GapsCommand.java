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
      "  roletally gaps --profile ada.json --index roles.idx --format json"
    })
final class GapsCommand implements Callable<Integer> {
  private static final long EVERY_NANOS = 2_000_000_000L;

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
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Form of the result (default: ${DEFAULT-VALUE}).")
  private Form form = Form.TEXT;

  private long said;

  @Override
  public Integer call() throws IOException {
    scoring.check();
    need(top >= 1, "--top must be 1 or more, got: " + top);
    need(
        reach >= 0 && reach <= Match.TOTAL,
        "--reach must be 0 to " + Match.TOTAL + ", got: " + reach);
    RoleTally tally = RoleTally.create();
    Report report = new Report(output);
    ScoreSettings settings = scoring.settings(output);
    Profile profile = scoring.profile(settings, tally, report);
    said = System.nanoTime();
    try (RoleIndex roles = scoring.open(tally, report)) {
      List<Gaps> gaps = new ArrayList<>();
      for (String id : ids(roles, profile, settings)) {
        roles.gaps(profile, id, settings).ifPresent(gaps::add);
      }
      if (role.isPresent() && gaps.isEmpty()) {
        output.message(
            "--role must be the id of one of the " + roles.size() + " roles, got: " + role.get());
        return ExitCode.SOFTWARE;
      }
      OverallGaps overall = roles.gaps(profile, OverallRequest.of(settings, reach), this::progress);
      GapsReport result = new GapsReport(settings.asOf(), reach, gaps, overall, top);
      output.document(
          form == Form.JSON
              ? report.inJson(result.toJson())
              : report.inText(NextText.write(result)));
    }
    return report.exitCode();
  }

  private List<String> ids(RoleIndex roles, Profile profile, ScoreSettings settings) {
    return role.isPresent()
        ? List.of(role.get())
        : roles.rank(profile, RankRequest.top(top).under(settings)).matches().stream()
            .map(Match::roleId)
            .toList();
  }

  private boolean progress(long done, long total) {
    long now = System.nanoTime();
    if (now - said > EVERY_NANOS) {
      said = now;
      output.message(done + " of " + total + " steps ...");
    }
    return true;
  }

  private void need(boolean holds, String message) {
    if (!holds) {
      throw new ParameterException(command.commandLine(), message);
    }
  }
}
