package dev.roletally.internal.search;

import java.util.Arrays;

/**
 * Makes the postings of a segment under a policy, by prefix filtering.
 *
 * <p><b>Which postings.</b> Only some asks can bring a role near a full score, and a profile has
 * credit for few terms. So put the asks of a role that are made of terms in an order, those first
 * that are rarely met and weigh much. Say the first of them that a profile has credit for stands at
 * place <i>j</i>. Then the stakes of all asks before it are lost, and
 *
 * <pre>  score ≤ U_j − stake_j · (1 − c),   U_j = most − Σ stake_i over i &lt; j</pre>
 *
 * where <i>c</i> is the best credit of any term in the ask: a group is worth no more than its best
 * member. One posting for each term of the ask, with <i>U_j</i>, therefore finds the role before it
 * is too late, whatever the profile; the later a term stands, the lower its bound. A role that no
 * posting finds has no credit for any ask posted, and stands in the rest with {@code most − Σ
 * stakes posted}: no role is out of reach. Asks that are no matter of terms (a degree, a time) are
 * nearly always in part met, so they come last and make no postings, which is what lets a search by
 * terms prune at all.
 *
 * <p><b>Signatures.</b> Each posting carries its own ask and the weightiest of those after it,
 * other asks included, as far as a {@link Signature} holds them. What they lose comes on top, since
 * no stake is counted twice: the prefix holds what stands before. The bound of a posting may be too
 * low for a role that is also found by an earlier one; the earlier one has a right bound, so
 * nothing is lost.
 *
 * <p>The order depends on how often leaves are asked in this segment. A bad order costs time alone.
 * Used once.
 */
final class PostingsBuilder {
  /** Asks are posted while their bound is at least this. */
  private static final int FLOOR = 400_000;

  private static final int LEVELS = Levels.TOP + 1;
  private static final int BANDS = Levels.band(Levels.TOP) + 1;

  private final FlatSegment segment;
  private final RoleAsks asks;

  /** By the number of a leaf, its place among the terms of the segment, or -1. */
  private final int[] placeOf;

  private final int[] terms;
  private final int[] ends;
  private final int[] restEnds = new int[LEVELS + 1];
  private int[] documents = new int[0];
  private long[] signatures = new long[0];
  private int[] rest = new int[0];
  private Sketches sketches = new Sketches(0);

  private int[] order = new int[16];
  private float[] keys = new float[16];
  private int[] heavy = new int[16];
  private float[] weights = new float[16];

  private PostingsBuilder(FlatSegment segment, StakeTable stakes, Leaves table) {
    this.segment = segment;
    this.placeOf = new int[table.size()];
    float[] likelihood = new float[table.size()];
    Arrays.fill(placeOf, -1);
    int[] numbers = segment.leaves().clone();
    for (int i = 0; i < numbers.length; i++) {
      likelihood[numbers[i]] = (float) segment.asking()[i] / Math.max(1, segment.roles());
    }
    this.terms =
        Arrays.stream(numbers).filter(leaf -> table.isTerm(leaf)).sorted().distinct().toArray();
    for (int i = 0; i < terms.length; i++) {
      placeOf[terms[i]] = i;
    }
    this.ends = new int[terms.length * Postings.LISTS * BANDS + 1];
    this.asks = new RoleAsks(segment, stakes, table, likelihood);
  }

  static Postings build(FlatSegment segment, StakeTable stakes, Leaves table) {
    return new PostingsBuilder(segment, stakes, table).build();
  }

  /** Counts, then places: the postings of a key are in the order of their documents. */
  private Postings build() {
    walk(false);
    int total = begin(ends);
    documents = new int[total];
    signatures = new long[total];
    sketches = new Sketches(segment.size());
    rest = new int[begin(restEnds)];
    walk(true);
    return runs();
  }

