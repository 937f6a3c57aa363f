package dev.roletally.model;

import static dev.roletally.model.Occupation.DATA_ANALYSIS;
import static dev.roletally.model.Occupation.DATA_ENGINEERING;
import static dev.roletally.model.Occupation.DATA_SCIENCE;
import static dev.roletally.model.Occupation.SOFTWARE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.vocabulary.Vocabulary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class OccupationTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Senior Data Scientist, DATA_SCIENCE",
    "Full-Stack Engineer (React), SOFTWARE",
    "R&D Engineer Intern, ENGINEERING",
    "M&A Analyst, FINANCE",
    "Embedded Software Engineer, HARDWARE",
    "Content and SEO Manager, MARKETING",
    "Trade Marketing Intern, SALES",
    "Site Reliability Engineer, INFRASTRUCTURE",
    "IT Intern, IT_SUPPORT",
    "HR Intern, PEOPLE",
  })
  void titlesNameOccupations(String title, Occupation named) {
    assertThat(Occupation.of(title)).containsExactly(named);
  }

  @Test
  void longestNameTakesItsWords() {
    assertThat(Occupation.of("Analytics Engineer")).containsExactly(DATA_ENGINEERING);
    assertThat(Occupation.of("Analytics")).containsExactly(DATA_ANALYSIS);
    assertThat(Occupation.of("Data Scientist / Software Developer"))
        .containsExactlyInAnyOrder(DATA_SCIENCE, SOFTWARE);
  }

  @Test
  void unknownWorkIsNone() {
    assertThat(Occupation.of("")).isEmpty();
    assertThat(Occupation.of("Wizard of light bulb moments")).isEmpty();
  }

  @Property(tries = 1000)
  void anyTextNamesSomeOrNone(@ForAll String title) {
    assertThat(Occupation.of(title)).isSubsetOf(Occupation.values());
  }

  @Property(tries = 1000)
  void nearnessGoesBothWays(@ForAll Occupation one, @ForAll Occupation other) {
    assertThat(one.isNear(other)).isEqualTo(other.isNear(one));
    assertThat(one.isNear(one)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Occupation.class)
  void craftsAreConceptsOfTheVocabulary(Occupation occupation) {
    Vocabulary vocabulary = Vocabulary.bundled();
    assertThat(occupation.crafts())
        .isNotEmpty()
        .allSatisfy(id -> assertThat(vocabulary.concept(id)).as(id).isPresent());
  }
}
