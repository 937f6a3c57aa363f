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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What criteria ask, as noun phrases. */
final class AskedWordsTest {
  private static final AskedWords ASKED = new AskedWords(Phrases.ENGLISH);
  private static final Span SPAN = new Span(0, 0);

  @Property(tries = 1000)
  void everyCriterionHasWords(@ForAll("criteria") Criterion criterion) {
    String words = ASKED.of(criterion);
    assertThat(words).isNotBlank().doesNotContain("-999999999");
    // a place left open, and not a mark of a title or label
    for (String mark : List.of("{", "}", "?")) {
      assertThat(words.contains(mark) && !criterion.toString().contains(mark)).as(words).isFalse();
    }
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

  @Test
  void manyMembersAreCounted() {
    List<Criterion> five =
        List.of(skill("A", 0), skill("B", 0), skill("C", 0), skill("D", 0), skill("E", 0));
    assertThat(ASKED.of(new Criterion.AnyOf(true, five.subList(0, 4))))
        .isEqualTo("A, B, C, D or the like");
    assertThat(ASKED.of(new Criterion.AnyOf(true, five))).isEqualTo("A, B, C or 2 others");
    assertThat(ASKED.of(new Criterion.AtLeast(2, five)))
        .isEqualTo("at least 2 of A, B, C and 2 others");
    Criterion one = new Criterion.AnyOf(false, five.subList(0, 1));
    assertThat(ASKED.of(new Criterion.AllOf(List.of(one, five.get(1))))).isEqualTo("A and B");
  }

  @Test
  void severalStartsAndWindows() {
    LocalDate june = LocalDate.of(2026, 6, 8);
    LocalDate july = LocalDate.of(2026, 7, 6);
    DateRange summer = new DateRange(june, july);
    assertThat(ASKED.of(availability(List.of(june, july), List.of(), 0)))
        .isEqualTo("being free to start on one of 2 days from 2026-06-08 to 2026-07-06");
    assertThat(ASKED.of(availability(List.of(), List.of(summer), 0)))
        .isEqualTo("being free to start between 2026-06-08 and 2026-07-06");
    assertThat(
            ASKED.of(availability(List.of(july.plusDays(1), july.plusDays(2)), List.of(summer), 2)))
        .isEqualTo("being free for 2 weeks from a start between 2026-06-08 and 2026-07-08");
  }

  @Test
  void graduations() {
    YearMonth may = YearMonth.of(2026, 5);
    assertThat(ASKED.of(graduation(may, may))).isEqualTo("graduating in 2026-05");
    assertThat(ASKED.of(graduation(may, may.plusMonths(1))))
        .isEqualTo("graduating between 2026-05 and 2026-06");
    assertThat(ASKED.of(graduation(null, may))).isEqualTo("graduating by 2026-05");
  }

  private static Criterion.Graduation graduation(@Nullable YearMonth from, YearMonth to) {
    return new Criterion.Graduation(Optional.ofNullable(from), Optional.of(to), SPAN);
  }

  @Test
  void leaves() {
    assertThat(
            ASKED.of(
                new Criterion.Experience(0, OptionalInt.empty(), "", List.of("ACL", "KDD"), SPAN)))
        .isEqualTo("a publication at ACL or KDD");
    assertThat(ASKED.of(experience(0, "sales"))).isEqualTo("experience in sales");
    assertThat(ASKED.of(new Criterion.Language("fr", LanguageLevel.BASIC, SPAN)))
        .isEqualTo("French");
    assertThat(ASKED.of(new Criterion.Certification("c", "Food Safety", SPAN)))
        .isEqualTo("Food Safety");
    assertThat(ASKED.of(new Criterion.Location("York", SPAN))).isEqualTo("being in York");
    assertThat(ASKED.of(new Criterion.Other(SPAN))).isEqualTo("what no profile could prove");
    assertThat(
            ASKED.of(new Criterion.Authorization(AuthorizationKind.WORK, Optional.empty(), SPAN)))
        .isEqualTo("permission to work");
    assertThat(
            ASKED.of(new Criterion.Authorization(AuthorizationKind.WORK, Optional.of("XX"), SPAN)))
        .isEqualTo("permission to work in XX");
    assertThat(ASKED.of(Criterion.Work.of("Cook", SPAN).orElseThrow())).isEqualTo("work as Cook");
    String title = "Cook " + "of many things ".repeat(5).strip();
    assertThat(ASKED.of(Criterion.Work.of(title, SPAN).orElseThrow()))
        .hasSizeLessThan("work as ".length() + 60 + 3)
        .startsWith("work as Cook of many things")
        .endsWith("\u2026");
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
