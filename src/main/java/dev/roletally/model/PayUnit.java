package dev.roletally.model;

/** The time that an amount of pay is for. */
public enum PayUnit {
  /** An hour, of which a year of full-time work has 2,080. */
  HOUR(2080),
  /** A day, of which it has 260. */
  DAY(260),
  /** A week, of which it has 52. */
  WEEK(52),
  /** A month. */
  MONTH(12),
  /** A year. */
  YEAR(1);

  private final int perYear;

  PayUnit(int perYear) {
    this.perYear = perYear;
  }

  /**
   * How many of them a year of full-time work has: what compares pay by the hour and by the year.
   */
  public int perYear() {
    return perYear;
  }
}
