package dev.roletally.internal.search;

/**
 * All roles of a segment by the level of what they can earn if no posting finds them, the highest
 * first. Immutable.
 */
final class Rest {
  private final int[] documents;
  private final int[] starts;

  /**
   * Takes over the arrays.
   *
   * @param starts by level, {@link Levels#TOP} first, where its documents begin; then how many
   *     there are
   */
  Rest(int[] documents, int[] starts) {
    this.documents = documents;
    this.starts = starts;
  }

  /** Where the documents of a level begin; they end where those of the level below do. */
  int start(int level) {
    return starts[Levels.TOP - level];
  }

  int[] documents() {
    return documents;
  }

  long bytes() {
    return 4L * (documents.length + starts.length);
  }
}
