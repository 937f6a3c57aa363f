package dev.roletally.explain;

/** Points and credits as people read them; always rounded down, so that only all shows as all. */
public final class Points {
  private static final int HUNDREDTH = Match.TOTAL / 100;
  private static final int TENTH = HUNDREDTH / 10;

  private Points() {}

  /** Points of 100, with one decimal. */
  public static String ofHundred(int points) {
    return points / HUNDREDTH + "." + points % HUNDREDTH / TENTH;
  }

  /** A credit in thousandths as a percentage, with one decimal. */
  public static String percent(int credit) {
    return credit / 10 + "." + credit % 10;
  }
}
