package dev.roletally.scoring;

import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.DateRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The union of a candidate's windows as runs of consecutive free days, in order, none touching
 * another. Days are counted as {@link java.time.LocalDate#toEpochDay()}.
 */
final class FreeDays {
  /** A run of free days, both ends included. */
  private record Run(long from, long to) {}

  private final long[] from;
  private final long[] to;

  private FreeDays(List<Run> runs) {
    this.from = runs.stream().mapToLong(Run::from).toArray();
    this.to = runs.stream().mapToLong(Run::to).toArray();
  }

  /**
   * The days of all windows with at least {@code hoursPerWeek} that are not booked; unstated hours
   * are all hours.
   */
  static FreeDays of(List<AvailabilityWindow> windows, List<DateRange> booked, int hoursPerWeek) {
    List<Run> free =
        united(
            windows.stream()
                .filter(window -> window.hoursPerWeek().orElse(168) >= hoursPerWeek)
                .map(window -> run(window.days())));
    return new FreeDays(without(free, united(booked.stream().map(FreeDays::run))));
  }

  private static Run run(DateRange days) {
    return new Run(days.from().toEpochDay(), days.to().toEpochDay());
  }

  private static List<Run> united(Stream<Run> runs) {
    List<Run> sorted = runs.sorted(Comparator.comparingLong(Run::from)).toList();
    List<Run> united = new ArrayList<>();
    for (Run next : sorted) {
      Run last = united.isEmpty() ? null : united.get(united.size() - 1);
      if (last != null && next.from() <= last.to() + 1) {
        united.set(united.size() - 1, new Run(last.from(), Math.max(last.to(), next.to())));
      } else {
        united.add(next);
      }
    }
    return united;
  }

  /** What is left of {@code runs} when {@code taken}, in order and apart, is taken out. */
  private static List<Run> without(List<Run> runs, List<Run> taken) {
    List<Run> left = new ArrayList<>();
    for (Run run : runs) {
      long from = run.from();
      for (Run out : taken) {
        if (out.to() >= from && out.from() <= run.to()) {
          if (out.from() > from) {
            left.add(new Run(from, out.from() - 1));
          }
          from = out.to() + 1;
        }
      }
      if (from <= run.to()) {
        left.add(new Run(from, run.to()));
      }
    }
    return left;
  }

  /** The number of runs. */
  int size() {
    return from.length;
  }

  /** The first day of a run. */
  long from(int run) {
    return from[run];
  }

  /** The last day of a run. */
  long to(int run) {
    return to[run];
  }
}
