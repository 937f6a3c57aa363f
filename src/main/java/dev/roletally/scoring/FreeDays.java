package dev.roletally.scoring;

import dev.roletally.model.AvailabilityWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The union of a candidate's windows as runs of consecutive free days, in order, none touching
 * another. Days are counted as {@link java.time.LocalDate#toEpochDay()}.
 */
final class FreeDays {
  /** A run of free days, both ends included. */
  record Run(long from, long to) {}

  private final List<Run> runs;

  private FreeDays(List<Run> runs) {
    this.runs = List.copyOf(runs);
  }

  /** The days of all windows with at least {@code hoursPerWeek}; unstated hours are all hours. */
  static FreeDays of(List<AvailabilityWindow> windows, int hoursPerWeek) {
    List<Run> sorted =
        windows.stream()
            .filter(window -> window.hoursPerWeek().orElse(168) >= hoursPerWeek)
            .map(
                window ->
                    new Run(window.days().from().toEpochDay(), window.days().to().toEpochDay()))
            .sorted(Comparator.comparingLong(Run::from))
            .toList();
    List<Run> united = new ArrayList<>();
    for (Run next : sorted) {
      Run last = united.isEmpty() ? null : united.get(united.size() - 1);
      if (last != null && next.from() <= last.to() + 1) {
        united.set(united.size() - 1, new Run(last.from(), Math.max(last.to(), next.to())));
      } else {
        united.add(next);
      }
    }
    return new FreeDays(united);
  }

  List<Run> runs() {
    return runs;
  }
}
