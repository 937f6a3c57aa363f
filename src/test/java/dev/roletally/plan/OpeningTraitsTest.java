package dev.roletally.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Necessity;
import dev.roletally.model.Pay;
import dev.roletally.model.PayUnit;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.model.Sponsorship;
import dev.roletally.model.Weeks;
import dev.roletally.model.WorkMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tells one opening from another. */
final class OpeningTraitsTest {
  private static final Span NOWHERE = new Span(0, 0);

  /** Asked in words that no criterion is made of. */
  private static final Requirement PASSION =
      Requirement.of(
          "passion",
          Necessity.MINIMUM,
          Category.OTHER,
          NOWHERE,
          "passion",
          Because.OWN_WORDS,
          new Criterion.Other(NOWHERE));

  private static Role.Builder role(String id, String employer, String title) {
    return Role.builder(id)
        .employer(new Fact<>(employer, NOWHERE))
        .title(new Fact<>(title, NOWHERE));
  }

  private static boolean areSame(Role.Builder one, Role.Builder other) {
    boolean same = SameOpenings.areSame(one.build(), other.build());
    assertThat(SameOpenings.areSame(other.build(), one.build())).isEqualTo(same);
    return same;
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    // title, title, one opening
    "Data Analyst, 'Analyst, Data', true",
    "Data Analyst, The Data Analyst (remote), true",
    "Data Analyst, Data Analyst R12345, true",
    "Data Analyst, Data Analyst 12, false",
    "Data Analyst, Senior Data Analyst, false",
    "Sr. Data Analyst, Senior Data Analyst, true",
    "ML Engineer, Machine Learning Engineering, true",
    "Frontend Dev, Front End Developer, true",
    "Engineer 2, Engineer II, true",
    "Engineer II, Engineer III, false",
    "Data Intern Autumn 2026, Fall Data Internship 2026, true",
    "Data Intern Fall 2026, Data Intern Summer 2026, false",
    "Data Intern Fall 2026, Data Intern Fall 2027, false",
    "Data Intern Fall 2026, Data Intern, true",
    "Data Analyst at Acme, Data Analyst, true",
  })
  void titles(String one, String other, boolean same) {
    assertThat(areSame(role("a", "Acme", one), role("b", "Acme", other))).isEqualTo(same);
  }

  @Test
  void anEmployerIsOneWhateverItsLegalForm() {
    assertThat(areSame(role("a", "Acme, Inc.", "Cook"), role("b", "ACME", "Cook"))).isTrue();
    assertThat(areSame(role("a", "Acme", "Cook"), role("b", "Acne", "Cook"))).isFalse();
    assertThat(SameOpenings.key(role("a", "Inc.", "Cook").build())).isEmpty();
    assertThat(SameOpenings.key(role("a", "Acme", "(remote)").build())).isEmpty();
    assertThat(areSame(role("a", "Inc.", "Cook"), role("b", "Inc.", "Cook"))).isFalse();
  }

  @Test
  void placesYearsAndTypesAgreeUnlessBothSayOtherwise() {
    Role.Builder york = role("a", "Acme", "Cook").location(new Fact<>("York, UK", NOWHERE));
    assertThat(areSame(york, role("b", "Acme", "Cook"))).isTrue();
    Role.Builder leeds = role("b", "Acme", "Cook").location(new Fact<>("Leeds, UK", NOWHERE));
    assertThat(areSame(york, leeds)).isFalse();
    assertThat(areSame(york, leeds.location(new Fact<>("York", NOWHERE)))).isTrue();
    assertThat(areSame(york, role("b", "Acme", "Cook, York"))).isFalse();
    assertThat(areSame(york, role("b", "Acme", "Cook, York").location(new Fact<>("York", NOWHERE))))
        .isTrue();

    Role.Builder now =
        role("a", "Acme", "Cook").startDate(new Fact<>(LocalDate.of(2026, 5, 1), NOWHERE));
    MonthRange next = new MonthRange(YearMonth.of(2027, 5), YearMonth.of(2027, 6));
    assertThat(areSame(now, role("b", "Acme", "Cook 2026"))).isTrue();
    assertThat(areSame(now, role("b", "Acme", "Cook").startWindow(new Fact<>(next, NOWHERE))))
        .isFalse();

    Role.Builder intern =
        role("a", "Acme", "Cook").employmentType(new Fact<>(EmploymentType.INTERNSHIP, NOWHERE));
    assertThat(areSame(intern, role("b", "Acme", "Cook"))).isTrue();
    assertThat(
            areSame(
                intern,
                role("b", "Acme", "Cook")
                    .employmentType(new Fact<>(EmploymentType.FULL_TIME, NOWHERE))))
        .isFalse();
  }

  @ParameterizedTest(name = "{0} skills asked, {1} of them and {2} others, quoted alike {3}: {4}")
  @CsvSource({
    // asked, asked by both, asked by the other alone, whether the words are the same, one opening
    "0, 0, 0, false, true",
    "3, 3, 2, false, true",
    "5, 3, 0, false, true",
    "3, 3, 3, false, false",
    "3, 3, 3, true, true",
    "7, 7, 13, true, true",
    "6, 6, 12, true, false",
    "4, 0, 4, true, false",
    "0, 0, 1, false, false",
  })
  void whatIsAskedOverlaps(int one, int both, int more, boolean alike, boolean same) {
    List<String> asked = skills(0, one);
    List<String> other = new ArrayList<>(asked.subList(0, both));
    other.addAll(skills(one, one + more));
    assertThat(areSame(asking("a", asked, alike), asking("b", other, alike))).isEqualTo(same);
  }

  @Test
  void whatSaysNothingIsNotCompared() {
    Role.Builder nowhere = role("a", "Acme", "Cook").location(new Fact<>("\u2013", NOWHERE));
    Role.Builder york = role("b", "Acme", "Cook").location(new Fact<>("York", NOWHERE));
    assertThat(areSame(nowhere, york)).isTrue();
    assertThat(areSame(role("a", "Acme", "Cook").requirement(PASSION), york)).isTrue();
  }

  @Test
  void differencesAreToldInTheWordsOfTheirFields() {
    Role one =
        asking("a", List.of("kneading", "shaping"), true)
            .location(new Fact<>("York", NOWHERE))
            .location(new Fact<>("Leeds", NOWHERE))
            .workMode(new Fact<>(WorkMode.HYBRID, NOWHERE))
            .posted(new Fact<>(LocalDate.of(2026, 1, 2), NOWHERE))
            .validThrough(new Fact<>(LocalDate.of(2026, 2, 2), NOWHERE))
            .pay(new Fact<>(pay("30"), NOWHERE))
            .duration(new Fact<>(Weeks.atLeast(12), NOWHERE))
            .startDate(new Fact<>(LocalDate.of(2026, 5, 4), NOWHERE))
            .startWindow(new Fact<>(months(5, 6), NOWHERE))
            .applicationLimit(new Fact<>(new ApplicationLimit(2, true), NOWHERE))
            .sponsorship(new Fact<>(Sponsorship.OFFERED, NOWHERE))
            .build();
    Role other =
        asking("b", List.of("kneading"), true)
            .title(new Fact<>("The Cook", NOWHERE))
            .employer(new Fact<>("Acme Inc.", NOWHERE))
            .location(new Fact<>("Leeds", NOWHERE))
            .location(new Fact<>("York", NOWHERE))
            .employmentType(new Fact<>(EmploymentType.INTERNSHIP, NOWHERE))
            .pay(new Fact<>(pay("3E+1"), NOWHERE))
            .duration(new Fact<>(Weeks.atMost(12), NOWHERE))
            .applicationLimit(new Fact<>(new ApplicationLimit(2, false), NOWHERE))
            .build();

    assertThat(SameOpenings.Difference.between(List.of(one, other)))
        .extracting(each -> each.field() + ": " + each.values())
        .containsExactly(
            "title: {a=Cook, b=The Cook}",
            "employer: {a=Acme, b=Acme Inc.}",
            "workMode: {a=HYBRID, b=}",
            "employmentType: {a=, b=INTERNSHIP}",
            "posted: {a=2026-01-02, b=}",
            "validThrough: {a=2026-02-02, b=}",
            "duration: {a=12.. weeks, b=..12 weeks}",
            "startDates: {a=2026-05-04, b=}",
            "startWindows: {a=2026-05..2026-06, b=}",
            "applicationLimit: {a=2 in order, b=2}",
            "sponsorship: {a=OFFERED, b=}",
            "requirements/skill:text:shaping: {a=MINIMUM, b=}");
    Role paid = role("c", "Acme", "Cook").pay(new Fact<>(pay("31"), NOWHERE)).build();
    assertThat(SameOpenings.Difference.between(List.of(one, paid)))
        .extracting(each -> each.field() + ": " + each.values())
        .contains("pay: {a=EUR 30..40 per HOUR, c=EUR 31..40 per HOUR}")
        .contains("locations: {a=Leeds; York, c=}");
  }

  @Test
  void theStrongestNecessityIsCompared() {
    Role one = necessities("a", Necessity.PREFERRED, Necessity.MINIMUM, Necessity.PREFERRED);
    assertThat(differences(one, necessities("b", Necessity.MINIMUM))).isEmpty();
    assertThat(differences(one, necessities("b", Necessity.PREFERRED)))
        .containsExactly("requirements/skill:text:x: {a=MINIMUM, b=PREFERRED}");
    assertThat(differences(one, one.toBuilder().requirement(PASSION).build())).isEmpty();
  }

  private static List<String> differences(Role one, Role other) {
    return SameOpenings.Difference.between(List.of(one, other)).stream()
        .map(each -> each.field() + ": " + each.values())
        .toList();
  }

  private static Role necessities(String id, Necessity... necessities) {
    List<Requirement> all = new ArrayList<>();
    for (Necessity necessity : necessities) {
      all.add(
          Requirement.of(
              "r" + all.size(),
              necessity,
              Category.SKILLS,
              NOWHERE,
              "x",
              Because.OWN_WORDS,
              new Criterion.Skill("text:x", "x", ConceptKind.UNRECOGNISED, NOWHERE, 0)));
    }
    return role(id, "Acme", "Cook").requirements(all).build();
  }

  private static Pay pay(String least) {
    return new Pay("EUR", PayUnit.HOUR, new BigDecimal(least), new BigDecimal("40"));
  }

  private static MonthRange months(int from, int to) {
    return new MonthRange(YearMonth.of(2026, from), YearMonth.of(2026, to));
  }

  @Test
  void theJsonTellsGroupsAndDifferences() {
    SameOpenings same =
        SameOpenings.of(
            List.of(
                role("c", "Acme", "Cook").build(),
                role("a", "Acme", "The Cook").build(),
                role("z", "", "Cook").build(),
                role("y", "Bolt", "Cook").build()));

    assertThat(same.considered()).isEqualTo(4);
    assertThat(same.toJson())
        .isEqualTo(
            """
            {"schema":"roletally/same/1","considered":4,"groups":[
            {"roles":[{"role":"a","title":"The Cook","employer":"Acme"},\
            {"role":"c","title":"Cook","employer":"Acme"}],\
            "differences":[{"field":"title","values":{"a":"The Cook","c":"Cook"}}]}]}\
            """);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SameOpenings(-1, List.of()))
        .withMessage("considered must be 0 or more, got: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SameOpenings.Group(List.of(role("a", "b", "c").build()), List.of()))
        .withMessage("group must be of 2 roles or more, got: 1");
    assertThat(SameOpenings.key(role("a", "Acme", "Cook").build()).orElseThrow()).hasSize(64);
  }

  @Test
  void aGroupIsOfRolesThatAreEachLikeEachOther() {
    Role york = role("a", "Acme", "Cook").location(new Fact<>("York", NOWHERE)).build();
    Role either = role("b", "Acme", "Cook").build();
    Role leeds = role("c", "Acme", "Cook").location(new Fact<>("Leeds", NOWHERE)).build();
    Role yorkToo = role("d", "Acme", "Cook").location(new Fact<>("York", NOWHERE)).build();
    Role eitherToo = role("e", "Acme", "Bookkeeper").build();
    Role bookkeeper = role("f", "Acme", "Bookkeeper").build();
    List<Role> roles = List.of(bookkeeper, leeds, either, york, yorkToo, eitherToo);
    List<Role> others = List.of(yorkToo, eitherToo, york, either, bookkeeper, leeds);
    for (List<Role> each : List.of(roles, others)) {
      assertThat(SameOpenings.of(each).groups())
          .extracting(group -> group.roles().stream().map(Role::id).toList())
          .containsExactly(List.of("a", "b", "d"), List.of("e", "f"));
    }
    assertThat(new SameOpenings(0, SameOpenings.of(roles).groups().reversed()).groups())
        .isEqualTo(SameOpenings.of(roles).groups());
  }

  private static List<String> skills(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "skill " + i).toList();
  }

  /** Each skill in a requirement; the words of the first are of one page, or of the posting's. */
  private static Role.Builder asking(String id, List<String> skills, boolean alike) {
    List<Requirement> all = new ArrayList<>();
    for (String skill : skills) {
      String owner = alike && all.isEmpty() ? "page" : id;
      int words = all.isEmpty() ? 200 : 3;
      String quote =
          IntStream.range(0, words).mapToObj(i -> owner + i).collect(Collectors.joining(" "));
      all.add(
          Requirement.of(
              "r" + all.size(),
              Necessity.MINIMUM,
              Category.SKILLS,
              NOWHERE,
              quote,
              Because.OWN_WORDS,
              new Criterion.Skill("text:" + skill, skill, ConceptKind.UNRECOGNISED, NOWHERE, 0)));
    }
    return role(id, "Acme", "Cook").requirements(all);
  }
}
