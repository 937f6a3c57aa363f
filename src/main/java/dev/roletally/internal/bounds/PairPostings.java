package dev.roletally.internal.bounds;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/**
 * Postings by pairs of concepts: the roles that ask for both where it matters. A concept paired
 * with itself stands for the concept alone.
 *
 * <p>A pair has no list of its own: pairs share buckets by hash, so none need be named. A posting
 * is 32 bits,
 *
 * <pre>
 *    7  levels between its bound and a full score, less 64, so that the best come first
 *    .  a tag of its pair: as many bits as are left
 *    .  the document: as many bits as the segment needs
 * </pre>
 *
 * and those of a bucket stand in ascending order, which is best bound first. A tag rules out most
 * postings of other pairs. One that slips through costs time alone: what stands in a bucket is a
 * role with a bound, whoever finds it, and a role found by no pair of its own is found elsewhere.
 * Immutable.
 */
public final class PairPostings {
  /** The postings of more documents than this might not fit into an array. */
  static final int MOST_DOCUMENTS = 1 << 24;

  private static final int LEVEL_SHIFT = 25;

  /** The level that is 0 in the bits above, the sign among them. */
  private static final int MIDDLE = Levels.TOP - (1 << (Integer.SIZE - 1 - LEVEL_SHIFT));

  private final int[] starts;
  private final int[] postings;
  private final int documentBits;

  private PairPostings(int[] starts, int[] postings, int documentBits) {
    this.starts = starts;
    this.postings = postings;
    this.documentBits = documentBits;
  }

  /** The hash of a pair, whichever is named first. */
  public static int hash(int concept, int other) {
    int hash = Math.min(concept, other) * 0x9e3779b1 + Math.max(concept, other);
    hash = (hash ^ hash >>> 16) * 0x85ebca6b;
    hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
    return hash ^ hash >>> 16;
  }

  /** The bucket of pairs with a hash. */
  public int bucket(int hash) {
    return bucket(hash, starts);
  }

  /** One of as many buckets as there are bounds between them, which is a power of two. */
  private static int bucket(int hash, int[] bounds) {
    return hash & (bounds.length - 2);
  }

  /** Where the postings of a bucket begin; they end where the next one's do. */
  public int start(int bucket) {
    return starts[bucket];
  }

  public int posting(int place) {
    return postings[place];
  }

  /** What all postings that reach a level are less than, and no others. */
  public static int below(int level) {
    return (MIDDLE - level + 1) << LEVEL_SHIFT;
  }

  /** The level of a posting's bound. */
  public static int level(int posting) {
    return MIDDLE - (posting >> LEVEL_SHIFT);
  }

  /** The tag of pairs with a hash. */
  public int tag(int hash) {
    return tag(hash, documentBits);
  }

  /** Whether a posting has a tag, and so may be one of a pair that has it. */
  public boolean isTagged(int posting, int tag) {
    return ((posting ^ tag) & ((1 << LEVEL_SHIFT) - 1)) >>> documentBits == 0;
  }

  public int document(int posting) {
    return posting & ((1 << documentBits) - 1);
  }

  /** The tag of a hash where it stands in a posting: of the bits that choose no bucket. */
  private static int tag(int hash, int documentBits) {
    return hash >>> (Integer.SIZE - LEVEL_SHIFT) >>> documentBits << documentBits;
  }

  long bytes() {
    return 4L * (starts.length + postings.length);
  }

  /**
   * Sorts postings into buckets. All are added twice: to be counted, then to be placed. Used once.
   */
  static final class Builder {
    /** So many postings are wanted in a bucket. */
    private static final int IN_BUCKET = 8;

    private final int documentBits;

    /** By bucket how many postings it has, and then where its next one goes. */
    private final int[] ends;

    private boolean placing;
    private int[] postings = {};

    /**
     * A builder.
     *
     * @param documents documents are below this
     * @param expected about how many postings there will be
     */
    Builder(int documents, long expected) {
      checkArgument(documents <= MOST_DOCUMENTS, "too many documents: %s", documents);
      this.documentBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, documents - 1));
      long buckets = Math.min(1 << 28, Math.max(1, expected / IN_BUCKET));
      this.ends = new int[(int) Long.highestOneBit(buckets) + 1];
    }

    /** Adds a posting of a pair with this hash. */
    void add(int hash, int level, int document) {
      int bucket = bucket(hash, ends);
      if (placing) {
        postings[ends[bucket]] =
            (MIDDLE - level) << LEVEL_SHIFT | tag(hash, documentBits) | document;
      }
      ends[bucket]++;
    }

    /** All have been counted, and are added again now. */
    void beginPlacing() {
      int sum = 0;
      for (int i = 0; i < ends.length; i++) {
        int count = ends[i];
        ends[i] = sum;
        sum = Math.addExact(sum, count);
      }
      postings = new int[sum];
      placing = true;
    }

    PairPostings build() {
      int begin = 0;
      for (int bucket = 0; bucket < ends.length; bucket++) {
        Arrays.sort(postings, begin, ends[bucket]);
        int end = ends[bucket];
        ends[bucket] = begin;
        begin = end;
      }
      return new PairPostings(ends, postings, documentBits);
    }
  }
}
