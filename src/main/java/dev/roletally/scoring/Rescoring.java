package dev.roletally.scoring;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * A role about to be scored for many profiles that differ little: what does not change from one to
 * the next is worked out once. Gains are those of {@link Scorer#score}, exactly. Not thread-safe.
 */
public final class Rescoring {
  private final CompiledRole role;
  private final CompiledProfile now;
  private final Stakes stakes;
  private final BitSet known = new BitSet();
  private final int[] earned;

  private Rescoring(CompiledRole role, CompiledProfile now) {
    this.role = role;
    this.now = now;
    this.stakes = Stakes.of(role, now.settings().policy());
    this.earned = new int[role.asks().size()];
  }

  /** The role, scored for a profile to begin with. */
  public static Rescoring of(CompiledRole role, CompiledProfile now) {
    return new Rescoring(role, now);
  }

  /**
   * The score for another profile, under the same settings, less the score for the first.
   *
   * @param other the other profile
   * @param touched tells of each ask, by its place in {@link CompiledRole#asked()}, whether the two
   *     profiles may be credited differently for it; the others are taken to earn the same
   */
  public int gain(CompiledProfile other, IntPredicate touched) {
    int gain = 0;
    for (int i = 0; i < earned.length; i++) {
      if (touched.test(i)) {
        if (!known.get(i)) {
          earned[i] = points(i, now);
          known.set(i);
        }
        gain += points(i, other) - earned[i];
      }
    }
    return gain;
  }

  private int points(int ask, CompiledProfile profile) {
    int credit = Scorer.assess(role.asks().get(ask).criterion(), profile).credit();
    return Credit.points(stakes.of(ask), credit);
  }
}
