package dev.roletally.internal.search;

import dev.roletally.internal.bounds.Levels;
import dev.roletally.internal.bounds.PairPostings;

/**
 * Reads the postings of some pairs in one segment, best bound first. They are taken from their
 * buckets some levels at a time, and lie in the order of their levels then. Not thread-safe.
 */
final class PairReader {
  /** So many levels are read at a time. */
  private static final int TOGETHER = 6;

  /** So many postings are as long as a line of a cache, and mostly lie on two. */
  private static final int LINE = 16;

  private final PairPostings postings;

  // by pair: its tag, where its bucket is to be read on, and what stands there; pairs of empty
  // buckets are left out
  private final int[] tags;
  private final int[] places;
  private final int[] ends;
  private final int[] nexts;
  private int pairs;

  /** The pairs in whose buckets something is due. */
  private final int[] due;

  /** The levels below this have not been read. */
  private int lowest = Levels.TOP + 1;

  private final IntArray read;
  private final IntArray documents;

  /** By level, the highest first, where its documents begin. */
  private final int[] starts = new int[TOGETHER + 1];

  private long count;

  /** What was read ahead of its use; kept so that nothing may leave the reading out. */
  @SuppressWarnings("unused")
  private final int ahead;

  /**
   * A reader of some pairs.
   *
   * @param hashes their hashes
   * @param count how many
   */
  PairReader(PairPostings postings, int[] hashes, int count, Workspace space) {
    this.postings = postings;
    this.tags = space.array(count);
    this.places = space.array(count);
    this.ends = space.array(count);
    this.nexts = space.array(count);
    this.due = space.array(count);
    this.read = space.growing();
    this.documents = space.growing();
    for (int i = 0; i < count; i++) {
      int bucket = postings.bucket(hashes[i]);
      tags[pairs] = postings.tag(hashes[i]);
      places[pairs] = postings.start(bucket);
      ends[pairs] = postings.start(bucket + 1);
      pairs += places[pairs] < ends[pairs] ? 1 : 0;
    }
    int sum = 0;
    for (int pair = 0; pair < pairs; pair++) {
      int last = Math.min(places[pair] + LINE, ends[pair]) - 1;
      nexts[pair] = postings.posting(places[pair]);
      sum += postings.posting(last);
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
    return documents.values();
  }

  /** How many postings were read that are not surely those of other pairs. */
  long count() {
    return count;
  }

  /** Takes the postings of the next levels from their buckets, and sorts them by level. */
  private void readOn() {
    int top = lowest - 1;
    lowest -= TOGETHER;
    int below = PairPostings.below(lowest);
    int buckets = 0;
    for (int pair = 0; pair < pairs; pair++) {
      // no branch: which buckets have something to read cannot be foreseen
      due[buckets] = pair;
      buckets += nexts[pair] < below ? 1 : 0;
    }
    int size = 0;
    for (int i = 0; i < buckets; i++) {
      size = readOn(due[i], below, size);
    }
    sort(size, top);
    count += size;
  }

  /** Takes from a pair's bucket what is below; where it ends among the postings read. */
  private int readOn(int pair, int below, int begin) {
    int tag = tags[pair];
    int place = places[pair];
    int end = ends[pair];
    int[] to = read.values();
    int size = begin;
    int next = nexts[pair];
    while (next < below) {
      to = size < to.length ? to : read.room(size + 1);
      // no branch: whether a posting is one of the pair's cannot be foreseen
      to[size] = next;
      size += postings.isTagged(next, tag) ? 1 : 0;
      place++;
      next = place < end ? postings.posting(place) : Integer.MAX_VALUE;
    }
    places[pair] = place;
    nexts[pair] = next;
    return size;
  }

  private void sort(int size, int top) {
    int[] from = read.values();
    int[] to = documents.room(size);
    int[] counts = new int[TOGETHER + 1];
    for (int i = 0; i < size; i++) {
      counts[top - PairPostings.level(from[i])]++;
    }
    int sum = 0;
    for (int i = 0; i <= TOGETHER; i++) {
      starts[i] = sum;
      sum += counts[i];
      counts[i] = starts[i];
    }
    for (int i = 0; i < size; i++) {
      to[counts[top - PairPostings.level(from[i])]++] = postings.document(from[i]);
    }
  }
}
