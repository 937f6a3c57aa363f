package dev.roletally.internal.bounds;

import dev.roletally.internal.flat.FlatSegment;
import dev.roletally.internal.flat.Leaves;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Makes the postings of a segment under a policy, by prefix filtering.
 *
 * <p><b>Which postings.</b> Only some asks can bring a role near a full score, and a profile has
 * credit for few concepts. So put the asks of a role that are made of terms in an order, those
 * first that are rarely met and weigh much. Say the first two of them that a profile has credit for
 * stand at places <i>i</i> and <i>j</i>. Then the stakes of all others before <i>j</i> are lost:
 *
 * <pre>  score ≤ B_ij,   B_ij = most − Σ stake_h over h &lt; j, h ≠ i</pre>
 *
 * A posting for each pair of their concepts with that bound finds the role before it is too late,
 * and as few profiles have credit for just those two, few postings are read in vain. Pairs are
 * many, so they are posted down to a floor only, below which there would be too many. Let <i>j</i>
 * be the first place for which <i>B_ij</i> is below it: a role whose first credit is at <i>i</i>,
 * and that no pair finds, loses all others before <i>j</i>, and <i>i</i> alone is posted with that
 * <i>B_ij</i>. A role that no posting finds stands in the rest with what it can earn then: no role
 * is out of reach. Asks that are no matter of terms (a degree, a time) are nearly always in part
 * met, so they come last and make no postings, which is what lets a search by terms prune at all.
 *
 * <p>A bound may be too low for a role that is also found by an earlier pair; the earlier one has a
 * right bound, so nothing is lost. The order depends on how often leaves are asked in this segment.
 * A bad order costs time alone. Used once.
 */
final class PostingsBuilder {
  /** So many roles say where the floor of pairs is to be. */
  private static final int SAMPLE = 4096;

  private static final int LEVELS = Levels.TOP + 1;

  /** A posting and its share of what says where its bucket begins. */
  private static final double BYTES_A_POSTING = 4.5;

  /** So many pairs are posted for a role on average, whatever that takes. */
  private static final int LEAST_PAIRS = 8;

  private final FlatSegment segment;
  private final RoleAsks asks;
  private final RolePairs pairs;

  private PostingsBuilder(FlatSegment segment, StakeTable stakes, Leaves table) {
    this.segment = segment;
    this.asks = RoleAsks.of(segment, stakes, table);
    this.pairs = new RolePairs(asks, table);
  }

  /**
   * Makes the postings of a segment.
   *
   * @param mostBytes about so many they may take on the heap, unless the fewest of use take more
   */
  static Postings build(FlatSegment segment, StakeTable stakes, Leaves table, long mostBytes) {
    return new PostingsBuilder(segment, stakes, table).build(mostBytes);
  }

  private Postings build(long mostBytes) {
    int[] sample = sample();
    long[] levels = new long[LEVELS];
    long singles = 0;
    for (int document : sample) {
      read(document);
      pairs.count(levels);
      singles += pairs.concepts();
    }
    double alone = (double) singles / Math.max(1, sample.length);
    double wanted =
        Math.max(LEAST_PAIRS, Math.min(wanted(segment.roles()), room(mostBytes) - alone));
    int floor = RolePairs.lowest(levels, wanted * sample.length);
    long posted = singles + Arrays.stream(levels, floor, LEVELS).sum();
    PairPostings.Builder postings =
        new PairPostings.Builder(
            segment.size(), posted * segment.roles() / Math.max(1, sample.length));
    byte[] unfound = new byte[segment.size()];
    post(floor, postings, unfound);
    postings.beginPlacing();
    post(floor, postings, unfound);
    return new Postings(postings.build(), Rest.of(segment, unfound));
  }

  private void read(int document) {
    asks.read(document);
    pairs.read();
  }

  /**
   * How many pairs are posted for a role on average if there is room: more in a small segment,
   * where the best are not as good.
   */
  private static double wanted(int roles) {
    return Math.clamp(240 - 32 * Math.log10(Math.max(1, roles)), 24, 112);
  }

  /** How many postings there is room for, by role, beside its place in the rest. */
  private double room(long mostBytes) {
    return ((double) mostBytes / Math.max(1, segment.roles()) - Integer.BYTES) / BYTES_A_POSTING;
  }

  /** Some documents that hold roles, spread over the segment. */
  private int[] sample() {
    int step = Math.max(1, segment.size() / SAMPLE);
    return IntStream.iterate(0, document -> document < segment.size(), document -> document + step)
        .filter(document -> segment.shape(document) >= 0)
        .toArray();
  }

  /**
   * Posts all roles.
   *
   * @param unfound takes by document the level of what the role can earn if no posting finds it
   */
  private void post(int floor, PairPostings.Builder postings, byte[] unfound) {
    for (int document = 0; document < segment.size(); document++) {
      if (segment.shape(document) >= 0) {
        read(document);
        unfound[document] = (byte) pairs.post(document, floor, postings);
      }
    }
  }
}
