package dev.roletally.internal.bounds;

import dev.roletally.internal.flat.FlatSegment;

/**
 * All roles of a segment by the level of what they can earn if no posting finds them, the highest
 * first. Immutable.
 */
public final class Rest {
  private final int[] documents;

  /** By level, {@link Levels#TOP} first, where its documents begin; then how many there are. */
  private final int[] starts;

  private Rest(int[] documents, int[] starts) {
    this.documents = documents;
    this.starts = starts;
  }

  /** The roles of a segment by these levels, which are given by document. */
  static Rest of(FlatSegment segment, byte[] levels) {
    int[] starts = new int[Levels.TOP + 2];
    for (int document = 0; document < levels.length; document++) {
      if (segment.shape(document) >= 0) {
        starts[Levels.TOP - levels[document] + 1]++;
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] documents = new int[segment.roles()];
    int[] next = starts.clone();
    for (int document = 0; document < levels.length; document++) {
      if (segment.shape(document) >= 0) {
        documents[next[Levels.TOP - levels[document]]++] = document;
      }
    }
    return new Rest(documents, starts);
  }

  /** Where the documents of a level begin; they end where those of the level below do. */
  public int start(int level) {
    return starts[Levels.TOP - level];
  }

  public int[] documents() {
    return documents;
  }

  long bytes() {
    return 4L * (documents.length + starts.length);
  }
}
