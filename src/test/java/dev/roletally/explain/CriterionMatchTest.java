package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Criterion;
import dev.roletally.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which evidence a criterion shows. */
final class CriterionMatchTest {
  private static final Criterion.Leaf ASKED = new Criterion.Other(new Span(0, 0));

  @Test
  void groupThatIsMetShowsOnlyWhatMakesItSo() {
    CriterionMatch group = anyOf(1000, leaf("C++", 0), leaf("Java", 1000), leaf("Scala", 500));
    assertThat(claims(group)).containsExactly("Java");
  }

  @Test
  void groupThatIsMetByItsOpenClassShowsNoMember() {
    Evidence ofClass = Evidence.of(Code.OPEN_LIST, "Kotlin", 1_000_000);
    CriterionMatch group =
        new CriterionMatch(
            new Criterion.AnyOf(true, List.of(ASKED)),
            Verdict.MET,
            1000,
            1000,
            1000,
            List.of(ofClass),
            List.of(leaf("C++", 0)));
    assertThat(group.allEvidence()).containsExactly(ofClass);
  }

  @Test
  void groupThatIsNotMetShowsEverything() {
    assertThat(claims(anyOf(500, leaf("C++", 0), leaf("Scala", 500))))
        .containsExactly("C++", "Scala");
    assertThat(claims(anyOf(0, leaf("C++", 0), leaf("Java", 0)))).containsExactly("C++", "Java");
  }

  @Test
  void evidenceInALogTellsNoClaim() {
    assertThat(Evidence.of(Code.EXACT, "Python", 7)).hasToString("Evidence[EXACT, 7]");
  }

  @Test
  void ruleHoldsAtEveryDepth() {
    CriterionMatch inner = anyOf(1000, leaf("Python", 1000), leaf("R", 0));
    CriterionMatch missed = anyOf(0, leaf("SAS", 0));
    assertThat(claims(anyOf(500, inner, missed))).containsExactly("Python", "SAS");
    assertThat(claims(anyOf(1000, inner, missed))).containsExactly("Python");
  }

  private static List<String> claims(CriterionMatch match) {
    return match.allEvidence().map(evidence -> evidence.claim().orElseThrow()).toList();
  }

  private static CriterionMatch leaf(String claim, int credit) {
    return new CriterionMatch(
        ASKED,
        verdict(credit),
        credit,
        credit,
        credit,
        List.of(Evidence.of(Code.EXACT, claim, credit * 1000)),
        List.of());
  }

  private static CriterionMatch anyOf(int credit, CriterionMatch... of) {
    return new CriterionMatch(
        new Criterion.AnyOf(false, List.of(ASKED)),
        verdict(credit),
        credit,
        credit,
        credit,
        List.of(),
        List.of(of));
  }

  private static Verdict verdict(int credit) {
    return credit == 1000 ? Verdict.MET : credit > 0 ? Verdict.PARTIAL : Verdict.NOT_MET;
  }
}
