package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The words of evidence whose parameters make a difference. */
final class EvidenceWordsTest {
  private static final EvidenceWords WORDS =
      new EvidenceWords(LocalDate.of(2026, 1, 15), Phrases.ENGLISH);
  private static final Criterion OTHER = new Criterion.Other(new Span(0, 0));

  @Test
  void sameNameOrAnother() {
    assertThat(say(skill("Go"), Evidence.of(Code.EXACT, "go", 1))).isEqualTo("Go: the same");
    assertThat(say(skill("Go"), Evidence.of(Code.EXACT, "golang", 1)))
        .isEqualTo("Go: met by golang, which is the same");
  }

  @Test
  void pathNamesWhatLiesBetween() {
    Evidence evidence = Evidence.of(Code.NARROWER, "PyTorch", 1);
    assertThat(say(skill("AI"), evidence.path(List.of("PyTorch", "AI"))))
        .isEqualTo("AI: met by PyTorch");
    assertThat(say(skill("AI"), evidence.path(List.of("PyTorch", "DL", "ML", "AI"))))
        .isEqualTo("AI: met by PyTorch, by way of DL, ML");
  }

  @Test
  void starts() {
    Evidence fits = Evidence.of(Code.START_FITS, 1).with("start", "2026-06-08").with("days", 84);
    assertThat(say(OTHER, fits.with("starts", "2026-06-08")))
        .isEqualTo("free for 12 weeks from 2026-06-08");
    assertThat(say(OTHER, fits.with("starts", "2026-06-08 2026-06-15")))
        .isEqualTo("free for 12 weeks from 2026-06-08; also from 2026-06-15");
    assertThat(say(OTHER, fits.with("days", 1).with("starts", "2026-06-08")))
        .isEqualTo("free on 2026-06-08");
    assertThat(say(OTHER, fits.with("starts", "a b c d e f")))
        .isEqualTo("free for 12 weeks from 2026-06-08; also from b, c, d and 2 others");
  }

  @Test
  void startsMissed() {
    Evidence missed =
        Evidence.of(Code.START_MISSED, 1).with("start", "2026-06-08").with("days", 84);
    assertThat(say(OTHER, missed.with("daysFree", 74).with("daysShort", 10)))
        .isEqualTo("free until 2026-08-20: 10 days short of 12 weeks from 2026-06-08");
    assertThat(say(OTHER, missed.with("daysFree", 83).with("daysShort", 1)))
        .isEqualTo("free until 2026-08-29: 1 day short of 12 weeks from 2026-06-08");
    assertThat(say(OTHER, missed.with("daysFree", 0).with("daysShort", 84)))
        .isEqualTo("not free on 2026-06-08");
    assertThat(say(OTHER, Evidence.of(Code.CYCLE_OVER, 0).with("last", "2025-09-22")))
        .isEqualTo("every start (last 2025-09-22) is before 2026-01-15");
  }

  @Test
  void experience() {
    Evidence some =
        Evidence.of(Code.EXPERIENCE_SHORT, "Data Analyst", 1)
            .with("months", 30)
            .with("askedMonths", 48);
    assertThat(say(OTHER, some)).isEqualTo("Data Analyst: 2 years and 6 months, 4 years asked");
    Evidence total = Evidence.of(Code.EXPERIENCE_DIFFERS, "30 months", 1).with("months", 30);
    assertThat(say(OTHER, total.with("askedMonths", 48)))
        .isEqualTo("2 years and 6 months of experience of a kind not stated, 4 years asked");
    assertThat(say(OTHER, total.with("askedMonths", 0)))
        .isEqualTo("2 years and 6 months of experience of a kind not stated");
  }

  @Test
  void whatIsAbsentIsNamedTogether() {
    List<CriterionMatch> members =
        IntStream.range(0, 8).mapToObj(i -> absent(skill("S" + i))).toList();
    assertThat(lines(group(members.subList(0, 3))))
        .containsExactly("S0, S1 or S2: not in the profile");
    assertThat(lines(group(members))).containsExactly("S0, S1, S2 or 5 others: not in the profile");
    CriterionMatch near = leaf(skill("Java"), 500, Evidence.of(Code.RELATED, "Kotlin", 500_000));
    assertThat(
            lines(
                new CriterionMatch(
                    new Criterion.AnyOf(false, List.of(OTHER)),
                    Verdict.PARTIAL,
                    500,
                    500,
                    500,
                    List.of(),
                    List.of(members.get(0), near, members.get(1)))))
        .containsExactly("S0, S1: not in the profile", "Java: only the neighbouring Kotlin");
  }

  private static String say(Criterion criterion, Evidence evidence) {
    return WORDS.words(criterion, evidence);
  }

  private static List<String> lines(CriterionMatch match) {
    return WORDS.lines(match).stream().map(EvidenceWords.Line::words).toList();
  }

  private static Criterion.Skill skill(String label) {
    return new Criterion.Skill("x", label, ConceptKind.TOOL, new Span(0, 0), 0);
  }

  private static CriterionMatch absent(Criterion criterion) {
    return leaf(criterion, 0, Evidence.of(Code.NOT_CLAIMED, 0));
  }

  private static CriterionMatch leaf(Criterion criterion, int credit, Evidence evidence) {
    return new CriterionMatch(
        criterion,
        credit > 0 ? Verdict.PARTIAL : Verdict.NOT_MET,
        credit,
        credit,
        credit,
        List.of(evidence),
        List.of());
  }

  private static CriterionMatch group(List<CriterionMatch> of) {
    return new CriterionMatch(
        new Criterion.AnyOf(false, of.stream().map(CriterionMatch::criterion).toList()),
        Verdict.NOT_MET,
        0,
        0,
        0,
        List.of(),
        of);
  }
}
