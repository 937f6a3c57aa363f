package dev.roletally.internal.search;

import dev.roletally.scoring.Credit;

/**
 * What each role of a segment asks under one policy, in 64 bytes: enough to bound its score closely
 * from a single place of memory. Roles are read in full only if their sketch does not rule them
 * out.
 *
 * <pre>
 *   the most that the role can earn, then up to 15 words, those likely to lose most first:
 *
 *   14 the stake, in units of 64 millionths, rounded down
 *    1 whether the next word goes on with the same ask: any of its leaves will do
 *   17 the number of a leaf
 * </pre>
 *
 * <p>An ask is worth no more than its best leaf, whatever it takes of them, so {@code most − Σ
 * stake · (1 − best)} bounds the score. An ask for which there is no room loses nothing. Immutable
 * once the segment is through.
 */
final class Sketches {
  /** The greatest number of a leaf that fits. */
  static final int MOST_LEAF = (1 << 17) - 1;

  private static final int WORDS_SHIFT = 4;
  private static final int WORDS = 1 << WORDS_SHIFT;
  private static final int GOES_ON = MOST_LEAF + 1;
  private static final int STAKE_SHIFT = 18;
  private static final int UNIT_SHIFT = 6;

  private final int[] words;

  Sketches(int documents) {
    this.words = new int[Math.multiplyExact(documents, WORDS)];
  }

  /**
   * Draws the sketch of a role.
   *
   * @param asks its asks
   * @param order some of them, those likely to lose most first
   * @param count how many of them
   */
  void draw(int document, RoleAsks asks, int[] order, int count) {
    int begin = document << WORDS_SHIFT;
    words[begin] = asks.most();
    int at = begin + 1;
    for (int i = 0; i < count; i++) {
      int ask = order[i];
      int single = asks.single(ask);
      int first = asks.firstLeaf(ask);
      int leaves = single > 0 ? 1 : asks.firstLeaf(ask + 1) - first;
      if (at + leaves <= begin + WORDS) {
        for (int j = 0; j < leaves; j++) {
          int leaf = single > 0 ? single : asks.leaf(first + j);
          // a number too great becomes that of nothing, which loses nothing
          int number = leaf > MOST_LEAF ? 0 : leaf;
          words[at++] =
              j < leaves - 1
                  ? GOES_ON | number
                  : asks.stake(ask) >> UNIT_SHIFT << STAKE_SHIFT | number;
        }
      }
    }
  }

  /** Reads what {@link #canReach} will read first; batches of this wait for memory together. */
  int touch(int document) {
    return words[document << WORDS_SHIFT];
  }

  /** Whether a role may have a score of {@code least}: false is certain. */
  boolean canReach(int least, int document, Credits credits) {
    int begin = document << WORDS_SHIFT;
    int above = words[begin] - least;
    if (above < 0) {
      return false;
    }
    // the greatest loss in units that leaves the score
    int spare = (above * (Credit.FULL >> 3)) >> (UNIT_SHIFT - 3);
    return !losesMore(begin, spare, credits.lost())
        && !(lookUp(begin, credits) && losesMore(begin, spare, credits.lost()));
  }

  /** Whether a role loses more than this; a credit that is not known yet loses nothing. */
  private boolean losesMore(int begin, int spare, short[] lost) {
    int loss = 0;
    int best = Credit.FULL;
    for (int i = begin + 1; i < begin + WORDS; i++) {
      int word = words[i];
      best = Math.min(best, Math.max(0, lost[word & MOST_LEAF]));
      loss += (word >>> STAKE_SHIFT) * best;
      if (loss > spare) {
        return true;
      }
      best = (word & GOES_ON) == 0 ? Credit.FULL : best;
    }
    return false;
  }

  /** Looks up the credits that are not known yet; whether there were any. */
  private boolean lookUp(int begin, Credits credits) {
    boolean any = false;
    for (int i = begin + 1; i < begin + WORDS; i++) {
      int leaf = words[i] & MOST_LEAF;
      if (credits.lost()[leaf] < 0) {
        credits.lost(leaf);
        any = true;
      }
    }
    return any;
  }

  long bytes() {
    return 4L * words.length;
  }
}
