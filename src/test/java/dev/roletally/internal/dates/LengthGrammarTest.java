package dev.roletally.internal.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.Weeks;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthGrammarTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a 12-week programme             | 12 | 12
          12-24 weeks                     | 12 | 24
          10 to 12 weeks                  | 10 | 12
          3-6 months                      | 13 | 26
          5- or 6-month internship        | 22 | 26
          six (6) months                  | 26 | 26
          6--9 months                     | 26 | 39
          at least 4 months               | 17 |
          minimum period of 6 months      | 26 |
          6 months or longer              | 26 |
          6+ months                       | 26 |
          up to 13 weeks                  |    | 13
          not to exceed thirteen weeks    |    | 13
          no more than 10 weeks           |    | 10
          no less than 10 weeks           | 10 |
          a minimum of 5-6 months         | 22 | 26
          """)
  void readsLengths(String words, Integer min, Integer max) {
    assertThat(LengthGrammar.lengths(Lexemes.of(words)))
        .singleElement()
        .extracting(LengthGrammar.Length::weeks)
        .isEqualTo(
            min == null
                ? Weeks.atMost(max)
                : max == null ? Weeks.atLeast(min) : Weeks.between(min, max));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 months of programming experience",
        "18 weeks of paid parental leave",
        "2 weeks PTO",
        "two weeks ago",
        "12 tasks"
      })
  void leavesOtherLengthsAlone(String words) {
    assertThat(LengthGrammar.lengths(Lexemes.of(words))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          40 hours per week          | 40
          32-40 hours/week           | 32
          minimum 32 hours a week    | 32
          a 40-hour work week        | 40
          4 days per week            | 32
          commit full-time           | 35
          a fulltime stay            | 35
          """)
  void readsHoursOfAWeek(String words, int hours) {
    assertThat(LengthGrammar.hours(Lexemes.of(words)))
        .map(LengthGrammar.Hours::hours)
        .contains(hours);
  }

  @Test
  void hoursOfLeaveAndDaysInTheOfficeAreNoWorkingHours() {
    assertThat(LengthGrammar.hours(Lexemes.of("paid sick time (56 hours if hired early)")))
        .isEmpty();
    assertThat(LengthGrammar.hours(Lexemes.of("come to the office 3 days a week"))).isEmpty();
    assertThat(LengthGrammar.hours(Lexemes.of("part-time or full-time")))
        .isEqualTo(Optional.empty());
  }
}
