package dev.roletally.internal.search;

import java.util.Arrays;
import java.util.List;

/**
 * Roles that may be among the best, each waiting at the level of its bound until that is due.
 *
 * <p>A role comes with the bound of its posting. Once that is due, its {@link Sketches sketch} is
 * tried, which bounds its score more closely, and it goes on waiting at that level, or is given up;
 * once that is due, too, it is scored. As the highest levels come first, a role is tried or scored
 * only if nothing unread can beat its bound, which the score of the <i>k</i>-th has then mostly
 * reached.
 *
 * <p>Sketches lie all over memory, and what takes time is waiting for it; so some dozens are read
 * ahead of the first that is tried, and their reads wait together. Not thread-safe.
 */
final class Waiting {
  private static final int NONE = -1;
  private static final int TOGETHER = 64;

  private final Part[] parts;
  private final Credits credits;
  private final Contest contest;

  // by level the entry that came last; each leads to the one before
  private final int[] toTry = new int[Levels.TOP + 1];
  private final int[] toScore = new int[Levels.TOP + 1];

  // the entries: the part and the document of a role, and the entry before it
  private long[] roles = new long[4096];
  private int[] before = new int[4096];
  private int size;

  private final int[] batch = new int[TOGETHER];
  private final int[] most = new int[TOGETHER];

  /** What was read ahead of its use; kept so that nothing may leave the reading out. */
  private final int[] ahead = new int[TOGETHER];

  Waiting(List<Part> parts, Credits credits, Contest contest) {
    this.parts = parts.toArray(Part[]::new);
    this.credits = credits;
    this.contest = contest;
    Arrays.fill(toTry, NONE);
    Arrays.fill(toScore, NONE);
  }

  /** Adds a role with the level of a bound of its score. */
  void add(int part, int document, int level) {
    chain(toTry, entry(part, document), level);
  }

  /** Adds a role with the level of the bound that its sketch gives. */
  void addTried(int part, int document, int level) {
    chain(toScore, entry(part, document), level);
  }

  private int entry(int part, int document) {
    if (size == before.length) {
      roles = Arrays.copyOf(roles, 2 * size);
      before = Arrays.copyOf(before, 2 * size);
    }
    roles[size] = (long) part << 32 | document;
    return size++;
  }

  private void chain(int[] entries, int entry, int level) {
    before[entry] = entries[level];
    entries[level] = entry;
  }

  /** Settles all levels, and forgets who waits at too low a one. */
  void settle() {
    for (int level = Levels.TOP; Levels.upper(level) >= contest.least() && level >= 0; level--) {
      settle(level);
    }
    Arrays.fill(toTry, NONE);
    Arrays.fill(toScore, NONE);
    size = 0;
  }

  /** Tries and scores what waits at a level; nothing must wait at a higher one. */
  void settle(int level) {
    while (toTry[level] != NONE) {
      int count = 0;
      for (; count < TOGETHER && toTry[level] != NONE; count++) {
        int entry = toTry[level];
        toTry[level] = before[entry];
        batch[count] = entry;
        Sketches sketches = part(entry).sketches();
        most[count] = sketches.most(document(entry));
        ahead[count] = sketches.last(document(entry));
      }
      for (int i = 0; i < count; i++) {
        attempt(batch[i], most[i], level);
      }
    }
    for (int entry = toScore[level]; entry != NONE; entry = before[entry]) {
      contest.consider(part(entry), document(entry));
    }
    toScore[level] = NONE;
  }

  private void attempt(int entry, int most, int level) {
    Part part = part(entry);
    int document = document(entry);
    int bound = part.sketches().bound(most, contest.least(), document, credits);
    if (bound != Sketches.BELOW && part.allows(document)) {
      chain(toScore, entry, Math.min(level, Levels.of(bound)));
    }
  }

  private Part part(int entry) {
    return parts[(int) (roles[entry] >>> 32)];
  }

  private int document(int entry) {
    return (int) roles[entry];
  }
}
