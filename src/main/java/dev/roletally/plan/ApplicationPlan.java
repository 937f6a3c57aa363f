package dev.roletally.plan;

import dev.roletally.model.ApplicationLimit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which roles to apply to, and in which order.
 *
 * <p>Of all sets of roles that keep every limit it is the one with the most places that are {@link
 * dev.roletally.explain.Eligibility#ELIGIBLE ELIGIBLE}; of those the one with the greatest sum of
 * scores; of those the one with the most places, and the earliest role ids.
 *
 * @param asOf the day the plan speaks of
 * @param places the roles to apply to, in the order of applying
 * @param limits the limits that apply to them, by name
 * @param left the roles left out, the best first
 */
public record ApplicationPlan(
    LocalDate asOf, List<Place> places, List<LimitUse> limits, List<LeftOut> left) {
  /** Copies the lists. */
  public ApplicationPlan {
    places = List.copyOf(places);
    limits = List.copyOf(limits);
    left = List.copyOf(left);
  }

  /** The plan of these openings. The order in which they come plays no part. */
  public static ApplicationPlan of(Iterable<Opening> openings, PlanRequest request) {
    return new Planner(request).plan(openings);
  }

  /** The sum of the scores of all places, in millionths. */
  public long score() {
    return places.stream().mapToLong(place -> place.opening().score()).sum();
  }

  /** The plan as JSON. */
  public String toJson() {
    return PlanJson.write(this);
  }

  /**
   * A role to apply to.
   *
   * @param place its number, from 1
   * @param opening the role
   * @param deadline until when one may apply, as the caller says, or else the posting; if anyone
   *     does
   * @param limit the limit that it counts under, if there is one
   * @param numberInLimit its number among the places under that limit, from 1; 0 if there is none
   * @param cost what it costs: the best role left out that would have this place otherwise
   */
  public record Place(
      int place,
      Opening opening,
      Optional<LocalDate> deadline,
      Optional<String> limit,
      int numberInLimit,
      Optional<Opening> cost) {}

  /**
   * A limit, and how much of it the plan uses.
   *
   * @param employer the employer or group
   * @param limit the limit: the least that its postings state, or the caller's
   * @param used how many places count under it
   */
  public record LimitUse(String employer, ApplicationLimit limit, int used) {}

  /**
   * A role left out.
   *
   * @param opening the role
   * @param reason why
   * @param deadline until when one may apply, as for a {@link Place}
   * @param limit the limit that is used up, if that is why
   */
  public record LeftOut(
      Opening opening, Reason reason, Optional<LocalDate> deadline, Optional<String> limit) {}

  /** Why a role is left out. */
  public enum Reason {
    /** Every start lies before the as-of day. */
    CYCLE_OVER,
    /** The last day to apply lies before the as-of day. */
    DEADLINE_PASSED,
    /** The candidate may not apply. */
    INELIGIBLE,
    /** Whether the candidate may apply is not settled, and the policy excludes such roles. */
    UNDETERMINED,
    /** The employer's limit is used up by better roles. */
    LIMIT_REACHED,
    /** The plan has as many places as were asked for. */
    PLAN_FULL
  }
}
