package dev.roletally.internal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best roles of a part by looking at all of them; where there are {@link Sketches}, at
 * the sketches of all and only at roles that theirs does not rule out, some thousands at a time and
 * the best of those first. Not thread-safe.
 */
final class Scan {
  /** So many documents are sketched before the best of them are scored. */
  private static final int TOGETHER = 1 << 12;

  private final Credits credits;
  private final Contest contest;

  Scan(Credits credits, Contest contest) {
    this.credits = credits;
    this.contest = contest;
  }

  void run(Part part) {
    if (part.postings().isPresent()) {
      scanSketches(part);
    } else {
      scanRoles(part);
    }
  }

  private void scanRoles(Part part) {
    FlatSegment roles = part.roles();
    for (int document = next(part, 0); document < roles.size(); document = next(part, document)) {
      if (roles.shape(document) >= 0) {
        contest.consider(part, document);
      }
      document++;
    }
  }

  private void scanSketches(Part part) {
    FlatSegment roles = part.roles();
    Sketches sketches = part.sketches();
    Waiting waiting = new Waiting(List.of(part), credits, contest);
    int[] some = new int[TOGETHER];
    int document = next(part, 0);
    while (document < roles.size()) {
      int count = 0;
      int end = Math.min(roles.size(), document + TOGETHER);
      int least = contest.least();
      for (; document < end; document = next(part, document + 1)) {
        if (sketches.mayReach(document, least, credits.lost()) && roles.shape(document) >= 0) {
          some[count++] = document;
        }
      }
      waiting.add(0, some, 0, count, Levels.TOP);
      waiting.settle();
    }
  }

  /** The first document that is ranked, from one on. */
  private static int next(Part part, int document) {
    @Nullable Documents allowed = part.allowed();
    return allowed == null ? document : allowed.next(document);
  }
}
