package dev.roletally.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Consecutive days, both ends included. {@link LocalDate#MIN} and {@link LocalDate#MAX} stand for
 * an open end.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record DateRange(LocalDate from, LocalDate to) implements Comparable<DateRange> {
  private static final Comparator<DateRange> ORDER =
      Comparator.comparing(DateRange::from).thenComparing(DateRange::to);

  /** Rejects an end before the start. */
  public DateRange {
    checkArgument(!to.isBefore(from), "last day must not be before %s, got: %s", from, to);
  }

  /** Whether {@code day} is one of the days. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** By first day, then by last day. */
  @Override
  public int compareTo(DateRange other) {
    return ORDER.compare(this, other);
  }
}
