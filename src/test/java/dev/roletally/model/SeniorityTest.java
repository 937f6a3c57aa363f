package dev.roletally.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeniorityTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Data Science Co-op, INTERN",
    "Lead Generation Intern, INTERN",
    "Graduate Web Developer, JUNIOR",
    "Jr. Analyst, JUNIOR",
    "Sr. Software Engineer, SENIOR",
    "Team Lead, SENIOR",
    "Senior Staff Engineer, STAFF",
    "Associate Director, PRINCIPAL",
    "Head of Data, PRINCIPAL",
  })
  void titlesSayIt(String title, Seniority said) {
    assertThat(Seniority.of(title)).contains(said);
  }

  @Test
  void mostTitlesSayNothing() {
    assertThat(Seniority.of("Software Engineer")).isEmpty();
    assertThat(Seniority.of("")).isEmpty();
  }
}