  /** Turns counts into where each begins; their sum. */
  private static int begin(int[] counts) {
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      int count = counts[i];
      counts[i] = sum;
      sum = Math.addExact(sum, count);
    }
    return sum;
  }

  private void walk(boolean place) {
    for (int document = 0; document < segment.size(); document++) {
      if (segment.shape(document) >= 0) {
        asks.read(document);
        post(document, place);
      }
    }
  }

  private void post(int document, boolean place) {
    int posted = rareAndHeavyFirst();
    int count = place ? heaviestFirst() : 0;
    if (place) {
      sketches.draw(document, asks, heavy, count);
    }
    int bound = asks.most();
    for (int j = 0; j < posted && bound >= FLOOR; j++) {
      int ask = order[j];
      int level = Levels.of(bound);
      long signature = place ? sign(j, count, Levels.highest(Levels.band(level)) - level) : 0;
      int end = asks.firstLeaf(ask + 1);
      for (int i = asks.firstLeaf(ask); i < end; i++) {
        if (isFirst(asks.firstLeaf(ask), i)) {
          int key = key(asks.leaf(i), asks.stake(ask), Levels.band(level));
          if (place) {
            documents[ends[key]] = document;
            signatures[ends[key]] = signature;
          }
          ends[key]++;
        }
      }
      bound -= asks.stake(ask);
    }
    int level = Levels.TOP - Levels.of(bound);
    if (place) {
      rest[restEnds[level]] = document;
    }
    restEnds[level]++;
  }

  /** Whether a leaf is named for the first time in its ask. */
  private boolean isFirst(int begin, int place) {
    for (int i = begin; i < place; i++) {
      if (asks.leaf(i) == asks.leaf(place)) {
        return false;
      }
    }
    return true;
  }

  private int key(int leaf, int stake, int band) {
    int list = placeOf[leaf] * Postings.LISTS + Postings.listOf(stake);
    return list * BANDS + BANDS - 1 - band;
  }

  /** Puts the asks made of terms in order; how many there are. */
  private int rareAndHeavyFirst() {
    room(asks.size());
    int count = 0;
    for (int ask = 0; ask < asks.size(); ask++) {
      if (asks.isTerm(ask) && asks.stake(ask) > 0) {
        count = insert(order, keys, count, ask, asks.likely(ask) / asks.stake(ask));
      }
    }
    return count;
  }

  /**
   * Puts all asks in order of what they are likely to lose for each number that stands for them;
   * how many there are.
   */
  private int heaviestFirst() {
    int count = 0;
    for (int ask = 0; ask < asks.size(); ask++) {
      if (asks.stake(ask) > 0) {
        float loss = asks.stake(ask) * (1 - asks.likely(ask));
        count = insert(heavy, weights, count, ask, -loss / asks.width(ask));
      }
    }
    return count;
  }

  private static int insert(int[] of, float[] keys, int count, int ask, float key) {
    int i = count;
    for (; i > 0 && keys[i - 1] > key; i--) {
      of[i] = of[i - 1];
      keys[i] = keys[i - 1];
    }
    of[i] = ask;
    keys[i] = key;
    return count + 1;
  }

  /** The signature of a posting: its own stake, then the heaviest asks not before it. */
  private long sign(int j, int count, int below) {
    long signature = Signature.of(below, asks.stake(order[j]));
    int places = 0;
    for (int i = 0; i < count && places < Signature.ASKS; i++) {
      int ask = heavy[i];
      int leaf = asks.number(ask, 0);
      if (asks.width(ask) == 1
          && leaf <= Signature.MOST_LEAF
          && Signature.isWorthAPlace(asks.stake(ask))
          && !isBefore(ask, j + 1)) {
        signature = Signature.with(signature, places++, asks.stake(ask), leaf);
      }
    }
    return signature;
  }

  private boolean isBefore(int ask, int j) {
    for (int i = 0; i < j; i++) {
      if (order[i] == ask) {
        return true;
      }
    }
    return false;
  }

  private void room(int size) {
    if (size > order.length) {
      order = new int[2 * size];
      keys = new float[2 * size];
      heavy = new int[2 * size];
      weights = new float[2 * size];
    }
  }

  /** After placing, {@code ends} says where each key ends; keys without postings make no run. */
  private Postings runs() {
    int lists = terms.length * Postings.LISTS;
    int count = 0;
    for (int key = 0; key < lists * BANDS; key++) {
      count += ends[key] > (key == 0 ? 0 : ends[key - 1]) ? 1 : 0;
    }
    int[] listStarts = new int[lists + 1];
    byte[] bands = new byte[count];
    int[] starts = new int[count + 1];
    int run = 0;
    for (int key = 0; key < lists * BANDS; key++) {
      int begin = key == 0 ? 0 : ends[key - 1];
      if (key % BANDS == 0) {
        listStarts[key / BANDS] = run;
      }
      if (ends[key] > begin) {
        bands[run] = (byte) (BANDS - 1 - key % BANDS);
        starts[run++] = begin;
      }
    }
    listStarts[lists] = run;
    starts[run] = documents.length;
    int[] restStarts = new int[LEVELS + 1];
    System.arraycopy(restEnds, 0, restStarts, 1, LEVELS);
    return new Postings(
        terms, listStarts, bands, starts, documents, signatures, restStarts, rest, sketches);
  }
}
