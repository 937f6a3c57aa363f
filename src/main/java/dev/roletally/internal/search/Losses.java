package dev.roletally.internal.search;

import dev.roletally.scoring.Credit;
import java.util.Arrays;

/**
 * What one profile loses at least by a {@link Signature}, in thousandths of units of 512
 * millionths. Not thread-safe.
 */
final class Losses {
  /** The loss of one level. */
  static final int LEVEL = Credit.FULL << (Levels.SHIFT - Signature.UNIT_SHIFT);

  private final Credits credits;
  private final short[] lost;
  private final short[] byHeadToken = new short[Signature.HEAD_TOKENS];
  private final short[] byTailToken = new short[Signature.TAIL_TOKENS];

  /** Of a token the least that any term of it loses. */
  Losses(Credits credits, int[] reached) {
    this.credits = credits;
    this.lost = credits.lost();
    Arrays.fill(byHeadToken, (short) Credit.FULL);
    Arrays.fill(byTailToken, (short) Credit.FULL);
    for (int term : reached) {
      int token = Signature.token(term);
      byHeadToken[token] = (short) Math.min(byHeadToken[token], lost[term]);
      byTailToken[token >> 2] = (short) Math.min(byTailToken[token >> 2], lost[term]);
    }
  }

  /**
   * What a head loses.
   *
   * @param missing what the posting's term lacks of a full credit
   */
  int head(long head, int missing) {
    return Signature.below(head) * LEVEL
        + Signature.posted(head) * missing
        + ofHead(head, 0)
        + ofHead(head, 1);
  }

  private int ofHead(long head, int place) {
    return Signature.headStake(head, place)
        * Math.min(
            byHeadToken[Signature.headToken(head, place)],
            byHeadToken[Signature.otherHeadToken(head, place)]);
  }

  /** What a tail loses as far as is known: a credit that is not known is taken to be full. */
  int known(long tail) {
    return ofTail(tail) + known(tail, 0) + known(tail, 1);
  }

  private int known(long tail, int place) {
    return Signature.leafStake(tail, place) * Math.max(0, lost[Signature.leaf(tail, place)]);
  }

  /** What a tail loses, credits that were not known included. */
  int tail(long tail) {
    return ofTail(tail) + leaf(tail, 0) + leaf(tail, 1);
  }

  private int leaf(long tail, int place) {
    int credit = credits.credit(Signature.leaf(tail, place));
    return Signature.leafStake(tail, place) * (Credit.FULL - credit);
  }

  private int ofTail(long tail) {
    return Signature.tailStake(tail)
        * Math.min(
            byTailToken[Signature.tailToken(tail)], byTailToken[Signature.otherTailToken(tail)]);
  }

  /** A loss brought to millionths of a score, rounded down. */
  static int toScore(int loss) {
    return (int) (((long) loss << Signature.UNIT_SHIFT) / Credit.FULL);
  }

  /** The greatest loss that is at most {@code score} millionths. */
  static int fromScore(int score) {
    return (int) (((long) score * Credit.FULL) >> Signature.UNIT_SHIFT);
  }
}
