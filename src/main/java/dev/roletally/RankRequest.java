package dev.roletally;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Treatment;
import java.time.LocalDate;

/**
 * What to rank: how many roles, as of which day, under which policy.
 *
 * <p>Immutable: each method that sets something returns another request.
 *
 * @param k how many roles at most
 * @param settings the policy and the as-of day
 * @param isOnePerOpening whether of the postings that are {@linkplain
 *     dev.roletally.plan.SameOpenings one opening} only the best ranked is shown
 */
public record RankRequest(int k, ScoreSettings settings, boolean isOnePerOpening) {
  /** Rejects a number of roles that is not positive. */
  public RankRequest {
    checkArgument(k >= 1, "top must be 1 or more, got: %s", k);
    requireNonNull(settings, "settings");
  }

  /** The best {@code k} roles. */
  public RankRequest(int k, ScoreSettings settings) {
    this(k, settings, false);
  }

  /** The best {@code k} roles, as of a day that is still to be named. */
  public static Undated top(int k) {
    return new Undated(k);
  }

  /** The same under another policy. */
  public RankRequest policy(ScoringPolicy policy) {
    return new RankRequest(k, ScoreSettings.of(policy, settings.asOf()), isOnePerOpening);
  }

  /**
   * The same with each opening shown once: of the postings that are one opening the best ranked is
   * shown, and {@link dev.roletally.explain.Ranking#others} names the others.
   */
  public RankRequest onePerOpening() {
    return new RankRequest(k, settings, true);
  }

  /** The same with roles the candidate is not eligible for treated this way. */
  public RankRequest ineligible(Treatment treatment) {
    return policy(settings.policy().toBuilder().ineligible(treatment).build());
  }

  /** The same with roles of unsettled eligibility treated this way. */
  public RankRequest undetermined(Treatment treatment) {
    return policy(settings.policy().toBuilder().undetermined(treatment).build());
  }

  /**
   * A request without a day: a score speaks of a day, and the library reads no clock.
   *
   * @param k how many roles at most
   */
  public record Undated(int k) {
    /** Rejects a number of roles that is not positive. */
    public Undated {
      checkArgument(k >= 1, "top must be 1 or more, got: %s", k);
    }

    /** The request as of {@code day}, under {@link ScoringPolicy#balanced()}. */
    public RankRequest asOf(LocalDate day) {
      return new RankRequest(k, ScoreSettings.of(ScoringPolicy.balanced(), day));
    }
  }
}
