package dev.roletally.audit;

/**
 * Fisher's exact test of two rates.
 *
 * <p>Given the four margins, the number of selected people in the first group is hypergeometric. A
 * table's weight relative to the likeliest one follows from its neighbour's by
 *
 * <pre>w(k+1) / w(k) = (K−k)(n−k) / ((k+1)(m−K+k+1))</pre>
 *
 * with {@code n} and {@code m} the sizes of the groups and {@code K} those selected in both; the
 * two-sided probability is the part of all weights that the tables no likelier than the observed
 * one have. No logarithm and no factorial is taken, so the result is the same on every machine.
 */
final class FisherTest {
  /** Tables as likely as the observed one but for rounding count as no likelier. */
  private static final double ROUNDING = 1 + 1e-7;

  private FisherTest() {}

  /** The probability of rates at least as far apart as {@code a} of n and {@code b} of m. */
  static double twoSided(long a, long n, long b, long m) {
    long selected = a + b;
    long least = Math.max(0, selected - m);
    long most = Math.min(n, selected);
    long mode = Math.max(least, Math.min(most, mode(selected, n, m)));
    double observed = weight(mode, a, selected, n, m);
    double all = 0;
    double asFar = 0;
    double weight = 1;
    for (long k = mode; k <= most; k++) {
      all += weight;
      asFar += weight <= observed * ROUNDING ? weight : 0;
      weight *= up(k, selected, n, m);
    }
    weight = 1;
    for (long k = mode - 1; k >= least; k--) {
      weight /= up(k, selected, n, m);
      all += weight;
      asFar += weight <= observed * ROUNDING ? weight : 0;
    }
    return Math.min(1, asFar / all);
  }

  /** Where the weights stop rising: {@code ⌊(n+1)(K+1)/(n+m+2)⌋}. */
  private static long mode(long selected, long n, long m) {
    return (n + 1) * (selected + 1) / (n + m + 2);
  }

  /** The weight of a table relative to the mode's, by the same steps as in the sum. */
  private static double weight(long mode, long of, long selected, long n, long m) {
    double weight = 1;
    for (long k = mode; k < of; k++) {
      weight *= up(k, selected, n, m);
    }
    for (long k = mode - 1; k >= of; k--) {
      weight /= up(k, selected, n, m);
    }
    return weight;
  }

  private static double up(long k, long selected, long n, long m) {
    return ((double) (selected - k) * (n - k)) / ((double) (k + 1) * (m - selected + k + 1));
  }
}
