package dev.roletally.bench.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long a method took: for each round the times of its queries. The figures are those of the
 * best round, by median, since on a shared machine the others measure its other users; those of
 * every round stand beside them. Not thread-safe.
 */
final class Latencies {
  /**
   * The figures of a round.
   *
   * @param p50us the median, in microseconds
   * @param p99us the time that 99 of 100 queries do not exceed, in microseconds
   */
  record Figures(double p50us, double p99us) {}

  private final List<long[]> rounds = new ArrayList<>();
  private long[] current = new long[64];
  private int size;

  void add(long nanos) {
    if (size == current.length) {
      current = Arrays.copyOf(current, 2 * size);
    }
    current[size++] = nanos;
  }

  void endRound() {
    if (size > 0) {
      long[] sorted = Arrays.copyOf(current, size);
      Arrays.sort(sorted);
      rounds.add(sorted);
      size = 0;
    }
  }

  List<Figures> rounds() {
    return rounds.stream().map(Latencies::figures).toList();
  }

  /** The least median of a round, and the least 99th percentile of one. */
  Figures best() {
    return new Figures(
        rounds().stream().mapToDouble(Figures::p50us).min().orElseThrow(),
        rounds().stream().mapToDouble(Figures::p99us).min().orElseThrow());
  }

  /** Over all rounds at once. */
  Figures raw() {
    return figures(rounds.stream().flatMapToLong(Arrays::stream).sorted().toArray());
  }

  int queries() {
    return rounds.stream().mapToInt(round -> round.length).sum();
  }

  private static Figures figures(long[] sorted) {
    return new Figures(at(sorted, 0.5) / 1e3, at(sorted, 0.99) / 1e3);
  }

  /** The least value that a share of all values does not exceed. */
  private static long at(long[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
