package dev.roletally.explain;

import java.util.List;
import java.util.Optional;

/**
 * A requirement that two matches differ on.
 *
 * @param id the requirement's id
 * @param before the requirement in the first match; empty if the role did not have it
 * @param after the requirement in the second match; empty if the role no longer has it
 * @param asks the asks that differ; their gains add up to this one's
 */
public record RequirementDiff(
    String id,
    Optional<RequirementMatch> before,
    Optional<RequirementMatch> after,
    List<AskDiff> asks) {
  /** Copies the asks. */
  public RequirementDiff {
    asks = List.copyOf(asks);
  }

  /** Points earned after less points earned before. */
  public int gain() {
    return after.map(RequirementMatch::earned).orElse(0)
        - before.map(RequirementMatch::earned).orElse(0);
  }

  /** The words of the posting. */
  public String quote() {
    return after.or(() -> before).map(RequirementMatch::quote).orElse("");
  }
}
