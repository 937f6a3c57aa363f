package dev.roletally.audit;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction of whole numbers, neither of them negative: a rate, or a ratio of two. It is
 * compared without rounding.
 *
 * @param part the numerator
 * @param whole the denominator, 1 or more
 */
public record Ratio(long part, long whole) implements Comparable<Ratio> {
  /** Brings it to lowest terms; rejects negative numbers and a denominator of 0. */
  public Ratio {
    checkArgument(part >= 0, "part must be 0 or more, got: %s", part);
    checkArgument(whole >= 1, "whole must be 1 or more, got: %s", whole);
    long divisor = BigInteger.valueOf(part).gcd(BigInteger.valueOf(whole)).longValueExact();
    part /= divisor;
    whole /= divisor;
  }

  /** Rounded half up. */
  public BigDecimal rounded(int decimals) {
    return BigDecimal.valueOf(part)
        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
  }

  /** By value. */
  @Override
  public int compareTo(Ratio other) {
    return BigInteger.valueOf(part)
        .multiply(BigInteger.valueOf(other.whole))
        .compareTo(BigInteger.valueOf(other.part).multiply(BigInteger.valueOf(whole)));
  }
}
