package dev.roletally.scoring;

import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.DateRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    this.from = new long[runs.size()];
    this.to = new long[runs.size()];
    for (int i = 0; i < from.length; i++) {
      from[i] = runs.get(i).from();
      to[i] = runs.get(i).to();
    }
  }

  /**
   * The days of all windows with at least {@code hoursPerWeek} that are not booked; unstated hours
   * are all hours.
   */
  static FreeDays of(List<AvailabilityWindow> windows, List<DateRange> booked, int hoursPerWeek) {
    List<Run> free = new ArrayList<>(windows.size());
    for (AvailabilityWindow window : windows) {
      if (window.hoursPerWeek().orElse(168) >= hoursPerWeek) {
        free.add(run(window.days()));
      }
    }
    List<Run> taken = new ArrayList<>(booked.size());
    for (DateRange days : booked) {
      taken.add(run(days));
    }
    return new FreeDays(without(united(free), united(taken)));
  }

  private static Run run(DateRange days) {
    return new Run(days.from().toEpochDay(), days.to().toEpochDay());
  }

  private static List<Run> united(List<Run> runs) {
    runs.sort(Comparator.comparingLong(Run::from));
    List<Run> united = new ArrayList<>(runs.size());
    for (Run next : runs) {
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
