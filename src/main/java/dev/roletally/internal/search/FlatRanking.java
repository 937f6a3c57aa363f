package dev.roletally.internal.search;

import java.util.List;

/**
 * What a search found, and what it took.
 *
 * @param hits best first
 * @param evaluated how many roles were scored, in part or whole
 * @param postingsRead how many postings were read
 * @param isScan whether every role was looked at in the end
 */
public record FlatRanking(List<FlatHit> hits, long evaluated, long postingsRead, boolean isScan) {
  /** Copies the hits. */
  public FlatRanking {
    hits = List.copyOf(hits);
  }
}
