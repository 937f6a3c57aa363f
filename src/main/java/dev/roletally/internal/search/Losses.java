package dev.roletally.internal.search;

import dev.roletally.scoring.Credit;

/**
 * What one profile loses at least by a {@link Signature}, in thousandths of units of 512
 * millionths. A credit that is not known yet loses nothing. Not thread-safe.
 */
final class Losses {
  /** The loss of one level. */
  static final int LEVEL = Credit.FULL << (Levels.SHIFT - Signature.UNIT_SHIFT);

  /** More than any leaf can lose, in all of its bits. */
  private static final int MORE = Integer.highestOneBit(Credit.FULL) * 2 - 1;

  private final short[] lost;

  /**
   * The losses of a profile.
   *
   * @param lost by leaf what is missing to a full credit: see {@link Credits#lost()}
   */
  Losses(short[] lost) {
    this.lost = lost;
  }

  /**
   * What the first word of a signature loses.
   *
   * @param missing what the posting's term lacks of a full credit
   */
  int of(long word, int missing) {
    return Signature.below(word) * LEVEL + Signature.posted(word) * missing + ofAsks(word);
  }

  /**
   * What the asks in a word lose, each by its best leaf. Written out, and with no branch: hardly
   * anything of a ranking is done as often.
   */
  int ofAsks(long word) {
    int stake0 = Signature.stake(word, 0);
    int stake1 = Signature.stake(word, 1);
    int stake2 = Signature.stake(word, 2);
    int lost0 = Math.max(0, lost[Signature.leaf(word, 0)]);
    int lost1 = Math.max(0, lost[Signature.leaf(word, 1)]);
    int lost2 = Math.max(0, lost[Signature.leaf(word, 2)]);
    int best1 = Math.min(lost1, lost0 | moreIf(stake0));
    int best2 = Math.min(lost2, best1 | moreIf(stake1));
    return stake0 * lost0 + stake1 * best1 + stake2 * best2;
  }

  /** All bits of more than can be lost if there is a stake, none if the ask goes on. */
  private static int moreIf(int stake) {
    return -stake >> (Integer.SIZE - 1) & MORE;
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
