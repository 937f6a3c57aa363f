package dev.roletally.internal.bounds;

/**
 * What finds the roles of a segment under one policy, best bound first: see {@link PostingsBuilder}
 * for how. Immutable.
 *
 * @param pairs the postings
 * @param rest all roles, by what they can earn if no posting finds them
 */
public record Postings(PairPostings pairs, Rest rest) {
  long bytes() {
    return pairs.bytes() + rest.bytes();
  }
}
