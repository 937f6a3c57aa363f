package dev.roletally.internal.search;

/**
 * What a role asks beside the term that a posting stands under, in words of 64 bits. It lets a role
 * be given up while postings stream by, without looking at the role.
 *
 * <pre>
 *    2  levels between the posting's bound and the highest of its band
 *    5  the stake of the ask that is posted
 *   19  an ask of one leaf, or of a group that has a number: the number 15, the stake 4
 *   19  another
 *   19  another
 * </pre>
 *
 * A further word has more asks and leaves the first seven bits empty. An ask of which one of some
 * leaves has to hold takes as many places of one word, in a row; its stake stands in the last and 0
 * in those before. A stake is rounded down to one of a few, which makes the bound looser, and still
 * a bound. A place that is empty has the number of nothing, which loses nothing.
 */
final class Signature {
  /** The places for asks in a word. */
  static final int PLACES = 3;

  /** The greatest number of a leaf that fits. */
  static final int MOST_LEAF = (1 << 15) - 1;

  /** Stakes are kept in units of 2^9 millionths. */
  static final int UNIT_SHIFT = 9;

  private static final int POSTED_SHIFT = 2;
  private static final int ASK_SHIFT = 7;
  private static final int ASK_BITS = 19;
  private static final int LEAF_BITS = 15;

  /** By code the stake of the posted ask, in units. */
  private static final int[] POSTED = stakes(32, 2_000, 1.2);

  /** By code the stake of another ask, in units. */
  private static final int[] STAKES = stakes(16, 6_000, 1.3);

  private Signature() {}

  private static int[] stakes(int codes, int least, double growth) {
    int[] stakes = new int[codes];
    double stake = least;
    for (int code = 1; code < codes; code++) {
      stakes[code] = (int) stake >> UNIT_SHIFT;
      stake *= growth;
    }
    return stakes;
  }

  /** The code of the greatest stake that is not above this one. */
  private static int code(int[] stakes, int stake) {
    int code = stakes.length - 1;
    while (stakes[code] << UNIT_SHIFT > stake) {
      code--;
    }
    return code;
  }

  /** A first word without asks beside the posted one. */
  static long of(int below, int stake) {
    return below | code(POSTED, stake) << POSTED_SHIFT;
  }

  /** A word with an ask more, or with a leaf of one: its stake is 0 unless it is the last. */
  static long with(long word, int place, int stake, int leaf) {
    long ask = leaf | (long) code(STAKES, stake) << LEAF_BITS;
    return word | ask << (ASK_SHIFT + ASK_BITS * place);
  }

  /** Whether a stake is worth a place. */
  static boolean isWorthAPlace(int stake) {
    return code(STAKES, stake) > 0;
  }

  static int below(long word) {
    return (int) word & 3;
  }

  /** The stake of the ask that is posted, in units. */
  static int posted(long word) {
    return POSTED[(int) word >>> POSTED_SHIFT & 31];
  }

  /** The leaf at a place; 0 if there is none. */
  static int leaf(long word, int place) {
    return (int) (word >>> (ASK_SHIFT + ASK_BITS * place)) & MOST_LEAF;
  }

  /** The stake at a place, in units; 0 if its ask goes on at the next. */
  static int stake(long word, int place) {
    return STAKES[(int) (word >>> (ASK_SHIFT + LEAF_BITS + ASK_BITS * place)) & 15];
  }
}
