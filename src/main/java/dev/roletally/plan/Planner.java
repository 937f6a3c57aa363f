package dev.roletally.plan;

import dev.roletally.explain.Eligibility;
import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Words;
import dev.roletally.plan.ApplicationPlan.LeftOut;
import dev.roletally.plan.ApplicationPlan.LimitUse;
import dev.roletally.plan.ApplicationPlan.Place;
import dev.roletally.plan.ApplicationPlan.Reason;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/*
 * Why taking the best first is optimal. Each role counts under one limit at most, and all of them
 * under the number of places asked for. Sets that keep such nested limits are the independent sets
 * of a laminar matroid, and for a matroid the greedy choice has the greatest weight, whatever the
 * weights. Here a role's weight is (eligible, score), compared in this order, and the role ids
 * make the order strict: the choice is then the one set that is best, and the earliest by ids
 * among its equals.
 *
 * The cost of a place e follows from the same: the best set without e is the plan without e and,
 * if there is one, the best role left out that fits once e is gone.
 */

/** Chooses the best set of openings under all limits, by taking the best that still fits. */
final class Planner {
  /** Eligible roles first, then the greater score, then the role id by UTF-8 bytes. */
  static final Comparator<Opening> BEST_FIRST =
      Comparator.<Opening, Boolean>comparing(each -> each.eligibility() != Eligibility.ELIGIBLE)
          .thenComparing(Opening::score, Comparator.reverseOrder())
          .thenComparing(Planner::bytes, Arrays::compareUnsigned);

  private final PlanRequest request;
  private final LocalDate asOf;
  private final Map<String, Group> groups = new TreeMap<>();

  Planner(PlanRequest request) {
    this.request = request;
    this.asOf = request.settings().asOf();
  }

  ApplicationPlan plan(Iterable<Opening> openings) {
    List<Opening> all = new ArrayList<>();
    openings.forEach(all::add);
    all.sort(BEST_FIRST);
    Map<Opening, Group> groupOf = new HashMap<>();
    all.forEach(each -> group(each).ifPresent(group -> groupOf.put(each, group)));

    List<Opening> chosen = new ArrayList<>();
    List<LeftOut> left = new ArrayList<>();
    @Nullable Opening next = null;
    for (Opening each : all) {
      Group group = groupOf.get(each);
      Optional<Reason> unfit = unfit(each);
      if (unfit.isPresent()) {
        left.add(new LeftOut(each, unfit.get(), deadline(each), Optional.empty()));
      } else if (group != null && group.isFull()) {
        left.add(new LeftOut(each, Reason.LIMIT_REACHED, deadline(each), Optional.of(group.name)));
        group.next = group.next == null ? each : group.next;
      } else if (chosen.size() >= request.most().orElse(Integer.MAX_VALUE)) {
        left.add(new LeftOut(each, Reason.PLAN_FULL, deadline(each), Optional.empty()));
        next = next == null ? each : next;
      } else {
        chosen.add(each);
        if (group != null) {
          group.used++;
        }
      }
    }
    return new ApplicationPlan(asOf, places(chosen, groupOf, next), limits(), left);
  }

  private List<Place> places(
      List<Opening> chosen, Map<Opening, Group> groupOf, @Nullable Opening next) {
    List<Place> places = new ArrayList<>();
    Map<Group, Integer> numbers = new HashMap<>();
    for (Opening each : chosen) {
      Group group = groupOf.get(each);
      @Nullable Opening instead = next;
      int number = 0;
      Optional<String> limit = Optional.empty();
      if (group != null && group.limit != null) {
        number = numbers.merge(group, 1, Integer::sum);
        limit = Optional.of(group.name);
        instead = better(next, group.next);
      }
      places.add(
          new Place(
              places.size() + 1,
              each,
              deadline(each),
              limit,
              number,
              Optional.ofNullable(instead)));
    }
    return places;
  }

  private static @Nullable Opening better(@Nullable Opening one, @Nullable Opening other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return BEST_FIRST.compare(one, other) <= 0 ? one : other;
  }

  private List<LimitUse> limits() {
    List<LimitUse> limits = new ArrayList<>();
    for (Group group : groups.values()) {
      if (group.limit != null) {
        limits.add(new LimitUse(group.name, group.limit, group.used));
      }
    }
    return limits;
  }

  /** Why a role is no candidate for a place at all. */
  private Optional<Reason> unfit(Opening opening) {
    if (opening.cycleOver().isPresent()) {
      return Optional.of(Reason.CYCLE_OVER);
    }
    if (deadline(opening).filter(day -> day.isBefore(asOf)).isPresent()) {
      return Optional.of(Reason.DEADLINE_PASSED);
    }
    if (OverallGaps.counts(opening.eligibility(), request.settings().policy())) {
      return Optional.empty();
    }
    return Optional.of(
        opening.eligibility() == Eligibility.INELIGIBLE ? Reason.INELIGIBLE : Reason.UNDETERMINED);
  }

  /** Until when one may apply: what the caller says, else what the posting says. */
  private Optional<LocalDate> deadline(Opening opening) {
    return request.deadline(opening.roleId()).or(opening::deadline);
  }

  /** The group that a role counts under; none if nobody says who offers it. */
  private Optional<Group> group(Opening opening) {
    if (opening.employer().isEmpty()) {
      return Optional.empty();
    }
    String name = request.group(opening.employer().get());
    Group group =
        groups.computeIfAbsent(
            Words.normalise(name), key -> new Group(name, request.limit(name).orElse(null)));
    if (request.limit(name).isEmpty()) {
      opening.limit().ifPresent(group::tighten);
    }
    return Optional.of(group);
  }

  private static byte[] bytes(Opening opening) {
    return opening.roleId().getBytes(StandardCharsets.UTF_8);
  }

  /** Employers that share a limit, and what the plan has used of it. */
  private static final class Group {
    private final String name;
    private @Nullable ApplicationLimit limit;
    private int used;
    private @Nullable Opening next;

    Group(String name, @Nullable ApplicationLimit limit) {
      this.name = name;
      this.limit = limit;
    }

    /** The least of all limits stated holds; in order, if one says so. */
    void tighten(ApplicationLimit stated) {
      limit =
          limit == null
              ? stated
              : new ApplicationLimit(
                  Math.min(limit.max(), stated.max()), limit.ordered() || stated.ordered());
    }

    boolean isFull() {
      return limit != null && used >= limit.max();
    }
  }
}
