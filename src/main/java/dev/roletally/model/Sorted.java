package dev.roletally.model;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Unmodifiable copies in natural order, each value once, so that what is written or hashed never
 * depends on hashes or on who wrote it.
 */
final class Sorted {
  private Sorted() {}

  static <T extends Comparable<T>> Set<T> copyOf(Set<T> set) {
    return set.size() < 2 ? Set.copyOf(set) : Collections.unmodifiableSet(new TreeSet<>(set));
  }

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
