package dev.roletally.internal.bounds;

import dev.roletally.internal.flat.FlatSegment;
import dev.roletally.internal.flat.Leaves;
import dev.roletally.scoring.Credit;
import java.util.function.IntConsumer;

/**
 * What each role of a segment asks under one policy, in 64 bytes: enough to bound its score closely
 * from a single place of memory. Roles are read in full only if their sketch does not rule them
 * out.
 *
 * <pre>
 *   a word of 28 bits:
 *   14 the most that the role can earn, in units of 64 millionths, rounded up
 *   14 what of that no other word is about, likewise
 *
 *   15 words, those of asks likely to lose most a word first:
 *   14 the stake, in units of 64 millionths, rounded down; 0 if the next word goes on with the ask
 *    1 whether the next word goes on with the same ask: any of its leaves will do
 *   17 the number of a leaf
 * </pre>
 *
 * <p>An ask is worth no more than its best leaf, whatever it takes of them, so what no word is
 * about and {@code Σ stake · best} bound the score. Immutable once the segment is through.
 */
public final class Sketches {
  /** The greatest number of a leaf that fits. */
  static final int MOST_LEAF = (1 << 17) - 1;

  private static final int WORDS_SHIFT = 4;
  private static final int WORDS = 1 << WORDS_SHIFT;
  private static final int GOES_ON = MOST_LEAF + 1;
  private static final int TO_SIGN = Integer.numberOfLeadingZeros(GOES_ON);
  private static final int STAKE_SHIFT = 18;
  private static final int UNIT_SHIFT = 6;
  private static final int UNITS_BITS = 14;

  /** These first words, that of the sums and five of asks, rule out most roles. */
  private static final int FIRST = 6;

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
    int at = begin + 1;
    int left = asks.most();
    for (int i = 0; i < order.size(); i++) {
      int width = asks.width(order.ask(i));
      if (at + width <= begin + WORDS) {
        for (int j = 0; j < width; j++) {
          words[at++] = word(asks, order.ask(i), j);
        }
        left -= asks.stake(order.ask(i)) >> UNIT_SHIFT << UNIT_SHIFT;
      }
    }
    words[begin] = unitsUp(asks.most()) << UNITS_BITS | unitsUp(left);
  }

  private static int unitsUp(int points) {
    return (points + (1 << UNIT_SHIFT) - 1) >> UNIT_SHIFT;
  }

  private static int word(RoleAsks asks, int ask, int place) {
    // a number too great becomes that of nothing, which has full credit
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
   * @param credits by leaf, in thousandths; {@link Leaves#UNKNOWN} is taken for more than any
   * @param bounds takes for each the bound of its score, or the complement of one if some credit is
   *     not known yet
   */
  public void bound(int[] documents, int count, short[] credits, int[] bounds) {
    readAhead(documents, count, bounds);
    for (int i = 0; i < count; i++) {
      bounds[i] = bound(documents[i], credits);
    }
  }

  /** Gives the numbers of the leaves that a role's sketch is about; 0 is that of nothing. */
  public void leaves(int document, IntConsumer to) {
    int begin = document << WORDS_SHIFT;
    for (int at = begin + 1; at < begin + WORDS; at++) {
      to.accept(words[at] & MOST_LEAF);
    }
  }

  /** Does nothing else, so that the processor may have many reads under way. */
  private void readAhead(int[] documents, int count, int[] kept) {
    for (int i = 0; i < count; i++) {
      int begin = documents[i] << WORDS_SHIFT;
      kept[i] = words[begin] + words[begin + WORDS - 1];
    }
  }

  /**
   * The same of one role.
   *
   * <p>With no branch, since hardly anything of a ranking is done as often.
   */
  public int bound(int document, short[] credits) {
    int begin = document << WORDS_SHIFT;
    int earned = 0;
    int best = 0;
    int seen = 0;
    for (int at = begin + 1; at < begin + WORDS; at++) {
      int word = words[at];
      best = Math.max(best, credits[word & MOST_LEAF]);
      seen |= best;
      earned += (word >>> STAKE_SHIFT) * best;
      // all bits if the ask goes on
      best &= word << TO_SIGN >> (Integer.SIZE - 1);
    }
    int bound = points(words[begin] & ((1 << UNITS_BITS) - 1), earned);
    return (seen & Leaves.UNKNOWN) == 0 ? bound : ~bound;
  }

  /** The points of units and of thousandths of units, rounded up: of 64 and 8/125. */
  private static int points(int units, int thousandths) {
    return (units << UNIT_SHIFT) + (8 * thousandths + 124) / 125;
  }

  /** Whether the asks likely to lose most let a role reach a score. */
  public boolean mayReach(int document, int least, short[] credits) {
    int begin = document << WORDS_SHIFT;
    int lost = 0;
    int best = 0;
    for (int at = begin + 1; at < begin + FIRST; at++) {
      int word = words[at];
      best = Math.max(best, credits[word & MOST_LEAF]);
      lost += (word >>> STAKE_SHIFT) * (Credit.FULL - best);
      best &= word << TO_SIGN >> (Integer.SIZE - 1);
    }
    return points(words[begin] >>> UNITS_BITS, -lost) >= least;
  }

  long bytes() {
    return 4L * words.length;
  }
}
