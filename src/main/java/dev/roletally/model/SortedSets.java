package dev.roletally.model;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Unmodifiable sets in natural order, so that what is written or hashed never depends on hashes.
 */
final class SortedSets {
  private SortedSets() {}

  static <T extends Comparable<T>> Set<T> copyOf(Set<T> set) {
    return set.size() < 2 ? Set.copyOf(set) : Collections.unmodifiableSet(new TreeSet<>(set));
  }
}
