package dev.roletally.internal.search;

import dev.roletally.internal.bounds.Levels;
import dev.roletally.internal.bounds.PairPostings;
import dev.roletally.internal.bounds.Postings;
import dev.roletally.internal.bounds.Rest;
import java.util.List;

/**
 * Finds the best roles by reading postings best bound first, over all segments at once.
 *
 * <p>It looks up every pair of concepts that the profile has credit for. One loop then goes down
 * the {@link Levels}: at each it reads the postings whose bound lies there, then who of the rest
 * does, and who is {@link Waiting} there is scored. Once {@code k} roles have reached a score above
 * the level, nothing unread can be among the best and the search is over. As roles of high bound
 * come first, the score to beat rises fast, and most postings are never read.
 *
 * <p>It gives up once that takes longer than a scan of all roles would: so its worst case is about
 * two scans', whatever the data.
 *
 * <p>Not thread-safe; used once.
 */
final class PrunedSearch {
  /** So many postings may be read at least before a scan is taken to be cheaper. */
  private static final int LEAST_PATIENCE = 4096;

  /** To read a posting and try its role takes about as long as to scan so many roles. */
  private static final int READING = 5;

  /** To look up a pair takes about as long as to scan so many roles. */
  private static final int LOOKING_UP = 4;

  private final Part[] parts;
  private final PairReader[] pairs;
  private final Rest[] rests;
  private final int[] concepts;
  private final Contest contest;
  private final Waiting waiting;
  private final Workspace space;

  /** So many postings may be read. */
  private final long patience;

  private long read;

  /** A search over parts that have postings. */
  PrunedSearch(List<Part> parts, Credits credits, Contest contest, Workspace space) {
    this.contest = contest;
    this.waiting = new Waiting(parts, credits, contest, space);
    this.space = space;
    this.concepts = credits.concepts();
    this.parts = parts.toArray(Part[]::new);
    this.pairs = new PairReader[this.parts.length];
    this.rests = new Rest[this.parts.length];
    long roles = parts.stream().mapToLong(part -> part.roles().roles()).sum();
    this.patience = Math.max(LEAST_PATIENCE, roles / READING);
  }

  /** Whether the profile has credit for so many concepts that a scan is cheaper from the start. */
  boolean isTooWide() {
    return pairCount() * parts.length * LOOKING_UP > patience * READING;
  }

  /** How many pairs there are of the concepts, each paired with itself included. */
  private long pairCount() {
    return (long) concepts.length * (concepts.length + 1) / 2;
  }

  /** Runs the search; whether it came to an end. */
  boolean run() {
    int[] hashes = hashes();
    for (int part = 0; part < parts.length; part++) {
      Postings of = parts[part].postings().orElseThrow();
      pairs[part] = new PairReader(of.pairs(), hashes, (int) pairCount(), space);
      rests[part] = of.rest();
    }
    for (int level = Levels.TOP; level >= 0; level--) {
      if (Levels.upper(level) < contest.least()) {
        return true;
      }
      readPairs(level);
      if (read > patience || !readRest(level)) {
        return false;
      }
      waiting.settle(level);
    }
    return true;
  }

  /** The number of postings read, and of roles of the rest. */
  long read() {
    return read;
  }

  /** The hashes of all pairs of the concepts, and of each by itself. */
  private int[] hashes() {
    int[] hashes = space.array((int) pairCount());
    int count = 0;
    for (int i = 0; i < concepts.length; i++) {
      for (int j = i; j < concepts.length; j++) {
        hashes[count++] = PairPostings.hash(concepts[i], concepts[j]);
      }
    }
    return hashes;
  }

  /** Reads what is due at a level. */
  private void readPairs(int level) {
    for (int part = 0; part < pairs.length; part++) {
      PairReader reader = pairs[part];
      long before = reader.count();
      reader.readTo(level);
      read += reader.count() - before;
      waiting.add(part, reader.documents(), reader.start(level), reader.end(level), level);
    }
  }

  /** Takes in the roles that no posting finds and whose bound lies at a level. */
  private boolean readRest(int level) {
    for (int part = 0; part < rests.length; part++) {
      Rest rest = rests[part];
      int begin = rest.start(level);
      int end = rest.start(level - 1);
      read += end - begin;
      if (read > patience) {
        return false;
      }
      waiting.add(part, rest.documents(), begin, end, level);
    }
    return true;
  }
}
