package dev.roletally.internal.search;

import dev.roletally.scoring.Credit;

/**
 * What is asked beside, in 63 bits: up to three more asks of a role, each a leaf of 15 bits and its
 * stake in 6 bits of {@link Levels}. It lets a role be given up while postings stream by, without
 * looking at the role.
 *
 * <p>A leaf whose number does not fit is left out, a stake that does not fit is cut off; either
 * makes the bound looser, and still a bound.
 */
final class Signature {
  /** The number of asks that it holds. */
  static final int ASKS = 3;

  static final int LEAF_BITS = 15;
  static final int STAKE_BITS = 6;
  static final int ASK_BITS = LEAF_BITS + STAKE_BITS;
  static final int LEAF_MASK = (1 << LEAF_BITS) - 1;
  static final int STAKE_MASK = (1 << STAKE_BITS) - 1;

  private Signature() {}

  /** A signature with one more ask. */
  static long with(long signature, int place, int leaf, int stake) {
    if (leaf > LEAF_MASK) {
      return signature;
    }
    long units = Math.min(STAKE_MASK, Levels.down(stake));
    return signature | (leaf | units << LEAF_BITS) << (place * ASK_BITS);
  }

  /** The leaf of an ask; 0 if there is none. */
  static int leaf(long signature, int place) {
    return (int) (signature >>> (place * ASK_BITS)) & LEAF_MASK;
  }

  /** The stake of an ask, in steps. */
  static int steps(long signature, int place) {
    return (int) (signature >>> (place * ASK_BITS + LEAF_BITS)) & STAKE_MASK;
  }

  /** A loss in steps and thousandths, brought to millionths of a score. */
  static int toScore(int loss) {
    return (int) (((long) loss << Levels.SHIFT) / Credit.FULL);
  }

  /** The greatest loss, in steps and thousandths, that is at most {@code score} millionths. */
  static int fromScore(int score) {
    return (int) (((long) score * Credit.FULL) >> Levels.SHIFT);
  }
}
