package dev.roletally.cli;

import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.model.Profile;
import dev.roletally.plan.ApplicationPlan;
import dev.roletally.plan.PlanRequest;
import dev.roletally.scoring.ScoreSettings;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code roletally plan}: which roles to apply to, and in which order. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Picks and orders the best roles to apply to, under the limits that employers set.",
    footer = {
      "",
      "Examples:",
      "  roletally plan --profile ada.json --as-of 2026-01-15 postings/",
      "  roletally plan --profile ada.json --group \"Acme=Acme Labs,Acme Cloud\" --index roles.idx"
    })
final class PlanCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private Output output = new Output();
  @Mixin private Scoring scoring = new Scoring();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many applications at most (default: no limit but the employers').")
  private Optional<Integer> most = Optional.empty();

  @Option(
      names = "--group",
      paramLabel = "NAME=EMPLOYERS",
      description = "Employers, separated by commas, that count as one; can be repeated.")
  private Map<String, String> groups = Map.of();

  @Option(
      names = "--deadline",
      paramLabel = "ID=DATE",
      description = "The last day to apply for a role; can be repeated.")
  private Map<String, String> deadlines = Map.of();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Form of the result (default: ${DEFAULT-VALUE}).")
  private Form form = Form.TEXT;

  @Override
  public Integer call() throws IOException {
    scoring.check();
    if (most.orElse(1) < 1) {
      throw new ParameterException(
          command.commandLine(), "--top must be 1 or more, got: " + most.orElse(1));
    }
    RoleTally tally = RoleTally.create();
    Report report = new Report(output);
    ScoreSettings settings = scoring.settings(output);
    PlanRequest request = request(settings);
    Profile profile = scoring.profile(settings, tally, report);
    try (RoleIndex roles = scoring.open(tally, report)) {
      ApplicationPlan plan = roles.plan(profile, request, report.steps("roles"));
      output.document(
          form == Form.JSON
              ? report.inJson(plan.toJson())
              : report.inText(NextText.write(plan, settings)));
    }
    return report.exitCode();
  }

  private PlanRequest request(ScoreSettings settings) {
    PlanRequest.Builder request = PlanRequest.builder(settings);
    most.ifPresent(request::most);
    groups.forEach((name, employers) -> request.group(name, employers.split(",", -1)));
    deadlines.forEach((role, day) -> request.deadline(role, day(day)));
    return request.build();
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new ParameterException(
          command.commandLine(), "--deadline must be ID=YYYY-MM-DD, got: " + text, e);
    }
  }
}
