package dev.roletally.model;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * Days on which a candidate is free to work.
 *
 * @param days the days; an open end is {@link LocalDate#MAX}
 * @param hoursPerWeek the hours a week that are free; all if not stated
 */
public record AvailabilityWindow(DateRange days, OptionalInt hoursPerWeek) {
  /** Rejects hours that no week has. */
  public AvailabilityWindow {
    int hours = hoursPerWeek.orElse(1);
    ClaimException.check(hours >= 1 && hours <= 168, "hoursPerWeek must be 1 to 168", hours);
  }

  /** Free from {@code from} to {@code to}, both included. */
  public static AvailabilityWindow of(LocalDate from, LocalDate to) {
    return new AvailabilityWindow(new DateRange(from, to), OptionalInt.empty());
  }

  /** Free from {@code from} on. */
  public static AvailabilityWindow from(LocalDate from) {
    return of(from, LocalDate.MAX);
  }

  /** The same with at most {@code hours} a week. */
  public AvailabilityWindow hoursPerWeek(int hours) {
    return new AvailabilityWindow(days, OptionalInt.of(hours));
  }

  /** The type alone: a candidate's claims do not belong in logs. */
  @Override
  public String toString() {
    return "AvailabilityWindow[...]";
  }
}
