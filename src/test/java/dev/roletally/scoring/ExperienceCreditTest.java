package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Profile;
import dev.roletally.model.Publication;
import dev.roletally.model.Span;
import dev.roletally.model.WorkExperience;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExperienceCreditTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
  private static final WorkExperience YEAR_OF_DATA =
      WorkExperience.of("Data Scientist").between(YearMonth.of(2024, 1), YearMonth.of(2024, 12));

  private static Criterion.Experience asked(int months, String kind, String... venues) {
    return new Criterion.Experience(
        months, OptionalInt.empty(), kind, List.of(venues), new Span(0, 0));
  }

  private static Assessment assess(Criterion.Leaf asked, Profile.Builder profile) {
    ScoreSettings settings = ScoreSettings.of(ScoringPolicy.balanced(), TODAY);
    return CompiledProfile.of(profile.build(), Vocabulary.builder().build(), settings)
        .assess(asked);
  }

  private static Profile.Builder profile() {
    return Profile.builder("p");
  }

  @ParameterizedTest(name = "{0} months of \"{1}\" of a year of data science: {2}")
  @CsvSource({
    // months asked, kind asked, credit
    "12, '', 1000",
    "0, '', 1000",
    "18, '', 666",
    "12, data science, 1000",
    "12, data engineering, 1000",
    "24, data science, 500",
    "12, software development, 500",
    "36, software development, 166",
    "12, machine learning models, 1000",
    "12, care of elderly people, 300",
    "36, care of elderly people, 99",
    "12, relevant industry experience, 1000",
  })
  void work(int months, String kind, int credit) {
    Assessment assessment = assess(asked(months, kind), profile().experience(YEAR_OF_DATA));
    assertThat(assessment.credit()).isEqualTo(credit);
    assertThat(assessment.high()).isEqualTo(credit);
  }

  @Test
  void monthsThatOverlapCountOnceAndNoneAfterToday() {
    WorkExperience again =
        WorkExperience.of("Data Analyst").between(YearMonth.of(2024, 7), YearMonth.of(2025, 6));
    Profile.Builder both = profile().experience(YEAR_OF_DATA).experience(again);
    assertThat(assess(asked(36, "data"), both).credit()).isEqualTo(500);
    WorkExperience still = WorkExperience.of("Data Lead").since(YearMonth.of(2025, 11));
    assertThat(assess(asked(6, "data"), profile().experience(still)).credit()).isEqualTo(500);
    WorkExperience planned =
        WorkExperience.of("Data Lead").between(YearMonth.of(2025, 11), YearMonth.of(2027, 10));
    assertThat(assess(asked(6, "data"), profile().experience(planned)).credit()).isEqualTo(500);
    WorkExperience later = WorkExperience.of("Data Lead").since(YearMonth.of(2026, 11));
    assertThat(assess(asked(6, "data"), profile().experience(later)).credit()).isZero();
  }

  @Test
  void monthsInAllAreWorkOfNoParticularKind() {
    assertThat(assess(asked(24, ""), profile().months(12)).credit()).isEqualTo(500);
    assertThat(assess(asked(24, "data"), profile().months(24)).credit()).isEqualTo(300);
    assertThat(assess(asked(24, ""), profile().experience(YEAR_OF_DATA).years(2)).credit())
        .isEqualTo(1000);
  }

  @Test
  void workWithoutDatesCouldBeLongEnough() {
    Profile.Builder undated = profile().experience(WorkExperience.of("Data Scientist"));
    assertThat(assess(asked(12, "data"), undated))
        .extracting("credit", "high")
        .containsExactly(0, 1000);
    assertThat(assess(asked(12, "software"), undated))
        .extracting("credit", "high")
        .containsExactly(0, 500);
    assertThat(assess(asked(0, "data"), undated).credit()).isEqualTo(1000);
  }

  @Test
  void nothingSaidIsOpen() {
    assertThat(assess(asked(12, ""), profile()))
        .extracting("credit", "high")
        .containsExactly(0, 1000);
    assertThat(assess(asked(0, ""), profile()).credit()).isZero();
    assertThat(assess(asked(12, ""), profile().months(0)).high()).isZero();
    assertThat(assess(asked(12, ""), profile().months(6).incomplete(Category.EXPERIENCE)).high())
        .isEqualTo(1000);
  }

  @Test
  void anyVenueNamedWillDo() {
    Profile.Builder other = profile().publication(new Publication("kdd", OptionalInt.of(2025)));
    assertThat(assess(asked(0, "", "ACL", "KDD"), other).credit()).isEqualTo(1000);
    assertThat(assess(asked(0, "", "ACL"), other))
        .extracting("credit", "high")
        .containsExactly(0, 0);
    assertThat(assess(asked(0, "", "ACL"), profile()).high()).isEqualTo(1000);
  }

  @Test
  void evidenceSaysWhatItRestsOn() {
    Profile.Builder year = profile().experience(YEAR_OF_DATA);
    assertThat(Told.of(assess(asked(12, "data"), year)))
        .containsExactly("EXPERIENCE_FITS 1000 by Data Scientist {askedMonths=12, months=12}");
    assertThat(Told.of(assess(asked(24, "data"), year)))
        .containsExactly("EXPERIENCE_SHORT 500 by Data Scientist {askedMonths=24, months=12}");
    assertThat(Told.of(assess(asked(12, "care of elderly people"), year)))
        .containsExactly("EXPERIENCE_DIFFERS 300 by Data Scientist {askedMonths=12, months=12}");
    assertThat(Told.of(assess(asked(24, ""), profile().months(12))))
        .containsExactly("EXPERIENCE_SHORT 500 by 12 months {askedMonths=24, months=12}");
    assertThat(Told.of(assess(asked(24, ""), year.experience(WorkExperience.of("Cook")))))
        .containsExactly(
            "EXPERIENCE_SHORT 500 by Data Scientist, Cook {askedMonths=24, months=12}");
  }

  @Test
  void evidenceTellsWhyNothingIsFound() {
    assertThat(Told.of(assess(asked(12, "data"), profile())))
        .containsExactly("NOT_STATED 0 {asked=data}");
    assertThat(Told.of(assess(asked(12, "data"), profile().months(0))))
        .containsExactly("NOT_CLAIMED 0 {asked=data}");
    Profile.Builder undated = profile().experience(WorkExperience.of("Data Scientist"));
    assertThat(Told.of(assess(asked(12, "data"), undated)))
        .containsExactly("NOT_STATED 0 {asked=data}");
    assertThat(Told.of(assess(asked(0, "", "ACL", "KDD"), profile())))
        .containsExactly("NOT_STATED 0 {asked=ACL, KDD}");
    assertThat(Told.of(assess(asked(0, "", "ACL"), profile().months(6))))
        .containsExactly("NOT_CLAIMED 0 {asked=ACL}");
    Profile.Builder published = profile().publication(new Publication("kdd", OptionalInt.of(2025)));
    assertThat(Told.of(assess(asked(0, "", "KDD"), published)))
        .containsExactly("PUBLISHED 1000 by KDD");
  }

  /** The nearer work counts for what is farther too, and the better of both holds. */
  @Test
  void longWorkOfAnotherKindMayBeWorthMoreThanShortWorkOfTheKind() {
    WorkExperience cook =
        WorkExperience.of("Cook").between(YearMonth.of(2010, 1), YearMonth.of(2019, 12));
    assertThat(
            Told.of(assess(asked(60, "data"), profile().experience(YEAR_OF_DATA).experience(cook))))
        .containsExactly(
            "EXPERIENCE_DIFFERS 300 by Data Scientist, Cook {askedMonths=60, months=132}");
    assertThat(
            Told.of(assess(asked(24, "data"), profile().experience(YEAR_OF_DATA).experience(cook))))
        .containsExactly("EXPERIENCE_SHORT 500 by Data Scientist {askedMonths=24, months=12}");
  }
}
