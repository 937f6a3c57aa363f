package dev.roletally.internal.search;

/**
 * Scores in coarse steps, for bounds. An upper bound is rounded up to a level and a stake that may
 * be lost is rounded down, so that rounding can cost time and never a role. Four levels make a
 * <em>band</em>: postings are read band by band and roles are scored level by level.
 */
final class Levels {
  /** A step is 2^13 millionths. */
  static final int SHIFT = 13;

  /** The highest level: that of a full score. */
  static final int TOP = of(1_000_000);

  private static final int BAND_SHIFT = 2;

  /** The number of levels in a band. */
  static final int IN_BAND = 1 << BAND_SHIFT;

  private Levels() {}

  /** The lowest level that is not below a score. */
  static int of(int score) {
    return (score + (1 << SHIFT) - 1) >> SHIFT;
  }

  /** The greatest score of a level. */
  static int upper(int level) {
    return level << SHIFT;
  }

  /** The band that a level lies in. */
  static int band(int level) {
    return level >> BAND_SHIFT;
  }

  /** The highest level of a band, which may lie above {@link #TOP}. */
  static int highest(int band) {
    return (band << BAND_SHIFT) + IN_BAND - 1;
  }
}
