package dev.roletally.internal.bounds;

/**
 * Scores in hundredths, for bounds. A bound is rounded up to a level, so rounding can cost time and
 * never a role.
 */
public final class Levels {
  /** The highest level: that of a full score. */
  public static final int TOP = 100;

  private static final int STEP = 10_000;

  private Levels() {}

  /** The lowest level that is not below a score. */
  public static int of(int score) {
    return (score + STEP - 1) / STEP;
  }

  /** The greatest score of a level. */
  public static int upper(int level) {
    return level * STEP;
  }
}
