package dev.roletally.explain;

/** Whether a candidate may apply, by what the posting insists on; apart from the score. */
public enum Eligibility {
  /** Everything that decides is met. */
  ELIGIBLE,
  /** Something that decides is left open, met in part, or contradictory in the posting. */
  UNDETERMINED,
  /** Something that decides is not met. */
  INELIGIBLE
}
