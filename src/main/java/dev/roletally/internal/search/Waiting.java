package dev.roletally.internal.search;

/**
 * Roles that may be among the best, some dozens at a time. They lie all over memory, and what takes
 * time is waiting for it; so the sketches of all of them are touched first, and their reads wait
 * together. Those whose {@link Sketches sketch} does not rule them out are scored. Not thread-safe.
 */
final class Waiting {
  private static final int MOST = 64;

  private final Credits credits;
  private final Contest contest;
  private final Part[] parts = new Part[MOST];
  private final int[] documents = new int[MOST];
  private int size;

  /** The sum of what was touched, kept so that nothing may leave the reading out. */
  private int touched;

  Waiting(Credits credits, Contest contest) {
    this.credits = credits;
    this.contest = contest;
  }

  void add(Part part, int document) {
    parts[size] = part;
    documents[size++] = document;
    if (size == MOST) {
      score();
    }
  }

  /** Scores all that wait. */
  void score() {
    for (int i = 0; i < size; i++) {
      touched += parts[i].sketches().touch(documents[i]);
    }
    for (int i = 0; i < size; i++) {
      Part part = parts[i];
      int document = documents[i];
      if (part.sketches().canReach(contest.least(), document, credits) && part.allows(document)) {
        contest.consider(part, document);
      }
    }
    size = 0;
  }

  /** What touching came to; of no meaning. */
  int touched() {
    return touched;
  }
}
