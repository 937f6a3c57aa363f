package dev.roletally.internal.search;

import static java.util.Objects.requireNonNull;

/**
 * A place in a ranking: everything up to and including it was seen before.
 *
 * @param tier the tier of the last role seen
 * @param score its score
 * @param beyond which roles' ids come after the last one's
 */
public record Cursor(int tier, int score, Beyond beyond) {
  /** Rejects null. */
  public Cursor {
    requireNonNull(beyond, "beyond");
  }

  /** Whether a role's id comes after that of the last role seen. */
  @FunctionalInterface
  public interface Beyond {
    /** Whether the id of the role in this document of this segment comes after. */
    boolean is(int segment, int document);
  }

  /** Whether a role comes after the place. */
  boolean isBefore(FlatHit hit) {
    if (hit.tier() != tier) {
      return hit.tier() < tier;
    }
    return hit.score() == score ? beyond.is(hit.segment(), hit.document()) : hit.score() < score;
  }
}
