package dev.roletally.scoring;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What a score depends on beside posting and profile.
 *
 * @param policy how points are shared out
 * @param asOf the day the score speaks of: starts before it are over
 */
public record ScoreSettings(ScoringPolicy policy, LocalDate asOf) {
  /** Rejects null. */
  public ScoreSettings {
    requireNonNull(policy, "policy");
    requireNonNull(asOf, "asOf");
  }

  /** These settings. */
  public static ScoreSettings of(ScoringPolicy policy, LocalDate asOf) {
    return new ScoreSettings(policy, asOf);
  }
}
