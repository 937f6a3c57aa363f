package dev.roletally.internal.dates;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What settles a date that a posting leaves open: its year, and whether the day or the month of a
 * numeric date comes first.
 *
 * @param posted the day the posting was published, if known
 * @param retrieved the day the posting was found, if known
 * @param cycleYear the year of the hiring cycle that the posting names ("2026 Start"), if it does
 * @param region ISO 3166 code of where it was found, if known
 */
public record DateContext(
    Optional<LocalDate> posted,
    Optional<LocalDate> retrieved,
    Optional<Integer> cycleYear,
    Optional<String> region) {
  private static final int WEEKDAY_REACH = 3;

  /** Rejects null. */
  public DateContext {
    requireNonNull(posted, "posted");
    requireNonNull(retrieved, "retrieved");
    requireNonNull(cycleYear, "cycleYear");
    requireNonNull(region, "region");
  }

  /** Whether a numeric date such as 3/4/2026 begins with its day here. */
  public boolean dayFirst() {
    return region.isPresent() && !region.get().equals("US") && !region.get().equals("PH");
  }

  /**
   * The year of a day that is named without one: the cycle's year, or the year of the next such day
   * after publication; a weekday has to agree, and alone settles the year next to the known one.
   */
  OptionalInt yearOf(MonthDay day, @Nullable DayOfWeek weekday) {
    OptionalInt likely = likelyYear(YearMonth.of(2000, day.getMonth()));
    if (likely.isEmpty() || weekday == null || fits(day, likely.getAsInt(), weekday)) {
      return likely;
    }
    for (int away = 1; away <= WEEKDAY_REACH; away++) {
      for (int year : new int[] {likely.getAsInt() + away, likely.getAsInt() - away}) {
        if (fits(day, year, weekday)) {
          return OptionalInt.of(year);
        }
      }
    }
    return likely;
  }

  /** The year of a month that is named without one. */
  OptionalInt yearOf(java.time.Month month) {
    return likelyYear(YearMonth.of(2000, month));
  }

  private OptionalInt likelyYear(YearMonth month) {
    if (cycleYear.isPresent()) {
      return OptionalInt.of(cycleYear.get());
    }
    Optional<LocalDate> known = posted.isPresent() ? posted : retrieved;
    if (known.isEmpty()) {
      return OptionalInt.empty();
    }
    int year = known.get().getYear();
    return OptionalInt.of(month.getMonthValue() < known.get().getMonthValue() ? year + 1 : year);
  }

  private static boolean fits(MonthDay day, int year, DayOfWeek weekday) {
    return day.isValidYear(year) && day.atYear(year).getDayOfWeek() == weekday;
  }
}
