package dev.roletally.internal.lucene;

import java.util.List;

/**
 * The result of a ranking.
 *
 * @param hits best first
 * @param considered the number of roles that the filter accepts
 */
public record Hits(List<Hit> hits, int considered) {
  /** Copies the hits. */
  public Hits {
    hits = List.copyOf(hits);
  }
}
