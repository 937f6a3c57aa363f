package dev.roletally.scoring;

/**
 * Shares a whole number of units out by weight, after D'Hondt: each party first gets {@code
 * floor(total·w/Σw)}; each unit left goes to the party with the largest {@code w/(units held + 1)},
 * the earlier one on a tie. The units add up to the total exactly, and a party that grows never
 * loses a unit to one that does not.
 */
final class Apportionment {
  private Apportionment() {}

  /**
   * The units of each party. All 0 if no weight is positive.
   *
   * @param total the units to share out, 0 to 1,000,000
   * @param weights one weight a party, each 0 to 4·10<sup>12</sup>
   */
  static int[] share(int total, long[] weights) {
    int[] units = new int[weights.length];
    long sum = 0;
    for (long weight : weights) {
      sum += weight;
    }
    if (sum == 0) {
      return units;
    }
    int left = total;
    for (int i = 0; i < weights.length; i++) {
      units[i] = (int) (total * weights[i] / sum);
      left -= units[i];
    }
    for (; left > 0; left--) {
      int best = 0;
      for (int i = 1; i < weights.length; i++) {
        if (weights[i] * (units[best] + 1) > weights[best] * (units[i] + 1)) {
          best = i;
        }
      }
      units[best]++;
    }
    return units;
  }
}
