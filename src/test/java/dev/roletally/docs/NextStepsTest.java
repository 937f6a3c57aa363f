package dev.roletally.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.explain.Match;
import dev.roletally.format.DecisionRecord;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of what to do next run, and do what the pages say. */
final class NextStepsTest {
  private static final RoleTally TALLY = RoleTally.create();
  private static final Profile ADA = Examples.profile("ada");
  private static final ScoreSettings SETTINGS =
      ScoreSettings.of(ScoringPolicy.balanced(), Examples.DAY);

  @Test
  void gapsPrintWhatEachChangeGains() {
    Role role = TALLY.read(Examples.posting("fernhill-language-tools-intern"));
    String printed = DocsTest.printed(out -> Snippets.gaps(TALLY, ADA, role, Examples.DAY, out));

    assertThat(printed).contains("ADD_SKILL [Terraform]").contains("WIDEN_WINDOW");
  }

  @Test
  void theIndexTellsGapsAndPlan() {
    try (RoleIndex index = TALLY.openInMemory()) {
      index.putAll(Examples.postings().stream().map(Examples::posting).toList());
      index.refresh();
      String gaps = DocsTest.printed(out -> Snippets.overallGaps(index, ADA, Examples.DAY, out));
      String best = DocsTest.printed(out -> Snippets.bestScores(index, ADA, Examples.DAY, out));
      String plan = DocsTest.printed(out -> Snippets.plan(index, ADA, Examples.DAY, out));

      assertThat(gaps).contains(" raises ");
      assertThat(best).startsWith("the mean of the 5 best scores is ").contains(" gains ");
      assertThat(plan).startsWith("1. ");
    }
  }

  @Test
  void anOpeningPostedTwiceIsOneGroup() {
    Posting posting = Examples.posting("halcyon-nlp-research-intern");
    Role again = TALLY.read(Posting.text("again", posting.text()));
    List<Requirement> fewer = again.requirements().subList(1, again.requirements().size());
    try (RoleIndex index = TALLY.openInMemory()) {
      index.putAll(Examples.postings().stream().map(Examples::posting).toList());
      index.put(again.toBuilder().requirements(fewer).build());
      index.refresh();
      String same = DocsTest.printed(out -> Snippets.sameOpenings(index, out));
      String ranked =
          DocsTest.printed(out -> Snippets.onePerOpening(index, ADA, Examples.DAY, out));

      assertThat(same).startsWith("again\nhalcyon-nlp-research-intern\n  requirements/");
      assertThat(ranked).isEqualTo("halcyon-nlp-research-intern is posted as well as [again]\n");
    }
  }

  @Test
  void differencesAndRecordsSpeakOfTheMatch() {
    Role role = TALLY.read(Examples.posting("fernhill-language-tools-intern"));
    Match before = TALLY.score(ADA, role, SETTINGS);
    Match after = TALLY.score(ADA.toBuilder().frameworks("Terraform").build(), role, SETTINGS);
    String printed = DocsTest.printed(out -> Snippets.diff(before, after, out));
    DecisionRecord.Replay replay = Snippets.decisionRecord(role, ADA, SETTINGS, TALLY.vocabulary());

    assertThat(printed).isEqualTo("134111 " + quote(after) + "\n");
    assertThat(replay.differences()).isEmpty();
    assertThat(replay.isReproduced()).isTrue();
  }

  private static String quote(Match match) {
    return match.requirements().stream()
        .filter(each -> each.quote().contains("Terraform"))
        .findFirst()
        .orElseThrow()
        .quote();
  }
}
