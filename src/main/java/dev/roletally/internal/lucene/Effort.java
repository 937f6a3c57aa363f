package dev.roletally.internal.lucene;

import dev.roletally.internal.search.FlatRanking;
import java.util.concurrent.atomic.LongAdder;

/** What all rankings of an index took since it was opened. Safe for many threads. */
public final class Effort {
  private final LongAdder rankings = new LongAdder();
  private final LongAdder evaluated = new LongAdder();
  private final LongAdder postingsRead = new LongAdder();
  private final LongAdder scans = new LongAdder();

  Effort() {}

  void add(FlatRanking ranking) {
    rankings.increment();
    evaluated.add(ranking.evaluated());
    postingsRead.add(ranking.postingsRead());
    if (ranking.isScan()) {
      scans.increment();
    }
  }

  Sums sums() {
    return new Sums(rankings.sum(), evaluated.sum(), postingsRead.sum(), scans.sum());
  }

  /**
   * The sums.
   *
   * @param rankings how many rankings there were
   * @param evaluated how many roles they scored, in part or whole
   * @param postingsRead how many postings they read
   * @param scans how many of them looked at every role of some segment
   */
  public record Sums(long rankings, long evaluated, long postingsRead, long scans) {}
}
