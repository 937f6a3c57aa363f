package dev.roletally.internal.search;

import java.util.Arrays;

/**
 * For each term of a segment the roles that ask it where it matters, best bound first, under one
 * policy: see {@link PostingsBuilder} for which and why.
 *
 * <p>The postings of a term are kept in lists by the weight of the ask that names it, so that a
 * partial credit lowers the bound of a whole list, and each list is cut into runs of one band of
 * {@link Levels}, the highest first. Beside the document a posting has a {@link Signature}. Roles
 * also stand in the rest, by the level of what they can earn if no posting finds them. Immutable.
 */
final class Postings {
  /** The least stakes of the lists of a term, in millionths. */
  private static final int[] WEIGHTS = {0, 60_000};

  /** How many lists a term has. */
  static final int LISTS = WEIGHTS.length;

  private final int[] terms;
  private final int[] listStarts;
  private final byte[] runBands;
  private final int[] runStarts;
  private final int[] documents;
  private final long[] signatures;
  private final int[] restStarts;
  private final int[] rest;
  private final Sketches sketches;

  Postings(
      int[] terms,
      int[] listStarts,
      byte[] runBands,
      int[] runStarts,
      int[] documents,
      long[] signatures,
      int[] restStarts,
      int[] rest,
      Sketches sketches) {
    this.terms = terms;
    this.listStarts = listStarts;
    this.runBands = runBands;
    this.runStarts = runStarts;
    this.documents = documents;
    this.signatures = signatures;
    this.restStarts = restStarts;
    this.rest = rest;
    this.sketches = sketches;
  }

  /** The list, of those of a term, that an ask of this stake stands in. */
  static int listOf(int stake) {
    int list = LISTS - 1;
    while (stake < WEIGHTS[list]) {
      list--;
    }
    return list;
  }

  /** What every ask in a list has at stake, at least. */
  static int weight(int list) {
    return WEIGHTS[list];
  }

  /** The first of a term's lists; negative if no posting names the term. */
  int lists(int term) {
    int place = Arrays.binarySearch(terms, term);
    return place < 0 ? -1 : place * LISTS;
  }

  /** Where the runs of a list begin; they end where the next list's do. */
  int firstRun(int list) {
    return listStarts[list];
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

  long[] signatures() {
    return signatures;
  }

  /** Where the rest of a level begins; it ends where that of the level below does. */
  int restStart(int level) {
    return restStarts[Levels.TOP - level];
  }

  int rest(int place) {
    return rest[place];
  }

  /** The sketch of each role. */
  Sketches sketches() {
    return sketches;
  }

  /** The number of postings, the rest not counted. */
  int size() {
    return documents.length;
  }

  long bytes() {
    return 12L * documents.length
        + sketches.bytes()
        + 4L * rest.length
        + 5L * runStarts.length
        + 4L * (terms.length + listStarts.length);
  }
}
