package dev.roletally.internal.search;

import dev.roletally.scoring.Credit;

/**
 * What one profile loses at least by a {@link Signature}, in thousandths of units of 512
 * millionths. A credit that is not known yet loses nothing. Not thread-safe.
 */
final class Losses {
  /** The loss of one level. */
  static final int LEVEL = Credit.FULL << (Levels.SHIFT - Signature.UNIT_SHIFT);

  private final short[] lost;

  Losses(Credits credits) {
    this.lost = credits.lost();
  }

  /**
   * What a signature loses.
   *
   * @param missing what the posting's term lacks of a full credit
   */
  int of(long signature, int missing) {
    return Signature.below(signature) * LEVEL
        + Signature.posted(signature) * missing
        + ask(signature, 0)
        + ask(signature, 1)
        + ask(signature, 2);
  }

  private int ask(long signature, int place) {
    return Signature.stake(signature, place) * Math.max(0, lost[Signature.leaf(signature, place)]);
  }

  /** The greatest loss that is at most {@code score} millionths. */
  static int fromScore(int score) {
    return (int) (((long) score * Credit.FULL) >> Signature.UNIT_SHIFT);
  }

  /** The level of what a loss leaves of a score. */
  static int level(int score, int loss) {
    return Levels.of(score - (loss << (Signature.UNIT_SHIFT - 3)) / (Credit.FULL >> 3));
  }
}
