package dev.roletally.bench.peer;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A way to rank the roles of a corpus, ready to be asked. Asked by one thread at a time. */
public interface Ranker extends AutoCloseable {
  /** Its name in the results. */
  String name();

  /** Whether it computes RoleTally's score, and so has to give RoleTally's lists. */
  boolean exact();

  /** The best {@code k} roles for a candidate, best first. */
  List<Ranked> top(Candidate candidate, int k) throws IOException;

  /** Bytes on disk for all roles; empty if it keeps nothing there. */
  default OptionalLong diskBytes() throws IOException {
    return OptionalLong.empty();
  }

  /** Bytes on the heap for all roles; empty if it keeps nothing worth counting there. */
  default OptionalLong heapBytes() {
    return OptionalLong.empty();
  }

  /**
   * The share of the roles that it scored in full for the last list, if it can tell: all, if it is
   * exact and knows no way around any.
   */
  default OptionalDouble evaluatedShare() {
    return exact() ? OptionalDouble.of(1) : OptionalDouble.empty();
  }

  /** Roles taken in a second, the last merge and the commit included, if that was timed. */
  default OptionalDouble indexedPerSecond() {
    return OptionalDouble.empty();
  }

  @Override
  void close() throws IOException;

  /**
   * A ranked role.
   *
   * @param role its number in the corpus
   * @param score its score: of an exact ranker RoleTally's
   */
  record Ranked(int role, double score) {}
}
