package dev.roletally.bench.corpus;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A distribution over {@code 0 .. n-1}, drawn from by inversion. Immutable. */
final class Weighted {
  private final double[] cumulative;

  private Weighted(double[] cumulative) {
    this.cumulative = cumulative;
  }

  /** Proportional to {@code weights}, of which at least one is positive. */
  static Weighted of(double... weights) {
    double[] cumulative = weights.clone();
    Arrays.parallelPrefix(cumulative, Double::sum);
    if (cumulative.length == 0 || !(cumulative[cumulative.length - 1] > 0)) {
      throw new IllegalArgumentException(
          "weights must have a positive sum, got: " + Arrays.toString(weights));
    }
    return new Weighted(cumulative);
  }

  /** Zipf's law: {@code i} is drawn in proportion to {@code 1 / (i + 1)^exponent}. */
  static Weighted zipf(int n, double exponent) {
    return of(IntStream.rangeClosed(1, n).mapToDouble(rank -> Math.pow(rank, -exponent)).toArray());
  }

  int draw(Dice dice) {
    double at = dice.unit() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, at);
    // an exact hit belongs to the next interval
    return Math.min(found >= 0 ? found + 1 : -found - 1, cumulative.length - 1);
  }
}
