package dev.roletally.bench.peer;

import java.util.List;

/**
 * A role as the exact peers keep it: what is at stake for each ask under one policy, and what has
 * to hold.
 *
 * @param number the role's number in the corpus
 * @param unstated points at stake for what the posting does not say
 * @param asks the distinct asks
 */
record Sheet(int number, int unstated, List<Ask> asks) {
  /**
   * An ask.
   *
   * @param stake points at stake, in millionths
   * @param decides whether it decides about eligibility
   * @param term what has to hold
   */
  record Ask(int stake, boolean decides, Term term) {}

  /** What has to hold. */
  sealed interface Term {}

  /**
   * Something that each profile has one credit for.
   *
   * @param number the leaf's number in the {@link LeafBook}
   */
  record Leaf(int number) implements Term {}

  /**
   * Being free for {@code needed} days from a start in one of the ranges {@code [from, to]}, in
   * days since 1970. Nearly every role has its own, so it is worked out for each.
   *
   * @param needed days needed
   * @param from first days of the ranges
   * @param to last days of the ranges
   */
  record Time(int needed, List<Integer> from, List<Integer> to) implements Term {}

  /**
   * A group.
   *
   * @param count how many members have to hold: the credit is the mean of the best so many
   * @param members what it is made of
   */
  record Group(int count, List<Term> members) implements Term {}
}
