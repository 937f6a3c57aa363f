package dev.roletally.explain;

import dev.roletally.model.Category;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Span;
import java.util.List;

/**
 * A requirement and what it earned.
 *
 * @param requirement what the role asks
 * @param verdict MET or NOT_MET if all its asks are; UNKNOWN if none has credit and one is UNKNOWN;
 *     else PARTIAL
 * @param atStake points at stake: the sum over its asks
 * @param earned points earned: the sum over its asks
 * @param asks the units that are weighed
 */
public record RequirementMatch(
    Requirement requirement, Verdict verdict, int atStake, int earned, List<AskMatch> asks) {
  /** Copies the asks. */
  public RequirementMatch {
    asks = List.copyOf(asks);
  }

  /** The requirement's id. */
  public String id() {
    return requirement.id();
  }

  /** The side of the candidate it asks about. */
  public Category category() {
    return requirement.category();
  }

  /** How much the posting insists. */
  public Necessity necessity() {
    return requirement.necessity();
  }

  /** The words of the posting. */
  public String quote() {
    return requirement.quote();
  }

  /** Where the words stand. */
  public Span span() {
    return requirement.span();
  }

  /** Whether at least one of its asks is weighed. */
  public boolean scored() {
    for (AskMatch ask : asks) {
      if (ask.weighed()) {
        return true;
      }
    }
    return false;
  }

  /** Everything the verdict rests on, in reading order. */
  public List<Evidence> evidence() {
    return asks.stream().flatMap(ask -> ask.criterion().allEvidence()).toList();
  }

  /** Points that could still be earned if everything open were filled in well. */
  public int open() {
    return asks.stream().mapToInt(ask -> ask.highest() - ask.earned()).sum();
  }
}
