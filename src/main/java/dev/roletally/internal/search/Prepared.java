package dev.roletally.internal.search;

import java.util.Optional;

/**
 * What is kept of a segment for one policy.
 *
 * @param stakes the stakes of its shapes
 * @param postings its postings; empty if the policy was not prepared for
 */
record Prepared(StakeTable stakes, Optional<Postings> postings) {
  /** The bytes that it takes on the heap. */
  long bytes() {
    return stakes.bytes() + postings.map(Postings::bytes).orElse(0L);
  }
}
