package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  @Test
  void moreGeneralAndOpen() {
    Evidence broader = Evidence.of(Code.BROADER, "AI", 1);
    assertThat(say(skill("PyTorch"), broader.path(List.of("AI", "PyTorch"))))
        .isEqualTo("PyTorch: only the more general AI");
    assertThat(say(skill("PyTorch"), broader.path(List.of("AI", "ML", "PyTorch"))))
        .isEqualTo("PyTorch: only the more general AI, by way of ML");
    assertThat(say(skill("AI"), Evidence.of(Code.OPEN_LIST, "Jax", 1).path(List.of("Jax", "DL"))))
        .isEqualTo("open list (DL): met by Jax");
    assertThat(say(skill("AI"), Evidence.of(Code.OPEN_LIST, "Jax", 1)))
        .isEqualTo("open list (?): met by Jax");
  }

  @Test
  void yearsAndSeniority() {
    Evidence years = Evidence.of(Code.YEARS_SHORT, "Go", 1).with("months", 12);
    assertThat(say(OTHER, years.with("askedMonths", 30)))
        .isEqualTo("Go: 1 year of the 2 years and 6 months asked");
    assertThat(say(OTHER, Evidence.of(Code.YEARS_UNSTATED, "Go", 1).with("askedMonths", 12)))
        .isEqualTo("Go: 1 year asked, the profile does not say how long");
    assertThat(
            say(
                OTHER,
                Evidence.of(Code.SENIORITY_SHORT, 1).with("months", 6).with("askedMonths", 60)))
        .isEqualTo("6 months at work, 5 years expected of the title");
    Evidence fits = Evidence.of(Code.EXPERIENCE_FITS, "Cook", 1).with("months", 12);
    assertThat(say(OTHER, fits.with("askedMonths", 0)))
        .isEqualTo("Cook: experience of the kind asked");
    assertThat(say(OTHER, fits.with("askedMonths", 6))).isEqualTo("Cook: 1 year, 6 months asked");
    Evidence short_ = Evidence.of(Code.EXPERIENCE_SHORT, "Cook", 1).with("months", 12);
    assertThat(say(OTHER, short_.with("askedMonths", 0))).isEqualTo("Cook: 1 year, 0 months asked");
  }

  @Test
  void degrees() {
    Evidence held =
        Evidence.of(Code.DEGREE_FITS, "what the profile says", 1)
            .with("level", "MASTER")
            .with("status", "PURSUING");
    assertThat(say(OTHER, held)).isEqualTo("a master's degree (pursuing) fits");
    assertThat(say(OTHER, held.with("month", "2027-05")))
        .isEqualTo("a master's degree (pursuing, 2027-05) fits");
    assertThat(say(OTHER, held.with("field", "Law").with("month", "2027-05")))
        .isEqualTo("a master's degree in Law (pursuing, 2027-05) fits");
    assertThat(say(OTHER, Evidence.of(Code.DEGREE_FITS, "MSc", 1).with("level", "MASTER")))
        .isEqualTo("MSc fits");
    assertThat(say(OTHER, Evidence.of(Code.DEGREE_FITS, "MSc", 1).with("status", "PURSUING")))
        .isEqualTo("MSc fits");
    assertThat(say(OTHER, Evidence.of(Code.DEGREE_FITS, 1))).isEqualTo("the degree fits");
    Criterion finished =
        new Criterion.Degree(
            Set.of(),
            false,
            Set.of(DegreeStatus.COMPLETED),
            List.of(),
            false,
            Optional.empty(),
            new Span(0, 0));
    assertThat(say(finished, Evidence.of(Code.STATUS_DIFFERS, "MSc", 0)))
        .isEqualTo("MSc is not at the stage asked (completed)");
    assertThat(say(OTHER, Evidence.of(Code.FIELD_RELATED, "MSc", 1_000_000)))
        .isEqualTo("MSc is in a related field, which will do");
    assertThat(say(OTHER, Evidence.of(Code.FIELD_RELATED, "MSc", 999_999)))
        .isEqualTo("MSc is in a neighbouring field");
    assertThat(say(OTHER, Evidence.of(Code.FIELD_DIFFERS, "MSc", 1_000_000)))
        .isEqualTo("MSc is in another field");
  }

  @Test
  void graduationsAndLanguages() {
    Criterion june =
        new Criterion.Graduation(
            Optional.of(YearMonth.of(2026, 6)), Optional.empty(), new Span(0, 0));
    assertThat(say(june, Evidence.of(Code.GRADUATION_OUTSIDE, "x", 0).with("month", "2026-05")))
        .isEqualTo("the degree comes in 2026-05, and asked is from 2026-06 on");
    Criterion french = new Criterion.Language("fr", LanguageLevel.FLUENT, new Span(0, 0));
    assertThat(say(french, Evidence.of(Code.LANGUAGE_BELOW, "fr", 1)))
        .isEqualTo("French: spoken less well than asked (fluent)");
    assertThat(say(french, Evidence.of(Code.LANGUAGE_FITS, "fr", 1)))
        .isEqualTo("French: spoken well enough");
  }

  @Test
  void lastStartsThatFit() {
    Evidence fits = Evidence.of(Code.START_FITS, 1).with("start", "2026-06-08").with("days", 84);
    assertThat(say(OTHER, fits.with("starts", "2026-06-08").with("last", "2026-06-22")))
        .isEqualTo("free for 12 weeks from 2026-06-08; the last start that fits is 2026-06-22");
    assertThat(say(OTHER, fits.with("starts", "2026-06-08").with("last", "2026-06-08")))
        .isEqualTo("free for 12 weeks from 2026-06-08");
    Evidence day = fits.with("days", 1).with("last", "2026-06-22");
    assertThat(say(OTHER, day.with("starts", "2026-06-08"))).isEqualTo("free on 2026-06-08");
    assertThat(say(OTHER, day.with("starts", "2026-06-08 2026-06-10")))
        .isEqualTo("free on 2026-06-08; also on 2026-06-10");
    assertThat(say(OTHER, fits.with("starts", "a b c d").with("last", "z")))
        .isEqualTo(
            "free for 12 weeks from 2026-06-08; also from b, c, d; the last start that fits is z");
  }

  @Test
  void asManyAsSixAreNamedBesideOtherEvidence() {
    CriterionMatch near = leaf(skill("Java"), 500, Evidence.of(Code.RELATED, "Kotlin", 500_000));
    for (int absent : new int[] {6, 7}) {
      List<CriterionMatch> members = new ArrayList<>(List.of(near));
      IntStream.range(0, absent).forEach(i -> members.add(absent(skill("S" + i))));
      assertThat(lines(group(members)))
          .containsExactly(
              "Java: only the neighbouring Kotlin",
              absent == 6
                  ? "S0, S1, S2, S3, S4, S5: not in the profile"
                  : "S0, S1, S2, S3, S4 and 2 others: not in the profile");
    }
    CriterionMatch open = leaf(skill("A"), 0, Evidence.of(Code.NOT_STATED, 0));
    CriterionMatch denied = leaf(skill("B"), 0, Evidence.of(Code.DENIED, 0));
    assertThat(lines(group(List.of(open, denied, absent(skill("C"))))))
        .containsExactly(
            "A: left open by the profile", "B: denied by the profile", "C: not in the profile");
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
