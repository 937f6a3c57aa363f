package dev.roletally.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date of a JSON Resume: a year, perhaps with a month, perhaps with a day.
 *
 * @param first the first month it can mean
 * @param last the last month it can mean
 * @param day the day, if named
 */
record ResumeDate(YearMonth first, YearMonth last, Optional<LocalDate> day) {
  static Optional<ResumeDate> parse(String text) {
    try {
      return switch (text.length()) {
        case 4 -> {
          Year year = Year.parse(text);
          yield Optional.of(new ResumeDate(year.atMonth(1), year.atMonth(12), Optional.empty()));
        }
        case 7 -> {
          YearMonth month = YearMonth.parse(text);
          yield Optional.of(new ResumeDate(month, month, Optional.empty()));
        }
        default -> {
          LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
          yield Optional.of(
              new ResumeDate(YearMonth.from(day), YearMonth.from(day), Optional.of(day)));
        }
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean hasMonth() {
    return first.equals(last);
  }
}
