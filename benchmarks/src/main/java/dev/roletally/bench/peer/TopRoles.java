package dev.roletally.bench.peer;

import java.util.Arrays;
import java.util.List;

/** The best {@code k} of the roles offered: by value, equal ones by number. A heap of longs. */
final class TopRoles {
  private final long[] heap;
  private int size;

  TopRoles(int k) {
    this.heap = new long[k];
  }

  /** What a value has to be above to be kept, if roles are offered by number. */
  int floor() {
    return size < heap.length ? Programs.BELOW : (int) (heap[0] >> 32);
  }

  void offer(int role, int value) {
    // a later role of an equal value is less
    long entry = (long) value << 32 | (Integer.MAX_VALUE - role);
    if (size < heap.length) {
      heap[size++] = entry;
      up(size - 1);
    } else if (entry > heap[0]) {
      heap[0] = entry;
      down();
    }
  }

  private void up(int from) {
    int at = from;
    while (at > 0 && heap[at] < heap[(at - 1) / 2]) {
      swap(at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private void down() {
    int at = 0;
    while (true) {
      int least = at;
      for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
        least = heap[child] < heap[least] ? child : least;
      }
      if (least == at) {
        return;
      }
      swap(at, least);
      at = least;
    }
  }

  private void swap(int one, int other) {
    long kept = heap[one];
    heap[one] = heap[other];
    heap[other] = kept;
  }

  /** The roles kept, best first. */
  List<Ranker.Ranked> ranked() {
    long[] sorted = Arrays.copyOf(heap, size);
    Arrays.sort(sorted);
    return Arrays.stream(sorted)
        .mapToObj(
            entry ->
                new Ranker.Ranked(
                    Integer.MAX_VALUE - (int) entry, Programs.score((int) (entry >> 32))))
        .toList()
        .reversed();
  }
}
