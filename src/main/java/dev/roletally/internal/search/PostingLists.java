package dev.roletally.internal.search;

import java.util.Arrays;

/**
 * For each term a list of postings: the roles that ask it where it matters.
 *
 * <p>A list is cut into runs of one band of {@link Levels}, the highest first. Beside the document
 * a posting has a {@link Signature} of one word or of two. Immutable.
 */
final class PostingLists {
  private final int[] terms;
  private final int[] starts;
  private final byte[] runBands;
  private final int[] runStarts;
  private final int[] documents;
  private final long[] signatures;
  private final int words;

  /**
   * Takes over the arrays.
   *
   * @param terms in ascending order
   * @param starts by the place of a term where its runs begin
   * @param runBands by run the band of its bounds
   * @param runStarts by run where its postings begin
   * @param documents by posting
   * @param signatures by posting its words, in a row
   * @param words how many words a signature has
   */
  PostingLists(
      int[] terms,
      int[] starts,
      byte[] runBands,
      int[] runStarts,
      int[] documents,
      long[] signatures,
      int words) {
    this.terms = terms;
    this.starts = starts;
    this.runBands = runBands;
    this.runStarts = runStarts;
    this.documents = documents;
    this.signatures = signatures;
    this.words = words;
  }

  /** The place of a term's list; negative if the segment has no such term. */
  int of(int term) {
    return Arrays.binarySearch(terms, term);
  }

  /** Where the runs of a list begin; they end where the next list's do. */
  int firstRun(int list) {
    return starts[list];
  }

  /** The band that the bounds of a run lie in. */
  int band(int run) {
    return runBands[run];
  }

  /** Where the postings of a run begin; they end where the next run's do. */
  int start(int run) {
    return runStarts[run];
  }

  int[] documents() {
    return documents;
  }

  /** The signatures of all postings, of {@link #words()} words each. */
  long[] signatures() {
    return signatures;
  }

  int words() {
    return words;
  }

  long bytes() {
    return 4L * documents.length
        + 8L * signatures.length
        + 5L * runStarts.length
        + 4L * (terms.length + starts.length);
  }
}
