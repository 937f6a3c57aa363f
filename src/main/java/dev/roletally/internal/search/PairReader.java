package dev.roletally.internal.search;

import java.util.Arrays;

/**
 * Reads the postings of some pairs in one segment, best bound first. They are taken from their
 * buckets some levels at a time, and lie in the order of their levels then. Not thread-safe.
 */
final class PairReader {
  /** So many levels are read at a time. */
  private static final int TOGETHER = 8;

  private final PairPostings postings;

  // by pair: its hash, and where its bucket is to be read on; pairs of empty buckets are left out
  private final int[] hashes;
  private final int[] places;
  private final int[] ends;
  private int pairs;

  /** The levels below this have not been read. */
  private int lowest = Levels.TOP + 1;

  private int[] read = new int[1024];
  private int[] documents = {};

  /** By level, the highest first, where its documents begin. */
  private final int[] starts = new int[TOGETHER + 1];

  private long count;

  /** What was read ahead of its use; kept so that nothing may leave the reading out. */
  @SuppressWarnings("unused")
  private final int ahead;

  /** A reader of the pairs with these hashes. */
  PairReader(PairPostings postings, int[] hashes) {
    this.postings = postings;
    this.hashes = new int[hashes.length];
    this.places = new int[hashes.length];
    this.ends = new int[hashes.length];
    for (int hash : hashes) {
      int bucket = postings.bucket(hash);
      this.hashes[pairs] = hash;
      places[pairs] = postings.start(bucket);
      ends[pairs] = postings.start(bucket + 1);
      pairs += places[pairs] < ends[pairs] ? 1 : 0;
    }
    int sum = 0;
    for (int pair = 0; pair < pairs; pair++) {
      sum += postings.posting(places[pair]);
    }
    this.ahead = sum;
  }

  /** Reads on until the postings of a level have been read; levels are to be taken in order. */
  void readTo(int level) {
    while (level < lowest) {
      readOn();
    }
  }

  /** Where the documents of the level just read to begin. */
  int start(int level) {
    return starts[lowest + TOGETHER - 1 - level];
  }

  /** Where the documents of the level just read to end. */
  int end(int level) {
    return starts[lowest + TOGETHER - level];
  }

  /** The documents whose postings were read, as often as they are posted. */
  int[] documents() {
    return documents;
  }

  /** How many postings were read that are not surely those of other pairs. */
  long count() {
    return count;
  }

  /** Takes the postings of the next levels from their buckets, and sorts them by level. */
  private void readOn() {
    int[] counts = new int[TOGETHER + 1];
    int top = lowest - 1;
    lowest -= TOGETHER;
    int size = 0;
    for (int pair = 0; pair < pairs; pair++) {
      int place = places[pair];
      int end = postings.end(place, ends[pair], lowest);
      if (read.length < size + end - place) {
        read = Arrays.copyOf(read, 2 * (size + end - place));
      }
      for (; place < end; place++) {
        // no branch: whether a posting is one of the pair's cannot be foreseen
        int posting = postings.posting(place);
        read[size] = posting;
        size += postings.mayBe(posting, hashes[pair]) ? 1 : 0;
      }
      places[pair] = end;
    }
    for (int i = 0; i < size; i++) {
      counts[top - PairPostings.level(read[i])]++;
    }
    count += size;
    int sum = 0;
    for (int i = 0; i <= TOGETHER; i++) {
      starts[i] = sum;
      sum += counts[i];
      counts[i] = starts[i];
    }
    documents = documents.length < size ? new int[read.length] : documents;
    for (int i = 0; i < size; i++) {
      documents[counts[top - PairPostings.level(read[i])]++] = postings.document(read[i]);
    }
  }
}
