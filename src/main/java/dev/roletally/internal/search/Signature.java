package dev.roletally.internal.search;

/**
 * What a role asks beside the term that a posting stands under, in two words of 64 bits. It lets a
 * role be given up while postings stream by, without looking at the role.
 *
 * <pre>
 *   head   2  levels between the posting's bound and the highest of its band
 *          6  the stake of the ask that is posted
 *         28  an ask of one or two terms: stake 6, tokens 11 and 11
 *         28  another
 *   tail  24  another: stake 6, tokens 9 and 9
 *         20  an ask of any one leaf: its number 15, stake 5
 *         20  another
 * </pre>
 *
 * A token stands for all terms of one hash, of which a profile has the best: a few claims leave
 * most tokens without credit. A stake is rounded down to one of 64 {@link #STAKES}, which grow by a
 * tenth each; in five bits, to every other of them. Each makes the bound looser, and still a bound.
 * An ask that is missing has a stake of 0.
 */
final class Signature {
  /** The number of asks of one or two terms that it holds. */
  static final int TERM_ASKS = 3;

  /** The number of asks of any one leaf that it holds. */
  static final int LEAF_ASKS = 2;

  /** The number of tokens in a head, and in a tail. */
  static final int HEAD_TOKENS = 1 << 11;

  static final int TAIL_TOKENS = 1 << 9;

  /** The greatest number of a leaf that fits. */
  static final int LEAF_MASK = (1 << 15) - 1;

  /** Stakes are kept in units of 2^9 millionths. */
  static final int UNIT_SHIFT = 9;

  private static final int LEAST_STAKE = 2_000;
  private static final double GROWTH = 1.095;

  /** By code a stake, in units. */
  private static final int[] STAKES = stakes();

  private Signature() {}

  private static int[] stakes() {
    int[] stakes = new int[64];
    double stake = LEAST_STAKE;
    for (int code = 1; code < stakes.length; code++) {
      stakes[code] = (int) stake >> UNIT_SHIFT;
      stake *= GROWTH;
    }
    return stakes;
  }

  /** The code of the greatest stake that is not above this one. */
  static int code(int stake) {
    int code = STAKES.length - 1;
    while (STAKES[code] << UNIT_SHIFT > stake) {
      code--;
    }
    return code;
  }

  /** The token of a term in a head; a quarter of it is that in a tail. */
  static int token(int term) {
    return (term * 0x9E3779B1) >>> 21;
  }

  /** A head without asks beside the posted one. */
  static long head(int below, int stake) {
    return below | code(stake) << 2;
  }

  /** A head with a term ask more, at place 0 or 1; a single term is given twice. */
  static long withTerms(long head, int place, int stake, int term, int other) {
    long ask = code(stake) | (long) token(term) << 6 | (long) token(other) << 17;
    return head | (ask << (8 + 28 * place));
  }

  /** A tail with a term ask. */
  static long withTailTerms(long tail, int stake, int term, int other) {
    return tail | code(stake) | ((long) (token(term) >> 2) << 6) | (long) (token(other) >> 2) << 15;
  }

  /** A tail with an ask of one leaf more, at place 0 or 1. */
  static long withLeaf(long tail, int place, int stake, int leaf) {
    long ask = leaf | (long) (code(stake) >> 1) << 15;
    return tail | (ask << (24 + 20 * place));
  }

  static int below(long head) {
    return (int) head & 3;
  }

  /** The stake of the ask that is posted, in units. */
  static int posted(long head) {
    return STAKES[(int) head >> 2 & 63];
  }

  /** The stake of a term ask of a head, in units. */
  static int headStake(long head, int place) {
    return STAKES[(int) (head >>> (8 + 28 * place)) & 63];
  }

  static int headToken(long head, int place) {
    return (int) (head >>> (14 + 28 * place)) & (HEAD_TOKENS - 1);
  }

  static int otherHeadToken(long head, int place) {
    return (int) (head >>> (25 + 28 * place)) & (HEAD_TOKENS - 1);
  }

  /** The stake of the term ask of a tail, in units. */
  static int tailStake(long tail) {
    return STAKES[(int) tail & 63];
  }

  static int tailToken(long tail) {
    return (int) tail >> 6 & (TAIL_TOKENS - 1);
  }

  static int otherTailToken(long tail) {
    return (int) tail >> 15 & (TAIL_TOKENS - 1);
  }

  /** The leaf of an ask of one leaf; 0 if there is none. */
  static int leaf(long tail, int place) {
    return (int) (tail >>> (24 + 20 * place)) & LEAF_MASK;
  }

  /** The stake of an ask of one leaf, in units. */
  static int leafStake(long tail, int place) {
    return STAKES[(int) (tail >>> (39 + 20 * place)) << 1 & 63];
  }
}
