package dev.roletally.internal.dates;

import dev.roletally.model.MonthRange;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A day, month or season as a text names it, perhaps without its year.
 *
 * @param form which of the three
 * @param year the year it names; 0 if none
 * @param month its month, the first one of a season
 * @param months how many months it spans
 * @param day its day; 0 if none is named
 * @param weekday the weekday named with it, if one is
 * @param first index of its first lexeme
 * @param last index of its last lexeme
 */
public record DateMention(
    Form form,
    int year,
    Month month,
    int months,
    int day,
    @Nullable DayOfWeek weekday,
    int first,
    int last) {
  /** What a text names. */
  public enum Form {
    DAY,
    MONTH,
    SEASON
  }

  /** The same in {@code year}, if it names none itself. */
  DateMention orYear(int fallback) {
    return year != 0 || fallback == 0
        ? this
        : new DateMention(form, fallback, month, months, day, weekday, first, last);
  }

  /** The same with the year that {@code context} settles, if it names none itself. */
  DateMention in(DateContext context) {
    if (year != 0) {
      return this;
    }
    OptionalInt settled =
        form == Form.DAY
            ? context.yearOf(MonthDay.of(month, Math.min(day, month.maxLength())), weekday)
            : context.yearOf(month);
    return orYear(settled.orElse(0));
  }

  /** The day, if it is one of a known year. */
  public Optional<LocalDate> toDay() {
    if (form != Form.DAY || year == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The months, if the year is known; those of a season run on into the next year. */
  public Optional<MonthRange> toMonths() {
    if (year == 0) {
      return Optional.empty();
    }
    YearMonth from = YearMonth.of(year, month);
    return Optional.of(new MonthRange(from, from.plusMonths(months - 1L)));
  }
}
