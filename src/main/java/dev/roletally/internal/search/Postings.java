package dev.roletally.internal.search;

/**
 * What finds the roles of a segment under one policy, best bound first: see {@link PostingsBuilder}
 * for how.
 *
 * <p>Postings of a high bound are the ones mostly read, and say more of the role than those of a
 * low one, which are many and seldom read. Immutable.
 *
 * @param high the postings whose bound lies in {@link #LEAST_HIGH_BAND} or above
 * @param low the others
 * @param rest all roles, by what they can earn if no posting finds them
 * @param sketches the sketch of each role
 */
record Postings(PostingLists high, PostingLists low, Rest rest, Sketches sketches) {
  /** The lowest band of high bounds: a top ten of a million roles is mostly found above it. */
  static final int LEAST_HIGH_BAND = Levels.band(Levels.of(650_000));

  long bytes() {
    return high.bytes() + low.bytes() + rest.bytes() + sketches.bytes();
  }
}
