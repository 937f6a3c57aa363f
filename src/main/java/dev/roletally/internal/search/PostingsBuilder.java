package dev.roletally.internal.search;

import java.util.Arrays;

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
 * many, so they are posted down to a {@link #floor} only. Let <i>j</i> be the first place for which
 * <i>B_ij</i> is below it: a role whose first credit is at <i>i</i>, and that no pair finds, loses
 * all others before <i>j</i>, and <i>i</i> alone is posted with that <i>B_ij</i>. A role that no
 * posting finds stands in the rest with what it can earn then: no role is out of reach. Asks that
 * are no matter of terms (a degree, a time) are nearly always in part met, so they come last and
 * make no postings, which is what lets a search by terms prune at all.
 *
 * <p>A bound may be too low for a role that is also found by an earlier pair; the earlier one has a
 * right bound, so nothing is lost. The order depends on how often leaves are asked in this segment.
 * A bad order costs time alone. Used once.
 */
final class PostingsBuilder {
  /** Concepts are posted while their bound is at least this level. */
  private static final int LEAST = 40;

  private static final int LEVELS = Levels.TOP + 1;

  /** No more pairs are posted for a role. */
  private static final int MOST_PAIRS = 512;

  /** So many roles say where the floor of pairs is to be. */
  private static final int SAMPLE = 4096;

  private final FlatSegment segment;
  private final Leaves table;
  private final RoleAsks asks;
  private final int[] restEnds = new int[LEVELS + 1];
  private int[] rest = {};
  private Sketches sketches = new Sketches(0);

  /** Pairs are posted while their bound is at least this level. */
  private int floor = LEAST;

  // the asks of one role: those made of terms in their order, and all by what they may lose
  private int[] order = new int[16];
  private float[] keys = new float[16];
  private int[] heavy = new int[16];
  private float[] weights = new float[16];

  // by place in the order, where an ask's concepts begin, each named once
  private int[] starts = new int[17];
  private int[] concepts = new int[64];

  private PostingsBuilder(FlatSegment segment, StakeTable stakes, Leaves table) {
    this.segment = segment;
    this.table = table;
    float[] likelihood = new float[table.size()];
    int[] numbers = segment.leaves();
    for (int i = 0; i < numbers.length; i++) {
      likelihood[numbers[i]] = (float) segment.asking()[i] / Math.max(1, segment.roles());
    }
    this.asks = new RoleAsks(segment, stakes, table, likelihood);
  }

  static Postings build(FlatSegment segment, StakeTable stakes, Leaves table) {
    return new PostingsBuilder(segment, stakes, table).build();
  }

  private Postings build() {
    int documents = fits() ? segment.size() : 0;
    PairPostings.Builder pairs = new PairPostings.Builder(documents, sample());
    walk(pairs, false);
    pairs.begin();
    sketches = new Sketches(segment.size());
    rest = new int[beginRest()];
    walk(pairs, true);
    int[] restStarts = new int[LEVELS + 1];
    System.arraycopy(restEnds, 0, restStarts, 1, LEVELS);
    return new Postings(pairs.build(), new Rest(rest, restStarts), sketches);
  }

  /** Whether roles are posted at all; of a segment that is too large all are in the rest. */
  private boolean fits() {
    return segment.size() <= PairPostings.MOST_DOCUMENTS;
  }

  /**
   * How many pairs are posted for a role on average: more in a small segment, where the best are
   * not as good.
   */
  private static double wanted(int roles) {
    return Math.clamp(176 - 24 * Math.log10(Math.max(1, roles)), 24, 72);
  }

  /** Finds the floor; about how many postings there will be. */
  private long sample() {
    long[] pairs = new long[LEVELS];
    long singles = 0;
    int roles = 0;
    int step = Math.max(1, segment.size() / SAMPLE);
    for (int document = 0; document < segment.size(); document += step) {
      if (segment.shape(document) >= 0) {
        roles++;
        asks.read(document);
        singles += countPairs(order(), pairs);
      }
    }
    double room = wanted(segment.roles()) * roles;
    long sum = 0;
    floor = LEVELS;
    while (floor > LEAST && sum + pairs[floor - 1] <= room) {
      sum += pairs[--floor];
    }
    return roles == 0 ? 0 : (sum + singles) * segment.roles() / roles;
  }

  /** Counts the pairs of a role by their level; how many concepts it asks for. */
  private int countPairs(int count, long[] pairs) {
    int bound = asks.most();
    for (int i = 0; i < count && Levels.of(bound) >= LEAST; i++) {
      int left = bound;
      for (int j = i + 1; j < count && Levels.of(left) >= LEAST; j++) {
        pairs[Levels.of(left)] += (long) width(i) * width(j);
        left -= asks.stake(order[j]);
      }
      bound -= asks.stake(order[i]);
    }
    return starts[count];
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

  private void walk(PairPostings.Builder pairs, boolean place) {
    for (int document = 0; document < segment.size(); document++) {
      if (segment.shape(document) >= 0) {
        asks.read(document);
        post(pairs, document, place);
      }
    }
  }

  private void post(PairPostings.Builder pairs, int document, boolean place) {
    if (place) {
      sketches.draw(document, asks, heavy, heaviestFirst());
    }
    int count = fits() ? order() : 0;
    int least = floor(count);
    int unfound = 0;
    int bound = asks.most();
    for (int i = 0; i < count && Levels.of(bound) >= LEAST; i++) {
      int left = bound;
      for (int j = i + 1; j < count && Levels.of(left) >= least; j++) {
        post(pairs, i, j, Levels.of(left), document, place);
        left -= asks.stake(order[j]);
      }
      if (Levels.of(left) >= LEAST) {
        postAlone(pairs, i, Levels.of(left), document, place);
      } else {
        unfound = Math.max(unfound, left);
      }
      bound -= asks.stake(order[i]);
    }
    int level = Levels.TOP - Levels.of(Math.max(unfound, bound));
    if (place) {
      rest[restEnds[level]] = document;
    }
    restEnds[level]++;
  }

  /** Posts a role under all pairs of a concept of one ask and one of another. */
  private void post(
      PairPostings.Builder pairs, int i, int j, int level, int document, boolean place) {
    for (int a = starts[i]; a < starts[i + 1]; a++) {
      for (int b = starts[j]; b < starts[j + 1]; b++) {
        put(pairs, PairPostings.hash(concepts[a], concepts[b]), level, document, place);
      }
    }
  }

  /** Posts a role under the concepts of one ask. */
  private void postAlone(
      PairPostings.Builder pairs, int i, int level, int document, boolean place) {
    for (int a = starts[i]; a < starts[i + 1]; a++) {
      put(pairs, PairPostings.hash(concepts[a], concepts[a]), level, document, place);
    }
  }

  private static void put(
      PairPostings.Builder pairs, int hash, int level, int document, boolean place) {
    if (place) {
      pairs.place(hash, level, document);
    } else {
      pairs.count(hash);
    }
  }

  /** The floor for one role: a higher one if it has too many pairs. */
  private int floor(int count) {
    int least = floor;
    while (least < LEVELS && pairs(count, least) > MOST_PAIRS) {
      least++;
    }
    return least;
  }

  private long pairs(int count, int least) {
    long pairs = 0;
    int bound = asks.most();
    for (int i = 0; i < count && Levels.of(bound) >= least; i++) {
      int left = bound;
      for (int j = i + 1; j < count && Levels.of(left) >= least; j++) {
        pairs += (long) width(i) * width(j);
        left -= asks.stake(order[j]);
      }
      bound -= asks.stake(order[i]);
    }
    return pairs;
  }

  /** How many concepts an ask names. */
  private int width(int place) {
    return starts[place + 1] - starts[place];
  }

  /** Puts the asks made of terms in order, and their concepts; how many asks there are. */
  private int order() {
    int count = rareAndHeavyFirst();
    int end = 0;
    for (int i = 0; i < count; i++) {
      starts[i] = end;
      int last = asks.firstLeaf(order[i] + 1);
      for (int leaf = asks.firstLeaf(order[i]); leaf < last; leaf++) {
        end = addConcept(starts[i], end, table.concept(asks.leaf(leaf)));
      }
    }
    starts[count] = end;
    return count;
  }

  /** Adds a concept to an ask's, unless it is there; where they end. */
  private int addConcept(int begin, int end, int concept) {
    for (int i = begin; i < end; i++) {
      if (concepts[i] == concept) {
        return end;
      }
    }
    if (end == concepts.length) {
      concepts = Arrays.copyOf(concepts, 2 * end);
    }
    concepts[end] = concept;
    return end + 1;
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
    room(asks.size());
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

  private void room(int size) {
    if (size > order.length) {
      order = new int[2 * size];
      keys = new float[2 * size];
      heavy = new int[2 * size];
      weights = new float[2 * size];
      starts = new int[2 * size + 1];
    }
  }
}
