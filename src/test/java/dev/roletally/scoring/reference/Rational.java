package dev.roletally.scoring.reference;

import java.math.BigInteger;

/** An exact fraction, not reduced: the denominator is positive. */
record Rational(BigInteger over, BigInteger under) implements Comparable<Rational> {
  static final Rational ZERO = of(0);

  static Rational of(long whole) {
    return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Rational of(long over, long under) {
    return new Rational(BigInteger.valueOf(over), BigInteger.valueOf(under));
  }

  Rational plus(Rational other) {
    return new Rational(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Rational minus(Rational other) {
    return plus(new Rational(other.over.negate(), other.under));
  }

  Rational times(Rational other) {
    return new Rational(over.multiply(other.over), under.multiply(other.under));
  }

  /** Of numbers that are not negative. */
  Rational dividedBy(Rational other) {
    return new Rational(over.multiply(other.under), under.multiply(other.over));
  }

  /** Of a number that is not negative. */
  int floor() {
    return over.divide(under).intValueExact();
  }

  boolean isZero() {
    return over.signum() == 0;
  }

  @Override
  public int compareTo(Rational other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }
}
