package dev.roletally.explain;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Optional;

/**
 * A profile scored against a role: the score, the interval it can still move in, the eligibility,
 * and the whole explanation.
 *
 * @param roleId the role's id
 * @param title the role's title, if stated
 * @param score points earned, 0 to {@value #TOTAL}: the sum over the requirements
 * @param lowest the score if inferred claims counted nothing
 * @param highest the score if everything the profile leaves open were filled in well
 * @param eligibility whether the candidate may apply
 * @param eligibilityReasons why not, or why it is not settled
 * @param categories what each category earned
 * @param unstated points at stake for what the posting does not say; nobody earns them
 * @param requirements what each requirement earned, in reading order
 * @param stamp what the score was made with
 */
public record Match(
    String roleId,
    Optional<String> title,
    int score,
    int lowest,
    int highest,
    Eligibility eligibility,
    List<EligibilityReason> eligibilityReasons,
    List<CategoryMatch> categories,
    int unstated,
    List<RequirementMatch> requirements,
    Stamp stamp) {
  /** The points at stake in all: a score is in millionths. */
  public static final int TOTAL = 1_000_000;

  /** Copies the lists and checks that points and stakes add up. */
  public Match {
    eligibilityReasons = List.copyOf(eligibilityReasons);
    categories = List.copyOf(categories);
    requirements = List.copyOf(requirements);
    int earned = 0;
    int staked = unstated;
    for (RequirementMatch requirement : requirements) {
      earned += requirement.earned();
      staked += requirement.atStake();
    }
    checkArgument(earned == score, "score must be the points earned, %s, got: %s", earned, score);
    checkArgument(staked == TOTAL, "stakes must add up to %s, got: %s", TOTAL, staked);
  }

  /** The texts and documents that explain this match, in English. */
  public Explanation explanation() {
    return new Explanation(this, Phrases.ENGLISH);
  }

  /**
   * What changed from this match to {@code after}, requirement by requirement.
   *
   * @throws IllegalArgumentException if the two are not of one role
   */
  public MatchDiff diff(Match after) {
    return MatchDiff.of(this, after);
  }
}
