package dev.roletally.internal.asks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.internal.dates.DateContext;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityGrammarTest {
  private static final DateContext UNSETTLED =
      new DateContext(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static Optional<Criterion> read(String clause) {
    return AvailabilityGrammar.read(clause, new Span(0, clause.length()), UNSETTLED);
  }

  private static Criterion.Availability availability(String clause) {
    return (Criterion.Availability) read(clause).orElseThrow();
  }

  @Test
  void workDuringASeasonHasToLieInsideIt() {
    Criterion.Availability asked =
        availability("Can give us 12 full-time weeks during Summer 2026");
    assertThat(asked.minWeeks()).isEqualTo(12);
    assertThat(asked.maxWeeks()).isEqualTo(OptionalInt.of(12));
    assertThat(asked.hoursPerWeek()).isEqualTo(35);
    assertThat(asked.windows())
        .containsExactly(
            new DateRange(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 8, 31).minusDays(83)));
  }

  @Test
  void aMonthIsAWindowOfStarts() {
    Criterion.Availability asked =
        availability("Free to start in May or June of 2026 for 13 weeks");
    assertThat(asked.windows())
        .containsExactly(new DateRange(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 30)));
    assertThat(asked.minWeeks()).isEqualTo(13);
  }

  @Test
  void daysAreStarts() {
    Criterion.Availability asked =
        availability("Available as from September 7, 2026 for 32 hours per week");
    assertThat(asked.starts()).containsExactly(LocalDate.of(2026, 9, 7));
    assertThat(asked.hoursPerWeek()).isEqualTo(32);
  }

  @Test
  void anUnsettledYearIsLeftOutAndTheCycleSettlesIt() {
    String clause = "Available to start in September for at least 5 months";
    assertThat(availability(clause).windows()).isEmpty();
    DateContext cycle =
        new DateContext(Optional.empty(), Optional.empty(), Optional.of(2026), Optional.empty());
    Criterion.Availability asked =
        (Criterion.Availability)
            AvailabilityGrammar.read(clause, new Span(0, clause.length()), cycle).orElseThrow();
    assertThat(asked.windows())
        .containsExactly(new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Graduating December 2025 onwards, and going back to study | 2025-12 |
          Expects to graduate no earlier than December 2026         | 2026-12 |
          Graduation by June 2027                                   |         | 2027-06
          A graduation date between December 2026 and May 2027      | 2026-12 | 2027-05
          expected graduation date of December 2026 or May 2027     | 2026-12 | 2027-05
          Class of 2027                                             | 2027-01 | 2027-12
          graduating in Spring 2027                                 | 2027-01 | 2027-05
          """)
  void readsGraduation(String clause, String from, String to) {
    Criterion.Graduation asked = (Criterion.Graduation) read(clause).orElseThrow();
    assertThat(asked.from()).isEqualTo(Optional.ofNullable(from).map(YearMonth::parse));
    assertThat(asked.to()).isEqualTo(Optional.ofNullable(to).map(YearMonth::parse));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Experience with Java for at least 6 months",
        "Must be able to work in the office 3 days a week",
        "A graduate degree in physics",
        "Willing to travel"
      })
  void asksForNoTimeWhereNoneIsNamed(String clause) {
    assertThat(read(clause)).isEmpty();
  }
}
