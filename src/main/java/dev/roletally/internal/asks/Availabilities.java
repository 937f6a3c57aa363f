package dev.roletally.internal.asks;

import dev.roletally.model.DateRange;
import dev.roletally.model.MonthRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How months, seasons and stretches of time become days on which work of a length may start. */
final class Availabilities {
  private static final int DAYS = 7;

  private Availabilities() {}

  /** The days of the months on any of which it may start. */
  static DateRange starts(MonthRange months) {
    return months.days();
  }

  /**
   * The days of a season on which work of {@code weeks} may start so that it lies inside; its first
   * day if it is longer than the season; all its days if nothing says how long it is.
   */
  static DateRange startsInside(MonthRange season, int weeks) {
    DateRange days = season.days();
    if (weeks == 0) {
      return days;
    }
    LocalDate latest = days.to().minusDays((long) weeks * DAYS - 1);
    return new DateRange(days.from(), latest.isBefore(days.from()) ? days.from() : latest);
  }

  /** The same for several. */
  static List<DateRange> starts(List<MonthRange> months, boolean seasons, int weeks) {
    return months.stream()
        .map(range -> seasons ? startsInside(range, weeks) : starts(range))
        .toList();
  }

  /** The whole weeks in a stretch of days. */
  static int weeks(DateRange stretch) {
    return Math.toIntExact(
        Math.min((ChronoUnit.DAYS.between(stretch.from(), stretch.to()) + 1) / DAYS, 520));
  }
}
