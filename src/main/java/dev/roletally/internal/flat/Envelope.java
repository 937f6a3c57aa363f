package dev.roletally.internal.flat;

import dev.roletally.scoring.StartDays;

/**
 * An availability made easier to meet: any start from the first asked to the last, both rounded
 * outwards to whole weeks, for as long.
 *
 * <p>Hardly two roles ask for the same days, but a few thousand envelopes hold them all, so that an
 * envelope can be numbered as a leaf and credited once. Its credit is never less than that of what
 * it holds: more starts never lower a credit. Rounding outwards is what keeps the bound safe.
 */
final class Envelope {
  private static final int WEEK = 7;

  private Envelope() {}

  /** Fills {@code into} with the envelope of {@code asked}. */
  static void of(StartDays asked, StartDays into) {
    into.reset(asked.minWeeks(), asked.hoursPerWeek());
    if (asked.size() > 0) {
      long first = Long.MAX_VALUE;
      long last = Long.MIN_VALUE;
      for (int i = 0; i < asked.size(); i++) {
        first = Math.min(first, asked.from(i));
        last = Math.max(last, asked.to(i));
      }
      into.add(Math.floorDiv(first, WEEK) * WEEK, Math.floorDiv(last, WEEK) * WEEK + (WEEK - 1));
    }
  }
}
