package dev.roletally.internal.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A segment's part in a ranking.
 *
 * @param place the segment's place among all
 * @param roles its roles
 * @param stakes their stakes under the policy
 * @param postings their postings under the policy, if it was prepared for
 * @param allowed those of its documents that are ranked; null for all
 */
record Part(
    int place,
    FlatSegment roles,
    StakeTable stakes,
    Optional<Postings> postings,
    @Nullable Documents allowed) {
  /** About how many roles are ranked. */
  int estimate() {
    return allowed == null ? roles.roles() : Math.min(roles.roles(), allowed.estimate());
  }

  /** The sketches of its roles, if the policy was prepared for. */
  Sketches sketches() {
    return postings.orElseThrow().sketches();
  }

  /**
   * Reads what is needed to score some roles, and does nothing else, so that the processor may have
   * many reads under way.
   *
   * @param kept takes what was read, so that nothing may leave the reading out
   */
  void readAhead(int[] documents, int count, int[] kept) {
    for (int i = 0; i < count; i++) {
      kept[i] = roles.shape(documents[i]) ^ roles.start(documents[i]);
    }
    char[] codes = roles.codes();
    for (int i = 0; i < count; i++) {
      int start = roles.start(documents[i]);
      kept[i] ^= start < codes.length ? codes[start] : 0;
      kept[i] ^= stakes.start(roles.shape(documents[i]));
    }
    int[] all = stakes.stakes();
    for (int i = 0; i < count; i++) {
      kept[i] ^= all[stakes.start(roles.shape(documents[i]))];
    }
  }

  /** Whether a document is ranked. */
  boolean allows(int document) {
    return allowed == null || allowed.contains(document);
  }
}
