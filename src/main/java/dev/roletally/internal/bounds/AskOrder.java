package dev.roletally.internal.bounds;

import java.util.Arrays;

/**
 * Asks of one role in ascending order of a key; those of one key stand as they came. Refilled from
 * role to role; not thread-safe.
 */
final class AskOrder {
  private int[] asks = new int[16];
  private float[] keys = new float[16];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int ask, float key) {
    if (size == asks.length) {
      asks = Arrays.copyOf(asks, 2 * size);
      keys = Arrays.copyOf(keys, 2 * size);
    }
    int place = size++;
    for (; place > 0 && keys[place - 1] > key; place--) {
      asks[place] = asks[place - 1];
      keys[place] = keys[place - 1];
    }
    asks[place] = ask;
    keys[place] = key;
  }

  int size() {
    return size;
  }

  int ask(int place) {
    return asks[place];
  }
}
