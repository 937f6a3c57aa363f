package dev.roletally;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.roletally.explain.Cursor;
import dev.roletally.model.Filter;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Treatment;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What to rank: how many roles, as of which day, under which policy, which of them, and behind
 * which other page.
 *
 * <p>Immutable: each method that sets something returns another request.
 *
 * @param k how many roles at most
 * @param settings the policy and the as-of day
 * @param filter which roles
 * @param cursor where the page before ended, if there was one
 * @param isOnePerOpening whether of the postings that are {@linkplain
 *     dev.roletally.plan.SameOpenings one opening} only the best ranked is shown
 */
public record RankRequest(
    int k,
    ScoreSettings settings,
    Filter filter,
    Optional<Cursor> cursor,
    boolean isOnePerOpening) {
  /**
   * Rejects a number of roles that is not positive, and a cursor of another day or policy, or where
   * openings are shown once: those shown before are not known.
   */
  public RankRequest {
    checkArgument(k >= 1, "top must be 1 or more, got: %s", k);
    requireNonNull(settings, "settings");
    requireNonNull(filter, "filter");
    cursor.ifPresent(
        after -> {
          checkArgument(
              !isOnePerOpening, "cursor must be of a ranking of all roles, got: %s", after);
          checkArgument(
              after.asOf().equals(settings.asOf()),
              "cursor must be of a ranking as of %s, got one as of: %s",
              settings.asOf(),
              after.asOf());
          checkArgument(
              after.policyHash().equals(settings.policy().hash()),
              "cursor must be of a ranking by policy %s, got one by: %s",
              settings.policy().hash(),
              after.policyHash());
        });
  }

  /** The best {@code k} roles, as of a day that is still to be named. */
  public static Undated top(int k) {
    return new Undated(k);
  }

  /** The same under another policy. */
  public RankRequest policy(ScoringPolicy policy) {
    ScoreSettings other = ScoreSettings.of(policy, settings.asOf());
    return new RankRequest(k, other, filter, cursor, isOnePerOpening);
  }

  /** The same of the roles that this accepts; it changes no score. */
  public RankRequest filter(Filter filter) {
    return new RankRequest(k, settings, filter, cursor, isOnePerOpening);
  }

  /** The next page: the same behind the place where another ranking ended. */
  public RankRequest after(Cursor cursor) {
    return new RankRequest(k, settings, filter, Optional.of(cursor), isOnePerOpening);
  }

  /**
   * The same with each opening shown once: of the postings that are one opening the best ranked is
   * shown, and {@link dev.roletally.explain.Ranking#others} names the others.
   */
  public RankRequest onePerOpening() {
    return new RankRequest(k, settings, filter, cursor, true);
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

    /** The request under these settings. */
    public RankRequest under(ScoreSettings settings) {
      return new RankRequest(k, settings, Filter.ANY, Optional.empty(), false);
    }

    /** The request as of {@code day}, under {@link ScoringPolicy#balanced()}. */
    public RankRequest asOf(LocalDate day) {
      return under(ScoreSettings.of(ScoringPolicy.balanced(), day));
    }
  }
}
