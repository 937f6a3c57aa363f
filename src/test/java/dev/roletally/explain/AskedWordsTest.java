package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.Arbitraries;
import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What criteria ask, as noun phrases. */
final class AskedWordsTest {
  private static final AskedWords ASKED = new AskedWords(Phrases.ENGLISH);
  private static final Span SPAN = new Span(0, 0);

  @Property(tries = 1000)
  void everyCriterionHasWords(@ForAll("criteria") Criterion criterion) {
    assertThat(ASKED.of(criterion)).isNotBlank().doesNotContain("{", "}", "?", "-999999999");
  }

  @Test
  void skills() {
    assertThat(ASKED.of(skill("Go", 0))).isEqualTo("Go");
    assertThat(ASKED.of(skill("Go", 42))).isEqualTo("Go for 3 years and 6 months");
    assertThat(ASKED.of(skill("Go", 1))).isEqualTo("Go for 1 month");
  }

  @Test
  void groups() {
    List<Criterion> three = List.of(skill("A", 0), skill("B", 0), skill("C", 0));
    assertThat(ASKED.of(new Criterion.AnyOf(false, three))).isEqualTo("A, B or C");
    assertThat(ASKED.of(new Criterion.AnyOf(true, three))).isEqualTo("A, B, C or the like");
    assertThat(ASKED.of(new Criterion.AllOf(three))).isEqualTo("A, B and C");
    assertThat(ASKED.of(new Criterion.AtLeast(2, three))).isEqualTo("at least 2 of A, B and C");
    assertThat(
            ASKED.of(
                new Criterion.AnyOf(
                    false, List.of(new Criterion.AllOf(three.subList(0, 2)), skill("C", 0)))))
        .isEqualTo("(A and B) or C");
  }

  @Test
  void degrees() {
    assertThat(ASKED.of(degree(Set.of(), false, Set.of(), false))).isEqualTo("a degree");
    assertThat(
            ASKED.of(
                degree(
                    Set.of(DegreeLevel.MASTER, DegreeLevel.DOCTORATE),
                    false,
                    Set.of(DegreeStatus.PURSUING, DegreeStatus.RECENT_GRADUATE),
                    true,
                    "Statistics",
                    "Economics")))
        .isEqualTo(
            "a master's degree or a doctorate in Statistics, Economics or a related field"
                + " (pursuing or awarded lately)");
    assertThat(ASKED.of(degree(Set.of(DegreeLevel.BACHELOR), true, Set.of(), false, "Biology")))
        .isEqualTo("a bachelor's degree or higher in Biology");
    assertThat(ASKED.of(degree(Set.of(), false, Set.of(), false, "Biology")))
        .isEqualTo("a degree in Biology");
  }

  @Test
  void experience() {
    assertThat(ASKED.of(experience(0, ""))).isEqualTo("experience");
    assertThat(ASKED.of(experience(24, "sales"))).isEqualTo("2 years of experience in sales");
    assertThat(ASKED.of(experience(24, "Experience with tills")))
        .isEqualTo("2 years of Experience with tills");
    assertThat(ASKED.of(experience(12, ""))).isEqualTo("1 year of experience");
  }

  @Test
  void availability() {
    LocalDate june = LocalDate.of(2026, 6, 8);
    assertThat(ASKED.of(availability(List.of(), List.of(), 0))).isEqualTo("being free");
    assertThat(ASKED.of(availability(List.of(june), List.of(), 1)))
        .isEqualTo("being free for 1 week from a start on 2026-06-08");
    assertThat(ASKED.of(availability(List.of(), List.of(new DateRange(june, LocalDate.MAX)), 0)))
        .isEqualTo("being free to start from 2026-06-08 on");
    assertThat(
            ASKED.of(availability(List.of(june), List.of(new DateRange(LocalDate.MIN, june)), 0)))
        .isEqualTo("being free to start by 2026-06-08");
  }

  @Test
  void others() {
    assertThat(
            ASKED.of(
                new Criterion.Graduation(
                    Optional.of(YearMonth.of(2025, 12)), Optional.empty(), SPAN)))
        .isEqualTo("graduating from 2025-12 on");
    assertThat(
            ASKED.of(
                new Criterion.Authorization(AuthorizationKind.CITIZEN, Optional.of("GB"), SPAN)))
        .isEqualTo("citizenship of the United Kingdom");
    assertThat(
            ASKED.of(
                new Criterion.Authorization(AuthorizationKind.CLEARANCE, Optional.empty(), SPAN)))
        .isEqualTo("a security clearance");
    assertThat(ASKED.of(new Criterion.Language("fr", LanguageLevel.FLUENT, SPAN)))
        .isEqualTo("French (fluent)");
    assertThat(ASKED.of(new Criterion.Language("xx", LanguageLevel.BASIC, SPAN))).isEqualTo("xx");
  }

  private static Criterion.Skill skill(String label, int months) {
    return new Criterion.Skill("x", label, ConceptKind.LANGUAGE, SPAN, months);
  }

  private static Criterion.Degree degree(
      Set<DegreeLevel> levels,
      boolean orHigher,
      Set<DegreeStatus> status,
      boolean related,
      String... fields) {
    return new Criterion.Degree(
        levels,
        orHigher,
        status,
        List.of(fields).stream().map(label -> new FieldOfStudy("f", label, SPAN)).toList(),
        related,
        Optional.empty(),
        SPAN);
  }

  private static Criterion.Experience experience(int months, String kind) {
    return new Criterion.Experience(months, OptionalInt.empty(), kind, List.of(), SPAN);
  }

  private static Criterion.Availability availability(
      List<LocalDate> starts, List<DateRange> windows, int weeks) {
    return new Criterion.Availability(starts, windows, weeks, OptionalInt.empty(), 0, SPAN);
  }

  @Provide
  Arbitrary<Criterion> criteria() {
    return Arbitraries.criteria();
  }
}
