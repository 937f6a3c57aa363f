package dev.roletally.internal.search;

/**
 * Scores in coarse steps, for bounds. An upper bound is rounded up to a level and a stake that may
 * be lost is rounded down, so that rounding can cost time and never a role.
 */
final class Levels {
  /** A step is 2^13 millionths. */
  static final int SHIFT = 13;

  /** The highest level: that of a full score. */
  static final int TOP = of(1_000_000);

  private Levels() {}

  /** The lowest level that is not below a score. */
  static int of(int score) {
    return (score + (1 << SHIFT) - 1) >> SHIFT;
  }

  /** The greatest score of a level. */
  static int upper(int level) {
    return level << SHIFT;
  }

  /** A stake in whole steps. */
  static int down(int stake) {
    return stake >> SHIFT;
  }
}
