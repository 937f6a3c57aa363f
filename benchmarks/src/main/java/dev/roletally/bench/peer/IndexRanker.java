package dev.roletally.bench.peer;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.lucene.search.Query;

/** Peer: a Lucene query over an index of the peer's own. */
final class IndexRanker implements Ranker {
  private final String name;
  private final boolean exact;
  private final PeerIndex index;
  private final Function<Candidate, Query> query;

  /**
   * A query over an index that may serve others too.
   *
   * @param exact whether the query's scores are {@code tier · 2^20 + score} of RoleTally
   */
  IndexRanker(String name, boolean exact, PeerIndex index, Function<Candidate, Query> query) {
    this.name = name;
    this.exact = exact;
    this.index = index;
    this.query = query;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean exact() {
    return exact;
  }

  @Override
  public List<Ranked> top(Candidate candidate, int k) throws IOException {
    List<Ranked> found = index.top(query.apply(candidate), k);
    return exact ? found.stream().map(IndexRanker::scored).toList() : found;
  }

  private static Ranked scored(Ranked found) {
    return new Ranked(found.role(), Programs.score((int) found.score()));
  }

  @Override
  public OptionalLong diskBytes() throws IOException {
    return OptionalLong.of(index.diskBytes());
  }

  @Override
  public OptionalDouble indexedPerSecond() {
    return OptionalDouble.of(index.indexedPerSecond());
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
