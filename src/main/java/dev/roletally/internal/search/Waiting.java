package dev.roletally.internal.search;

import dev.roletally.internal.bounds.Levels;
import dev.roletally.internal.bounds.Sketches;
import java.util.Arrays;
import java.util.List;

/**
 * Roles that may be among the best, each waiting at the level of its bound until that is due.
 *
 * <p>A role comes when the bound that it was found with is due. Its {@link Sketches sketch} is
 * tried at once, which bounds its score more closely, and the role waits at that level, or is given
 * up; once that is due, too, it is scored. As the highest levels come first, a role is tried or
 * scored only if nothing unread can beat its bound, which the score of the <i>k</i>-th has then
 * mostly reached.
 *
 * <p>Sketches lie all over memory, and what takes time is waiting for it; so some dozens are read
 * ahead of the first that is tried, and their reads wait together. Not thread-safe.
 */
final class Waiting {
  private static final int NONE = -1;
  private static final int TOGETHER = 64;

  /** So many roles are remembered, to see that one is found again. */
  private static final int SEEN = 1 << 12;

  private final Part[] parts;
  private final Credits credits;
  private final Contest contest;

  /** By part, the number of all documents of those before it. */
  private final int[] bases;

  /** By the last bits of its number among all parts' a document found, and one; 0 if none was. */
  private final int[] seen;

  // those found and not tried yet, all of one part
  private final int[] documents;
  private final int[] bounds;
  private int found;

  /** By level the entry that came last; each leads to the one before. */
  private final int[] toScore = new int[Levels.TOP + 1];

  // the entries: the part and the document of a role, and the entry before it
  private final IntArray partOf;
  private final IntArray documentOf;
  private final IntArray before;
  private int size;

  Waiting(List<Part> parts, Credits credits, Contest contest, Workspace space) {
    this.seen = space.zeros(SEEN);
    this.documents = space.array(TOGETHER);
    this.bounds = space.array(TOGETHER);
    this.partOf = space.growing();
    this.documentOf = space.growing();
    this.before = space.growing();
    this.parts = parts.toArray(Part[]::new);
    this.credits = credits;
    this.contest = contest;
    this.bases = new int[this.parts.length];
    for (int i = 1; i < bases.length; i++) {
      bases[i] = bases[i - 1] + this.parts[i - 1].roles().size();
    }
    Arrays.fill(toScore, NONE);
  }

  /**
   * Adds the roles at some places with the level of a bound of their scores, which must be the one
   * settled next.
   */
  void add(int part, int[] of, int begin, int end, int level) {
    for (int next = begin; next < end; ) {
      int last = Math.min(end, next + TOGETHER - found);
      for (; next < last; next++) {
        // no branch: whether a role was found before, with a bound at least as high, varies
        int number = bases[part] + of[next] + 1;
        int place = number & (SEEN - 1);
        documents[found] = of[next];
        found += seen[place] == number ? 0 : 1;
        seen[place] = number;
      }
      if (found == TOGETHER) {
        attempt(part, level);
      }
    }
    attempt(part, level);
  }

  private void chain(int part, int document, int level) {
    partOf.room(size + 1)[size] = part;
    documentOf.room(size + 1)[size] = document;
    before.room(size + 1)[size] = toScore[level];
    toScore[level] = size++;
  }

  /** Settles all levels, and forgets who waits at too low a one. */
  void settle() {
    for (int level = Levels.TOP; Levels.upper(level) >= contest.least() && level >= 0; level--) {
      settle(level);
    }
    Arrays.fill(toScore, NONE);
    size = 0;
  }

  /** Scores who waits at a level; nobody must wait at a higher one. */
  void settle(int level) {
    int entry = toScore[level];
    toScore[level] = NONE;
    int[] of = partOf.values();
    while (entry != NONE) {
      int part = of[entry];
      int count = 0;
      for (; entry != NONE && count < TOGETHER && of[entry] == part; count++) {
        documents[count] = documentOf.values()[entry];
        entry = before.values()[entry];
      }
      contest.consider(parts[part], documents, count);
    }
  }

  /** Tries the sketches of who was found. */
  private void attempt(int part, int level) {
    Sketches sketches = parts[part].sketches();
    sketches.bound(documents, found, credits.known(), bounds);
    for (int i = 0; i < found; i++) {
      int least = contest.least();
      int bound = bounds[i];
      if (bound < 0 && ~bound >= least) {
        sketches.leaves(documents[i], credits::credit);
        bound = sketches.bound(documents[i], credits.known());
      }
      if (bound >= least && parts[part].allows(documents[i])) {
        chain(part, documents[i], Math.min(level, Levels.of(bound)));
      }
    }
    found = 0;
  }
}
