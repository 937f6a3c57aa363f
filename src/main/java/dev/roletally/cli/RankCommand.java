package dev.roletally.cli;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.explain.Ranking;
import dev.roletally.model.Profile;
import dev.roletally.scoring.ScoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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
          + " --format json",
      "  roletally rank --profile ada.json --format html --out report.html postings/",
      "  roletally rank --profile ada.json --report report.html --language de postings/",
      "  roletally rank --profile ada.json --mode hybrid,remote --pay USD:40:HOUR"
          + " --index roles.idx"
    })
final class RankCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private Output output = new Output();
  @Mixin private Scoring scoring = new Scoring();
  @Mixin private Filtering filtering = new Filtering();

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
      paramLabel = "text|json|html|csv",
      defaultValue = "text",
      description = "Form of the result (default: ${DEFAULT-VALUE}).")
  private RankForm form = RankForm.TEXT;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the ranking as a page of HTML to FILE as well.")
  private Optional<Path> page = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "en|de",
      defaultValue = "en",
      description = "Language of explanations and pages (default: ${DEFAULT-VALUE}).")
  private Language language = Language.EN;

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
    boolean wanted = form == RankForm.HTML || page.isPresent();
    try (RoleIndex roles = scoring.open(tally, report)) {
      RankRequest request = filtering.of(RankRequest.top(top).under(settings));
      Ranking ranking = roles.rank(profile, onePerOpening ? request.onePerOpening() : request);
      String html =
          wanted
              ? ReportPage.of(
                  ranking, profile, roles, settings, language.locale(), report.steps("roles"))
              : "";
      output.document(
          switch (form) {
            case TEXT -> report.inText(RankingText.write(ranking, language.locale(), output.pen()));
            case JSON -> report.inJson(ranking.toJson());
            case CSV -> RankingCsv.write(ranking);
            case HTML -> html;
          });
      if (page.isPresent()) {
        output.page(page.get(), html);
      }
    }
    return report.exitCode();
  }
}
