package dev.roletally.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Which ids were seen: a Bloom filter that grows. It never says of an id that was seen that it was
 * not; of one that was not it says so nearly always. Not thread-safe.
 *
 * <p>An id sets a few bits of one word, so it is looked for in one place. Where a part has as many
 * ids as it is meant for, one of twice the size is begun: two to four bytes an id.
 */
final class IdFilter {
  private static final int IDS_A_WORD = 4;
  private static final int BITS_AN_ID = 5;
  private static final int LEAST_WORDS = 1 << 10;
  private static final int MOST_WORDS = 1 << 28;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;
  private static final int WORD_SHIFT = 6;

  private final List<long[]> parts = new ArrayList<>();
  private int roomLeft;

  /**
   * None seen yet.
   *
   * @param expected about how many will be
   */
  IdFilter(int expected) {
    begin(expected / IDS_A_WORD);
  }

  private void begin(int atLeast) {
    int words = Integer.highestOneBit(Math.max(LEAST_WORDS, Math.min(MOST_WORDS, atLeast)));
    parts.add(new long[words]);
    roomLeft = words * IDS_A_WORD;
  }

  /** Sees an id; whether it was surely not seen before. */
  boolean add(BytesRef id) {
    long hash = StringHelper.murmurhash3_x86_32(id, 0) * SPREAD;
    long bits = bits(hash);
    for (long[] part : parts) {
      if ((part[word(hash, part)] & bits) == bits) {
        return false;
      }
    }
    long[] last = parts.get(parts.size() - 1);
    if (roomLeft == 0) {
      begin(2 * last.length);
      last = parts.get(parts.size() - 1);
    }
    last[word(hash, last)] |= bits;
    roomLeft--;
    return true;
  }

  private static int word(long hash, long[] part) {
    return (int) (hash >>> Integer.SIZE) & (part.length - 1);
  }

  private static long bits(long hash) {
    long bits = 0;
    long rest = hash * SPREAD;
    for (int i = 0; i < BITS_AN_ID; i++) {
      rest <<= WORD_SHIFT;
      bits |= 1L << (rest >>> (Long.SIZE - WORD_SHIFT));
    }
    return bits;
  }
}
