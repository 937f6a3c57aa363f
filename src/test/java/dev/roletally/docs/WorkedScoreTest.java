package dev.roletally.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.RoleTally;
import dev.roletally.explain.AskMatch;
import dev.roletally.explain.CategoryMatch;
import dev.roletally.explain.Eligibility;
import dev.roletally.explain.Match;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.model.Category;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The score that docs/scoring.md works by hand is the program's, to the last point. */
final class WorkedScoreTest {
  private final String text = Examples.text(Path.of("docs/scoring.md"));
  private final Markdown page = new Markdown(text);
  private final Match match = match();

  private static Match match() {
    RoleTally tally = RoleTally.create();
    return tally.score(
        Examples.profile("ada"),
        tally.read(Examples.posting("fernhill-language-tools-intern")),
        ScoreSettings.of(ScoringPolicy.balanced(), Examples.DAY));
  }

  @Test
  void theAsksAreThose() {
    List<List<String>> wanted = new ArrayList<>();
    for (RequirementMatch requirement : match.requirements()) {
      for (AskMatch ask : requirement.asks()) {
        wanted.add(
            List.of(
                requirement.necessity().name(),
                String.valueOf(ask.atStake()),
                String.valueOf(ask.criterion().credit()),
                String.valueOf(ask.earned()),
                ask.criterion().verdict().name()));
      }
    }
    List<List<String>> rows = page.table("asked");

    assertThat(rows.subList(0, rows.size() - 2))
        .extracting(row -> List.of(row.get(1), row.get(3), row.get(4), row.get(5), row.get(6)))
        .isEqualTo(wanted);
    assertThat(rows.get(rows.size() - 2).get(3)).isEqualTo(String.valueOf(match.unstated()));
    assertThat(rows.get(rows.size() - 1)).contains("**1000000**", "**" + match.score() + "**");
  }

  @Test
  void theCategoriesAreThose() {
    // a category's part goes to its asks and, where it has one, to its unstated party
    int unstated = match.unstated();
    List<List<String>> wanted = new ArrayList<>();
    for (CategoryMatch category : match.categories()) {
      int stake = category.atStake();
      if (category.category() == Category.SKILLS) {
        stake += unstated;
      }
      wanted.add(
          List.of(
              category.category().name(),
              String.valueOf(ScoringPolicy.balanced().weight(category.category())),
              String.valueOf(stake)));
    }

    assertThat(page.table("category | w"))
        .extracting(row -> List.of(row.get(0), row.get(1), row.get(6)))
        .isEqualTo(wanted);
  }

  @Test
  void theProseSaysTheSame() {
    assertThat(text)
        .contains("The score is " + match.score() + ", or 70.5 of 100.")
        .contains("it would be " + match.highest() + ", which is `highest`");
    assertThat(match.eligibility()).isEqualTo(Eligibility.UNDETERMINED);
    assertThat(match.lowest()).isEqualTo(match.score());
  }
}
