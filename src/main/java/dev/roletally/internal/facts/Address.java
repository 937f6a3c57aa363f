package dev.roletally.internal.facts;

import com.google.common.base.Splitter;
import dev.roletally.model.Words;
import java.util.List;

/** Compares places of work as postings write them: "Seattle, WA, USA". */
final class Address {
  private static final Splitter PARTS = Splitter.on(',').trimResults().omitEmptyStrings();

  private Address() {}

  /**
   * Whether two places may be the same: one names the other's town, or one is too coarse to tell.
   */
  static boolean agree(String one, String other) {
    List<String> first = PARTS.splitToList(one);
    List<String> second = PARTS.splitToList(other);
    if (first.size() < 2 || second.size() < 2) {
      return true;
    }
    return names(other, first.get(0)) || names(one, second.get(0));
  }

  private static boolean names(String place, String town) {
    return (" " + Words.normalise(place) + " ").contains(" " + Words.normalise(town) + " ");
  }
}
