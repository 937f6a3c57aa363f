package dev.roletally.model;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How many roles of one employer a candidate may apply to.
 *
 * @param max the greatest number of applications, positive
 * @param ordered whether they are considered in the order of applying
 */
public record ApplicationLimit(int max, boolean ordered) {
  /** Rejects a limit that is not positive. */
  public ApplicationLimit {
    checkArgument(max > 0, "application limit must be positive, got: %s", max);
  }
}
