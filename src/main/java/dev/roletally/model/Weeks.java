package dev.roletally.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalInt;

/**
 * A length in weeks; a month counts 4.345 weeks, rounded.
 *
 * @param min least length; empty for "up to"
 * @param max greatest length; empty for "at least"
 */
public record Weeks(OptionalInt min, OptionalInt max) {
  /** Rejects lengths that are not positive and a range that is empty or says nothing. */
  public Weeks {
    checkArgument(
        min.isPresent() || max.isPresent(),
        "weeks must have a least or greatest length, got: neither");
    checkArgument(min.orElse(1) > 0, "least weeks must be positive, got: %s", min);
    checkArgument(
        max.orElse(Integer.MAX_VALUE) >= min.orElse(1),
        "greatest weeks must be at least %s, got: %s",
        min.orElse(1),
        max);
  }

  /** Exactly {@code weeks}. */
  public static Weeks of(int weeks) {
    return between(weeks, weeks);
  }

  /** From {@code min} to {@code max}, both included. */
  public static Weeks between(int min, int max) {
    return new Weeks(OptionalInt.of(min), OptionalInt.of(max));
  }

  /** {@code min} or longer. */
  public static Weeks atLeast(int min) {
    return new Weeks(OptionalInt.of(min), OptionalInt.empty());
  }

  /** {@code max} or shorter. */
  public static Weeks atMost(int max) {
    return new Weeks(OptionalInt.empty(), OptionalInt.of(max));
  }

  /** The weeks in {@code months}: months × 4.345, rounded. */
  public static int inMonths(int months) {
    return Math.toIntExact(Math.round(months * 4345L / 1000.0));
  }
}
