package dev.roletally.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.YearMonth;
import java.util.Comparator;

/**
 * Consecutive months, both ends included.
 *
 * @param from first month
 * @param to last month, not before {@code from}
 */
public record MonthRange(YearMonth from, YearMonth to) implements Comparable<MonthRange> {
  private static final Comparator<MonthRange> ORDER =
      Comparator.comparing(MonthRange::from).thenComparing(MonthRange::to);

  /** Rejects an end before the start. */
  public MonthRange {
    checkArgument(!to.isBefore(from), "last month must not be before %s, got: %s", from, to);
  }

  /** From the first day of the first month to the last day of the last. */
  public DateRange days() {
    return new DateRange(from.atDay(1), to.atEndOfMonth());
  }

  /** By first month, then by last month. */
  @Override
  public int compareTo(MonthRange other) {
    return ORDER.compare(this, other);
  }
}
