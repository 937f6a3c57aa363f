package dev.roletally.model;

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

  /** Rejects an end before the start: as a claim, for the days may be a candidate's. */
  public DateRange {
    if (to.isBefore(from)) {
      throw new ClaimException(
          "last day must not be before the first, got: one before it",
          "last day must not be before " + from + ", got: " + to);
    }
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

  /** The type alone: the days may be a candidate's, which do not belong in logs. */
  @Override
  public String toString() {
    return "DateRange[...]";
  }
}
