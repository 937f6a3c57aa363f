package dev.roletally.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.roletally.explain.Match;
import dev.roletally.scoring.ScoreSettings;

/**
 * What to look for over many roles.
 *
 * <p>Immutable: each method that sets something returns another request.
 *
 * @param settings the policy and the as-of day
 * @param objective what the best change does most for
 * @param threshold the score that roles should reach, in millionths
 * @param best of how many of the best scores the mean is taken
 * @param most how many changes to try at most: the most promising
 */
public record OverallRequest(
    ScoreSettings settings, Objective objective, int threshold, int best, int most) {
  /** The score to reach where nothing else is said: 70 of 100. */
  public static final int THRESHOLD = 700_000;

  /** The number of best scores where nothing else is said. */
  public static final int BEST = 10;

  /** The greatest number of best scores. */
  public static final int GREATEST_BEST = 10_000;

  /** Changes tried where nothing else is said. */
  public static final int MOST = 50;

  /** Rejects a threshold out of range and numbers that are not positive. */
  public OverallRequest {
    requireNonNull(settings, "settings");
    requireNonNull(objective, "objective");
    checkArgument(
        threshold >= 0 && threshold <= Match.TOTAL,
        "threshold must be 0 to %s, got: %s",
        Match.TOTAL,
        threshold);
    checkArgument(
        best >= 1 && best <= GREATEST_BEST, "best must be 1 to %s, got: %s", GREATEST_BEST, best);
    checkArgument(most >= 1, "most must be 1 or more, got: %s", most);
  }

  /** What raises most roles to a score; as {@link Objective#ROLES_REACHING}. */
  public static OverallRequest of(ScoreSettings settings, int threshold) {
    return new OverallRequest(settings, Objective.ROLES_REACHING, threshold, BEST, MOST);
  }

  /** What raises the mean of the {@code k} best scores most. */
  public static OverallRequest best(ScoreSettings settings, int k) {
    return new OverallRequest(settings, Objective.BEST_SCORES, THRESHOLD, k, MOST);
  }

  /** The same, telling as well of the score that roles should reach. */
  public OverallRequest threshold(int score) {
    return new OverallRequest(settings, objective, score, best, most);
  }

  /** The same, telling as well of the mean of the {@code k} best scores. */
  public OverallRequest best(int k) {
    return new OverallRequest(settings, objective, threshold, k, most);
  }

  /** The same, trying this many changes at most. */
  public OverallRequest most(int changes) {
    return new OverallRequest(settings, objective, threshold, best, changes);
  }

  /** What changes are put in order by. */
  public enum Objective {
    /** How many more roles reach the threshold; of equals, what all scores together gain. */
    ROLES_REACHING,
    /** The mean of the best scores; of equals, as by {@link #ROLES_REACHING}. */
    BEST_SCORES
  }
}
