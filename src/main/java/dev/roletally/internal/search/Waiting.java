package dev.roletally.internal.search;

/**
 * Roles about to be scored, some dozens at a time. They lie all over memory, and what takes time is
 * waiting for it; so what a role's scoring will touch is read for all of them first, step by step,
 * so that the reads of one step wait together. Not thread-safe.
 */
final class Waiting {
  private static final int MOST = 64;

  private final Contest contest;
  private final Part[] parts = new Part[MOST];
  private final int[] documents = new int[MOST];
  private final int[] shapes = new int[MOST];
  private final int[] begins = new int[MOST];
  private final int[] asks = new int[MOST];
  private final int[] most = new int[MOST];
  private int size;

  Waiting(Contest contest) {
    this.contest = contest;
  }

  void add(Part part, int document) {
    if (part.allows(document)) {
      parts[size] = part;
      documents[size++] = document;
      if (size == MOST) {
        score();
      }
    }
  }

  /** Scores all that wait. */
  void score() {
    for (int i = 0; i < size; i++) {
      shapes[i] = parts[i].roles().shape(documents[i]);
      begins[i] = parts[i].roles().start(documents[i]);
    }
    for (int i = 0; i < size; i++) {
      asks[i] = parts[i].stakes().start(shapes[i]);
      begins[i] = parts[i].roles().codes()[begins[i]];
    }
    for (int i = 0; i < size; i++) {
      most[i] = parts[i].stakes().stakes()[asks[i]];
    }
    for (int i = 0; i < size; i++) {
      if (most[i] >= contest.least()) {
        contest.consider(parts[i], documents[i]);
      }
    }
    size = 0;
  }
}
