package dev.roletally.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A stated range of pay.
 *
 * @param currency ISO 4217 code
 * @param unit the time the amounts are for
 * @param min least amount, positive
 * @param max greatest amount, not below {@code min}
 */
public record Pay(String currency, PayUnit unit, BigDecimal min, BigDecimal max) {
  /** Normalises the amounts, so that 42.50 equals 42.5. */
  public Pay {
    requireNonNull(unit, "unit");
    checkArgument(
        currency.matches("[A-Z]{3}"), "currency must be an ISO 4217 code, got: %s", currency);
    checkArgument(min.signum() > 0, "pay must be positive, got: %s", min);
    checkArgument(max.compareTo(min) >= 0, "greatest pay must be at least %s, got: %s", min, max);
    min = plain(min);
    max = plain(max);
  }

  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
