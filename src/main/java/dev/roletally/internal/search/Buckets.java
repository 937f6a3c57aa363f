package dev.roletally.internal.search;

import java.util.Arrays;

/** Postings by the level of their bound. Not thread-safe. */
final class Buckets {
  private static final int POSTING_BITS = 31;
  private static final int POSTING_MASK = Integer.MAX_VALUE;
  private static final int LEVEL_BITS = 7;
  private static final int LEVEL_MASK = (1 << LEVEL_BITS) - 1;
  private static final long[] NOTHING = {};

  private final long[][] entries = new long[Levels.TOP + 1][];
  private final int[] sizes = new int[Levels.TOP + 1];

  Buckets() {
    Arrays.fill(entries, NOTHING);
  }

  /**
   * Puts a posting into a bucket.
   *
   * @param level the bucket
   * @param cursor the cursor that came upon it
   * @param highest the highest level of its run
   * @param posting its place in the cursor's segment
   */
  void add(int level, int cursor, int highest, int posting) {
    long[] bucket = entries[level];
    if (sizes[level] == bucket.length) {
      bucket = Arrays.copyOf(bucket, Math.max(64, 2 * bucket.length));
      entries[level] = bucket;
    }
    bucket[sizes[level]++] = ((long) cursor << LEVEL_BITS | highest) << POSTING_BITS | posting;
  }

  int size(int level) {
    return sizes[level];
  }

  int cursor(int level, int place) {
    return (int) (entries[level][place] >>> (LEVEL_BITS + POSTING_BITS));
  }

  int highest(int level, int place) {
    return (int) (entries[level][place] >>> POSTING_BITS) & LEVEL_MASK;
  }

  int posting(int level, int place) {
    return (int) entries[level][place] & POSTING_MASK;
  }
}
