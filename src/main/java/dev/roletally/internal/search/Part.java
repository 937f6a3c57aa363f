package dev.roletally.internal.search;

import dev.roletally.internal.bounds.Postings;
import dev.roletally.internal.bounds.PreparedSegment;
import dev.roletally.internal.bounds.Sketches;
import dev.roletally.internal.bounds.StakeTable;
import dev.roletally.internal.flat.FlatSegment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A segment's part in a ranking.
 *
 * @param place the segment's place among all
 * @param roles its roles
 * @param stakes their stakes under the policy
 * @param prepared what was made ready for the policy, if anything was
 * @param allowed those of its documents that are ranked; null for all
 */
record Part(
    int place,
    FlatSegment roles,
    StakeTable stakes,
    Optional<PreparedSegment> prepared,
    @Nullable Documents allowed) {
  /** About how many roles are ranked. */
  int estimate() {
    return allowed == null ? roles.roles() : Math.min(roles.roles(), allowed.estimate());
  }

  /** The sketches of its roles, if the policy was prepared for. */
  Sketches sketches() {
    return prepared.orElseThrow().sketches();
  }

  /** What finds its roles; empty if nothing does but a scan. */
  Optional<Postings> postings() {
    return prepared.flatMap(PreparedSegment::postings);
  }

  /** Whether it is scanned sooner than it could be searched: prepared, with no postings. */
  boolean isBestScanned() {
    return prepared.isPresent() && postings().isEmpty();
  }

  /** Whether a document is ranked. */
  boolean allows(int document) {
    return allowed == null || allowed.contains(document);
  }
}
