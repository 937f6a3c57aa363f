package dev.roletally.internal.search;

import dev.roletally.internal.bounds.Levels;
import dev.roletally.internal.bounds.Sketches;
import dev.roletally.internal.flat.FlatSegment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best roles of some parts by looking at all of them; where there are {@link Sketches},
 * at the sketches of all and only at roles that theirs does not rule out, some thousands at a time
 * and the best of those first. Not thread-safe.
 */
final class Scan {
  /** So many documents are sketched before the best of them are scored. */
  private static final int TOGETHER = 1 << 12;

  private final Credits credits;
  private final Contest contest;
  private final Workspace space;
  private final int[] some;

  Scan(Credits credits, Contest contest, Workspace space) {
    this.credits = credits;
    this.contest = contest;
    this.space = space;
    this.some = space.array(TOGETHER);
  }

  void run(List<Part> parts) {
    Waiting waiting = new Waiting(parts, credits, contest, space);
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).prepared().isPresent()) {
        scanSketches(i, parts.get(i), waiting);
      } else {
        scanRoles(parts.get(i));
      }
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

  private void scanSketches(int place, Part part, Waiting waiting) {
    FlatSegment roles = part.roles();
    Sketches sketches = part.sketches();
    int document = next(part, 0);
    while (document < roles.size()) {
      int count = 0;
      int end = Math.min(roles.size(), document + TOGETHER);
      int least = contest.least();
      for (; document < end; document = next(part, document + 1)) {
        if (sketches.mayReach(document, least, credits.known()) && roles.shape(document) >= 0) {
          some[count++] = document;
        }
      }
      waiting.add(place, some, 0, count, Levels.TOP);
      waiting.settle();
    }
  }

  /** The first document that is ranked, from one on. */
  private static int next(Part part, int document) {
    @Nullable Documents allowed = part.allowed();
    return allowed == null ? document : allowed.next(document);
  }
}
