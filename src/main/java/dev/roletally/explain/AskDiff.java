package dev.roletally.explain;

import java.util.Optional;

/**
 * An ask that two matches differ on.
 *
 * @param criterion the canonical key of what is asked
 * @param before the ask in the first match; empty if it does not ask it there
 * @param after the ask in the second match; empty if it does not ask it there
 */
public record AskDiff(String criterion, Optional<AskMatch> before, Optional<AskMatch> after) {
  /** Points earned after less points earned before. */
  public int gain() {
    return after.map(AskMatch::earned).orElse(0) - before.map(AskMatch::earned).orElse(0);
  }
}
