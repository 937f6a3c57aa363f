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

  /** Stands for a bound below the score to reach. */
  static final int BELOW = -1;

  private static final int WORDS_SHIFT = 4;
  private static final int WORDS = 1 << WORDS_SHIFT;
  private static final int GOES_ON = MOST_LEAF + 1;
  private static final int STAKE_SHIFT = 18;
  private static final int UNIT_SHIFT = 6;

  /** The words are gone through in runs of this. */
  private static final int TOGETHER = 5;

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
      int ask = order[i];
      int width = asks.width(ask);
      if (at + width <= begin + WORDS) {
        for (int j = 0; j < width; j++) {
          // a number too great becomes that of nothing, which loses nothing
          int number = asks.number(ask, j) > MOST_LEAF ? 0 : asks.number(ask, j);
          words[at++] =
              j < width - 1
                  ? GOES_ON | number
                  : asks.stake(ask) >> UNIT_SHIFT << STAKE_SHIFT | number;
        }
      }
    }
  }

  /** The most that a role can earn. */
  int most(int document) {
    return words[document << WORDS_SHIFT];
  }

  /** The last word of a sketch, which may lie in another line of memory than the first. */
  int last(int document) {
    return words[(document << WORDS_SHIFT) + WORDS - 1];
  }

  /**
   * A bound of a role's score, or {@link #BELOW} if that is less than {@code least}.
   *
   * @param most what {@link #most} says of it
   */
  int bound(int most, int least, int document, Credits credits) {
    if (most < least) {
      return BELOW;
    }
    int begin = document << WORDS_SHIFT;
    int spare = ((most - least) * (Credit.FULL >> 3)) >> (UNIT_SHIFT - 3);
    int loss = loss(begin, spare, credits.lost());
    if (loss < 0 && ~loss <= spare) {
      lookUp(begin, credits);
      loss = loss(begin, spare, credits.lost());
    }
    loss = loss < 0 ? ~loss : loss;
    return loss > spare ? BELOW : most - (loss << (UNIT_SHIFT - 3)) / (Credit.FULL >> 3);
  }

  /**
   * What a role loses, in thousandths of units; more than {@code spare} ends the counting. Its
   * complement if some credit is not known yet and taken to lose nothing.
   */
  private int loss(int begin, int spare, short[] lost) {
    int loss = 0;
    int best = Credit.FULL;
    int known = 0;
    for (int from = begin + 1; from < begin + WORDS && loss <= spare; from += TOGETHER) {
      // so many words take less time than to decide whether to go on
      for (int i = from; i < from + TOGETHER; i++) {
        int word = words[i];
        best = Math.min(best, lost[word & MOST_LEAF]);
        known |= best;
        loss += (word >>> STAKE_SHIFT) * Math.max(0, best);
        best = (word & GOES_ON) == 0 ? Credit.FULL : best;
      }
    }
    return known < 0 ? ~loss : loss;
  }

  /** Looks up the credits that are not known yet. */
  private void lookUp(int begin, Credits credits) {
    for (int i = begin + 1; i < begin + WORDS; i++) {
      credits.lost(words[i] & MOST_LEAF);
    }
  }

  long bytes() {
    return 4L * words.length;
  }
}
