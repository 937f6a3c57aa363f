package dev.roletally.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
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
