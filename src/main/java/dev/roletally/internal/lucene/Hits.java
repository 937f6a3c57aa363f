package dev.roletally.internal.lucene;

import java.util.List;

/**
 * The result of a ranking.
 *
 * @param hits best first
 * @param considered the number of roles that the filter accepts
 * @param evaluated how many roles were scored, in part or whole
 * @param postingsRead how many postings were read
 */
public record Hits(List<Hit> hits, int considered, long evaluated, long postingsRead) {
  /** Copies the hits. */
  public Hits {
    hits = List.copyOf(hits);
  }
}
