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
 * <p><b>Signatures.</b> Each posting carries its own ask and the weightiest of those not before it,
 * other asks included, as far as a {@link Signature} holds them: two words where the bound is high,
 * one where it is low. What they lose comes on top, since no stake is counted twice: the prefix
 * holds what stands before. The bound of a posting may be too low for a role that is also found by
 * an earlier one; the earlier one has a right bound, so nothing is lost.
 *
 * <p>The order depends on how often leaves are asked in this segment. A bad order costs time alone.
 * Used once.
 */
final class PostingsBuilder {
  /** Asks are posted while their bound is at least this. */
  private static final int FLOOR = 400_000;

  private static final int LEVELS = Levels.TOP + 1;

  /** The words that a posting of a high bound is signed with; one of a low bound has the first. */
  private static final int WORDS = 2;

  private final FlatSegment segment;
  private final RoleAsks asks;
  private final PostingListsBuilder high;
  private final PostingListsBuilder low;
  private final int[] restEnds = new int[LEVELS + 1];
  private int[] rest = new int[0];
  private Sketches sketches = new Sketches(0);

  private int[] order = new int[16];
  private float[] keys = new float[16];
  private int[] heavy = new int[16];
  private float[] weights = new float[16];
  private final long[] signature = new long[WORDS];
  private final int[] used = new int[WORDS];

  private PostingsBuilder(FlatSegment segment, StakeTable stakes, Leaves table) {
    this.segment = segment;
    float[] likelihood = new float[table.size()];
    int[] numbers = segment.leaves();
    for (int i = 0; i < numbers.length; i++) {
      likelihood[numbers[i]] = (float) segment.asking()[i] / Math.max(1, segment.roles());
    }
    int[] terms = Arrays.stream(numbers).filter(table::isTerm).sorted().distinct().toArray();
    this.high = new PostingListsBuilder(terms, table.size(), WORDS);
    this.low = new PostingListsBuilder(terms, table.size(), 1);
    this.asks = new RoleAsks(segment, stakes, table, likelihood);
  }

  static Postings build(FlatSegment segment, StakeTable stakes, Leaves table) {
    return new PostingsBuilder(segment, stakes, table).build();
  }

  /** Counts, then places. */
  private Postings build() {
    walk(false);
    high.begin();
    low.begin();
    sketches = new Sketches(segment.size());
    rest = new int[beginRest()];
    walk(true);
    int[] restStarts = new int[LEVELS + 1];
    System.arraycopy(restEnds, 0, restStarts, 1, LEVELS);
    return new Postings(high.build(), low.build(), new Rest(rest, restStarts), sketches);
  }

  /** Turns counts into where each level begins; their sum. */
  private int beginRest() {
    int sum = 0;
    for (int i = 0; i < restEnds.length; i++) {
      int count = restEnds[i];
      restEnds[i] = sum;
      sum += count;
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
      int band = Levels.band(level);
      if (place) {
        sign(j, count, Levels.highest(band) - level);
      }
      PostingListsBuilder lists = band >= Postings.LEAST_HIGH_BAND ? high : low;
      int end = asks.firstLeaf(ask + 1);
      for (int i = asks.firstLeaf(ask); i < end; i++) {
        if (!isFirst(asks.firstLeaf(ask), i)) {
          continue;
        }
        if (place) {
          lists.place(asks.leaf(i), band, document, signature);
        } else {
          lists.count(asks.leaf(i), band);
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
  private void sign(int j, int count, int below) {
    Arrays.fill(signature, 0);
    Arrays.fill(used, 0);
    signature[0] = Signature.of(below, asks.stake(order[j]));
    for (int i = 0; i < count; i++) {
      int ask = heavy[i];
      if (Signature.isWorthAPlace(asks.stake(ask)) && !isBefore(ask, j + 1)) {
        addAsk(ask);
      }
    }
  }

  /** Adds an ask to the first word of the signature that has room for it, if there is one. */
  private void addAsk(int ask) {
    for (int word = 0; word < WORDS; word++) {
      if (used[word] + asks.width(ask) <= Signature.PLACES) {
        addAsk(ask, word);
        return;
      }
    }
  }

  /** Adds an ask to a word, unless one of its numbers is too great. */
  private void addAsk(int ask, int word) {
    int width = asks.width(ask);
    for (int i = 0; i < width; i++) {
      if (asks.number(ask, i) > Signature.MOST_LEAF) {
        return;
      }
    }
    for (int i = 0; i < width; i++) {
      int stake = i < width - 1 ? 0 : asks.stake(ask);
      signature[word] = Signature.with(signature[word], used[word]++, stake, asks.number(ask, i));
    }
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
}
