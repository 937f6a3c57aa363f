package dev.roletally.scoring;

/** What a ranking does with roles of an eligibility. */
public enum Treatment {
  /** Ranks them below all others. */
  RANK_BELOW,
  /** Leaves them out. */
  EXCLUDE,
  /** Ranks them by score alone. */
  IGNORE
}
