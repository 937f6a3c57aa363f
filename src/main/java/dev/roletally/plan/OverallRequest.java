package dev.roletally.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.roletally.explain.Match;
import dev.roletally.scoring.ScoreSettings;

/**
 * What to look for over many roles.
 *
 * @param settings the policy and the as-of day
 * @param threshold the score that roles should reach, in millionths
 * @param most how many changes to try at most: those that most roles ask for
 */
public record OverallRequest(ScoreSettings settings, int threshold, int most) {
  /** Changes tried where nothing else is said. */
  public static final int MOST = 50;

  /** Rejects a threshold out of range and a number that is not positive. */
  public OverallRequest {
    requireNonNull(settings, "settings");
    checkArgument(
        threshold >= 0 && threshold <= Match.TOTAL,
        "threshold must be 0 to %s, got: %s",
        Match.TOTAL,
        threshold);
    checkArgument(most >= 1, "most must be 1 or more, got: %s", most);
  }

  /** A request that tries {@value #MOST} changes. */
  public static OverallRequest of(ScoreSettings settings, int threshold) {
    return new OverallRequest(settings, threshold, MOST);
  }
}
