package dev.roletally.explain;

import java.util.Map;

/** Lengths of time in words. */
final class Lengths {
  private static final int MONTHS_A_YEAR = 12;
  private static final int DAYS_A_WEEK = 7;

  private final Phrases phrases;

  Lengths(Phrases phrases) {
    this.phrases = phrases;
  }

  /** Whole years, months, or both. */
  String ofMonths(int months) {
    int years = months / MONTHS_A_YEAR;
    int rest = months % MONTHS_A_YEAR;
    if (years == 0) {
      return phrases.say("length.months", Map.of("count", rest));
    }
    return rest == 0
        ? phrases.say("length.years", Map.of("count", years))
        : phrases.say("length.years.months", Map.of("years", years, "months", rest));
  }

  /** Whole weeks, or else days. */
  String ofDays(long days) {
    return days > 0 && days % DAYS_A_WEEK == 0
        ? phrases.say("length.weeks", Map.of("count", days / DAYS_A_WEEK))
        : phrases.say("length.days", Map.of("count", days));
  }
}
