package dev.roletally.internal.search;

import java.util.Arrays;

/** An array that grows. Not thread-safe. */
final class IntArray {
  private int[] values = {};

  /** The array as it is: until it grows. */
  int[] values() {
    return values;
  }

  /** The array, with room for so many at least: another with the same in it if it has to grow. */
  int[] room(int size) {
    if (values.length < size) {
      values = Arrays.copyOf(values, Math.max(size, 2 * values.length));
    }
    return values;
  }
}
