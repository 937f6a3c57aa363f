package dev.roletally.reading;

import java.util.Locale;

/** How many of all are right. */
final class Share {
  private int right;
  private int all;

  void add(boolean isRight) {
    all++;
    right += isRight ? 1 : 0;
  }

  int right() {
    return right;
  }

  int all() {
    return all;
  }

  /** The share; 1 of nothing. */
  double value() {
    return all == 0 ? 1 : (double) right / all;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d/%d = %.3f", right, all, value());
  }
}
