package dev.roletally.bench.corpus;

import java.util.SplittableRandom;

/** The random draws of one role or profile: a fresh stream for each, so that none moves another. */
final class Dice {
  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The draws of item {@code number} of the stream called {@code stream}. */
  static Dice of(String stream, int number) {
    return new Dice(mix(stream.hashCode() * 0x9E3779B97F4A7C15L + number));
  }

  /** Stafford's finaliser: neighbouring numbers get seeds that have nothing in common. */
  private static long mix(long z) {
    long one = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long two = (one ^ (one >>> 27)) * 0x94D049BB133111EBL;
    return two ^ (two >>> 31);
  }

  /** A number from 0 to {@code n - 1}. */
  int below(int n) {
    return random.nextInt(n);
  }

  /** A number from {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** True in {@code percent} of 100 draws. */
  boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A number from 0, included, to 1, excluded. */
  double unit() {
    return random.nextDouble();
  }
}
