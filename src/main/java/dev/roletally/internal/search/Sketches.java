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

  /** These first words, the most and five of asks, rule out most roles. */
  private static final int FIRST = 6;

  /** All bits of more than can be lost. */
  private static final int MORE = Integer.highestOneBit(Credit.FULL) * 2 - 1;

  private final int[] words;

  private Sketches(int documents) {
    this.words = new int[Math.multiplyExact(documents, WORDS)];
  }

  /** Draws the sketches of a segment's roles. */
  static Sketches of(FlatSegment segment, StakeTable stakes, Leaves leaves) {
    Sketches sketches = new Sketches(segment.size());
    RoleAsks asks = RoleAsks.of(segment, stakes, leaves);
    AskOrder order = new AskOrder();
    for (int document = 0; document < segment.size(); document++) {
      if (segment.shape(document) >= 0) {
        asks.read(document);
        order.clear();
        for (int ask = 0; ask < asks.size(); ask++) {
          if (asks.stake(ask) > 0) {
            float loss = asks.stake(ask) * (1 - asks.likely(ask));
            order.add(ask, -loss / asks.width(ask));
          }
        }
        sketches.draw(document, asks, order);
      }
    }
    return sketches;
  }

  /** Draws a sketch of asks in this order. */
  private void draw(int document, RoleAsks asks, AskOrder order) {
    int begin = document << WORDS_SHIFT;
    words[begin] = asks.most();
    int at = begin + 1;
    for (int i = 0; i < order.size(); i++) {
      int width = asks.width(order.ask(i));
      if (at + width <= begin + WORDS) {
        for (int j = 0; j < width; j++) {
          words[at++] = word(asks, order.ask(i), j);
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
      bounds[i] = boundByFirst(documents[i], WORDS, lost);
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
    int bound = boundByFirst(document, FIRST, lost);
    return Math.max(bound, ~bound) >= least;
  }

  /**
   * The bound of a score by the first words of the role's sketch, or its complement as above; with
   * no branch, since hardly anything of a ranking is done as often.
   */
  private int boundByFirst(int document, int count, short[] lost) {
    int begin = document << WORDS_SHIFT;
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
    return boundByFirst(document, WORDS, credits.lost());
  }

  long bytes() {
    return 4L * words.length;
  }
}
