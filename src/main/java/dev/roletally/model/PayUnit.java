package dev.roletally.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

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

  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final int perYear;

  PayUnit(int perYear) {
    this.perYear = perYear;
  }

  /**
   * What so much for each of them comes to in a year of full-time work, in hundredths of the
   * currency, rounded down; {@link Long#MAX_VALUE} at most. It is what compares pay by the hour and
   * by the year.
   */
  public long yearly(BigDecimal amount) {
    BigDecimal hundredths =
        amount.multiply(BigDecimal.valueOf(perYear)).movePointRight(2).min(MOST);
    return hundredths.setScale(0, RoundingMode.FLOOR).longValueExact();
  }
}
