package dev.roletally.model;

import java.util.List;

/** Unmodifiable lists in natural order, each value once. */
final class SortedLists {
  private SortedLists() {}

  static <T extends Comparable<? super T>> List<T> copyOf(List<T> list) {
    return isSorted(list) ? List.copyOf(list) : list.stream().sorted().distinct().toList();
  }

  private static <T extends Comparable<? super T>> boolean isSorted(List<T> list) {
    for (int i = 1; i < list.size(); i++) {
      if (list.get(i - 1).compareTo(list.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
