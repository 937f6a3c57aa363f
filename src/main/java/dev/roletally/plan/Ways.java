package dev.roletally.plan;

import java.util.List;

/**
 * The smallest sets of changes that reach a target.
 *
 * @param sets all sets of the least number of changes, the greatest gain first; none if no set that
 *     was looked at reaches it
 * @param isExhaustive whether every set of that size, and every smaller one, was looked at; with
 *     {@value Gaps#MOST_CHANGES} possible changes or fewer, and small sets, always
 */
public record Ways(List<Gain> sets, boolean isExhaustive) {
  /** Copies the sets. */
  public Ways {
    sets = List.copyOf(sets);
  }
}
