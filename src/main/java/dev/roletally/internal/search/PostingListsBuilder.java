package dev.roletally.internal.search;

/**
 * Sorts postings into {@link PostingLists}: every posting is first counted, then placed, so that
 * those of a run are in the order of their documents. Used once.
 */
final class PostingListsBuilder {
  private static final int BANDS = Levels.band(Levels.TOP) + 1;

  private final int[] terms;

  /** By the number of a term its place among them. */
  private final int[] placeOf;

  private final int words;

  /** By term and band, the highest first: how many postings, then where the next one goes. */
  private final int[] ends;

  private int[] documents = new int[0];
  private long[] signatures = new long[0];

  /**
   * A builder of lists by term.
   *
   * @param terms the numbers of leaves that are terms, in ascending order
   * @param leaves the numbers of leaves are below this
   * @param words how many words of a signature are kept
   */
  PostingListsBuilder(int[] terms, int leaves, int words) {
    this.terms = terms;
    this.words = words;
    this.placeOf = new int[leaves];
    for (int i = 0; i < terms.length; i++) {
      placeOf[terms[i]] = i;
    }
    this.ends = new int[terms.length * BANDS + 1];
  }

  private int key(int term, int band) {
    return placeOf[term] * BANDS + BANDS - 1 - band;
  }

  /** Counts a posting under a term with a bound in a band. */
  void count(int term, int band) {
    ends[key(term, band)]++;
  }

  /** Ends the counting. */
  void begin() {
    int sum = 0;
    for (int i = 0; i < ends.length; i++) {
      int count = ends[i];
      ends[i] = sum;
      sum = Math.addExact(sum, count);
    }
    documents = new int[sum];
    signatures = new long[Math.multiplyExact(sum, words)];
  }

  /** Places a posting that was counted. */
  void place(int term, int band, int document, long[] signature) {
    int at = ends[key(term, band)]++;
    documents[at] = document;
    System.arraycopy(signature, 0, signatures, at * words, words);
  }

  /** The lists; keys without postings make no run. */
  PostingLists build() {
    int keys = ends.length - 1;
    int count = 0;
    for (int key = 0; key < keys; key++) {
      count += ends[key] > start(key) ? 1 : 0;
    }
    int[] starts = new int[terms.length + 1];
    byte[] bands = new byte[count];
    int[] runs = new int[count + 1];
    int run = 0;
    for (int key = 0; key < keys; key++) {
      if (key % BANDS == 0) {
        starts[key / BANDS] = run;
      }
      if (ends[key] > start(key)) {
        bands[run] = (byte) (BANDS - 1 - key % BANDS);
        runs[run++] = start(key);
      }
    }
    starts[terms.length] = run;
    runs[run] = documents.length;
    return new PostingLists(terms, starts, bands, runs, documents, signatures, words);
  }

  /** After placing, a key begins where the one before it ends. */
  private int start(int key) {
    return key == 0 ? 0 : ends[key - 1];
  }
}
