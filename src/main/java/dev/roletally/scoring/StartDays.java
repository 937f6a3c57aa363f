package dev.roletally.scoring;

import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * When work may start, how long it lasts and how many hours a week it takes: an availability as
 * plain numbers, refilled from role to role. Days are counted as {@link LocalDate#toEpochDay()}.
 * Not thread-safe.
 */
public final class StartDays {
  private long[] from = new long[8];
  private long[] to = new long[8];
  private int size;
  private int minWeeks;
  private int hoursPerWeek;

  /** Starts empty: any day will do. */
  public StartDays() {}

  static StartDays of(Criterion.Availability asked) {
    StartDays days = new StartDays();
    days.reset(asked.minWeeks(), asked.hoursPerWeek());
    if (asked.windows().isEmpty()) {
      asked.starts().forEach(day -> days.add(day.toEpochDay(), day.toEpochDay()));
      return days;
    }
    // a window of one day is a start: what asks the same has the same bytes
    List<DateRange> all = new ArrayList<>(asked.windows());
    asked.starts().forEach(day -> all.add(new DateRange(day, day)));
    all.stream()
        .sorted()
        .distinct()
        .forEach(range -> days.add(range.from().toEpochDay(), range.to().toEpochDay()));
    return days;
  }

  /** Empties it. */
  public void reset(int weeks, int hours) {
    size = 0;
    minWeeks = weeks;
    hoursPerWeek = hours;
  }

  /** Adds days on which work may start, both ends included. */
  public void add(long first, long last) {
    if (size == from.length) {
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
    }
    from[size] = first;
    to[size++] = last;
  }

  /** The number of ranges; 0 if any day will do. */
  public int size() {
    return size;
  }

  /** The first day of a range. */
  public long from(int range) {
    return from[range];
  }

  /** The last day of a range. */
  public long to(int range) {
    return to[range];
  }

  /** The least length. */
  public int minWeeks() {
    return minWeeks;
  }

  /** The hours a week; 0 if nothing says. */
  public int hoursPerWeek() {
    return hoursPerWeek;
  }

  /** The same as a leaf. */
  public Asked toAsked() {
    List<LocalDate> starts = new ArrayList<>();
    List<DateRange> windows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      LocalDate first = LocalDate.ofEpochDay(from[i]);
      if (from[i] == to[i]) {
        starts.add(first);
      } else {
        windows.add(new DateRange(first, LocalDate.ofEpochDay(to[i])));
      }
    }
    return Asked.of(
        new Criterion.Availability(
            starts, windows, minWeeks, OptionalInt.empty(), hoursPerWeek, LeafCodec.NOWHERE));
  }
}
