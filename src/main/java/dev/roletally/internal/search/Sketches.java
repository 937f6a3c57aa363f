package dev.roletally.internal.search;

import dev.roletally.scoring.Credit;

/**
 * What each role of a segment asks under one policy, in 64 bytes: enough to bound its score closely
 * from a single place of memory. Roles are read in full only if their sketch does not rule them
 * out.
 *
 * <pre>
 *   the most that the role can earn, then 15 words, those of asks likely to lose most a word first:
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

  /** These first words rule out most roles. */
  private static final int FIRST = 6;

  /** All bits of more than can be lost. */
  private static final int MORE = Integer.highestOneBit(Credit.FULL) * 2 - 1;

  private final int[] words;

  Sketches(int documents) {
    this.words = new int[Math.multiplyExact(documents, WORDS)];
  }

  /**
   * Draws the sketch of a role.
   *
   * @param asks its asks
   * @param order some of them, those likely to lose most a word first
   * @param count how many of them
   */
  void draw(int document, RoleAsks asks, int[] order, int count) {
    int begin = document << WORDS_SHIFT;
    words[begin] = asks.most();
    int at = begin + 1;
    for (int i = 0; i < count; i++) {
      int width = asks.width(order[i]);
      if (at + width <= begin + WORDS) {
        for (int j = 0; j < width; j++) {
          words[at++] = word(asks, order[i], j);
        }
      }
    }
  }

  private static int word(RoleAsks asks, int ask, int place) {
    // a number too great becomes that of nothing, which loses nothing
    int number = asks.number(ask, place) > MOST_LEAF ? 0 : asks.number(ask, place);
    return place < asks.width(ask) - 1
        ? GOES_ON | number
        : asks.stake(ask) >> UNIT_SHIFT << STAKE_SHIFT | number;
  }

  /**
   * Bounds the scores of some roles.
   *
   * @param documents the roles; more than one, so that the processor may work on several at once
   * @param count how many of them
   * @param bounds takes for each the bound of its score, or the complement of one if some credit is
   *     not known yet and taken to lose nothing
   */
  void bound(int[] documents, int count, short[] lost, int[] bounds) {
    readAhead(documents, count, bounds);
    for (int i = 0; i < count; i++) {
      bounds[i] = bound(documents[i] << WORDS_SHIFT, WORDS, lost);
    }
  }

  /** Does nothing else, so that the processor may have many reads under way. */
  private void readAhead(int[] documents, int count, int[] kept) {
    for (int i = 0; i < count; i++) {
      int begin = documents[i] << WORDS_SHIFT;
      kept[i] = words[begin] + words[begin + WORDS - 1];
    }
  }

  /** Whether the asks likely to lose most let a role reach a score. */
  boolean mayReach(int document, int least, short[] lost) {
    int bound = bound(document << WORDS_SHIFT, FIRST, lost);
    return Math.max(bound, ~bound) >= least;
  }

  /** By the first words; with no branch, since hardly anything of a ranking is done as often. */
  private int bound(int begin, int count, short[] lost) {
    int loss = 0;
    int best = MORE;
    int known = 0;
    for (int at = begin + 1; at < begin + count; at++) {
      int word = words[at];
      best = Math.min(best, lost[word & MOST_LEAF]);
      known |= best;
      loss += (word >>> STAKE_SHIFT) * Math.max(0, best);
      best |= MORE & ((word >>> (STAKE_SHIFT - 1) & 1) - 1);
    }
    int bound = words[begin] - (loss << (UNIT_SHIFT - 3)) / (Credit.FULL >> 3);
    return bound ^ (known >> (Integer.SIZE - 1));
  }

  /** The same for one role of which some credits were not known, once they are looked up. */
  int bound(int document, Credits credits) {
    int begin = document << WORDS_SHIFT;
    for (int at = begin + 1; at < begin + WORDS; at++) {
      credits.lost(words[at] & MOST_LEAF);
    }
    return bound(begin, WORDS, credits.lost());
  }

  long bytes() {
    return 4L * words.length;
  }
}
