package dev.roletally.internal.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.MonthRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateGrammarTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          May 11th, 2026            | 2026-05-11
          we meet on 11 May 2026    | 2026-05-11
          the 1st of September 2026 | 2026-09-01
          Tuesday May 27, 2025      | 2025-05-27
          2026-05-11                | 2026-05-11
          8/27/2025                 | 2025-08-27
          27/8/2025                 | 2025-08-27
          27.8.2025                 | 2025-08-27
          May 18,2026and            | 2026-05-18
          Sept. 3, 2026             | 2026-09-03
          Monday, January 5th, 2026 | 2026-01-05
          """)
  void readsADayInItsUsualSpellings(String words, String day) {
    assertThat(DateGrammar.find(Lexemes.of(words), /* dayFirst= */ false))
        .singleElement()
        .extracting(DateMention::toDay)
        .isEqualTo(Optional.of(LocalDate.parse(day)));
  }

  @Test
  void theRegionSettlesWhetherTheDayComesFirst() {
    assertThat(DateGrammar.find(Lexemes.of("3/4/2026"), /* dayFirst= */ true).get(0).toDay())
        .contains(LocalDate.of(2026, 4, 3));
    assertThat(DateGrammar.find(Lexemes.of("3/4/2026"), /* dayFirst= */ false).get(0).toDay())
        .contains(LocalDate.of(2026, 3, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          starting May 2025          | 2025-05 | 2025-05
          in the Summer of 2026      | 2026-05 | 2026-08
          2025 Fall Intern           | 2025-08 | 2025-12
          Winter 2026                | 2026-12 | 2027-02
          Spring 2026 semester       | 2026-01 | 2026-05
          start in May/2026          | 2026-05 | 2026-05
          starting August '26        | 2026-08 | 2026-08
          """)
  void readsMonthsAndSeasons(String words, String from, String to) {
    assertThat(DateGrammar.find(Lexemes.of(words), /* dayFirst= */ false))
        .singleElement()
        .extracting(DateMention::toMonths)
        .isEqualTo(Optional.of(new MonthRange(YearMonth.parse(from), YearMonth.parse(to))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "you may be asked to",
        "May be eligible for",
        "the weeks march on",
        "experience with Spring and Hibernate",
        "clients who fall behind",
        "version 3.5.1 of 2 tools",
        "Mar-tech and ad-tech"
      })
  void leavesOtherWordsAlone(String words) {
    assertThat(DateGrammar.find(Lexemes.of(words), /* dayFirst= */ false)).isEmpty();
  }

  @Test
  void aYearBehindAListHoldsForTheList() {
    List<DateMention> dates =
        DateGrammar.find(Lexemes.of("starting August / September 2026"), /* dayFirst= */ false);
    assertThat(dates).extracting(DateMention::year).containsExactly(2026, 2026);
  }

  @Test
  void aRangeOverNewYearKeepsItsYears() {
    List<DateMention> dates =
        DateGrammar.find(Lexemes.of("from December 1 to February 26, 2027"), /* dayFirst= */ false);
    assertThat(dates).extracting(DateMention::year).containsExactly(2026, 2027);
  }
}
