package dev.roletally.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.explain.Eligibility;
import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Fact;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.plan.ApplicationPlan.LeftOut;
import dev.roletally.plan.ApplicationPlan.LimitUse;
import dev.roletally.plan.ApplicationPlan.Place;
import dev.roletally.plan.ApplicationPlan.Reason;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Treatment;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Plans are the best of all sets that keep the limits. */
final class PlannerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  @Property(tries = 1000)
  void plansEqualBruteForce(
      @ForAll("openings") List<Opening> openings,
      @ForAll("mosts") Optional<Integer> most,
      @ForAll Random random) {
    PlanRequest request = request(most);
    List<Opening> shuffled = new ArrayList<>(openings);
    Collections.shuffle(shuffled, random);

    assertThat(roles(ApplicationPlan.of(shuffled, request)))
        .isEqualTo(best(openings, most.orElse(Integer.MAX_VALUE)));
  }

  @Property(tries = 300)
  void thePlaceOfARoleCostsTheRoleThatWouldHaveIt(
      @ForAll("openings") List<Opening> openings,
      @ForAll("mosts") Optional<Integer> most,
      @ForAll @IntRange(max = 11) int which) {
    ApplicationPlan plan = ApplicationPlan.of(openings, request(most));
    if (which < plan.places().size()) {
      Place place = plan.places().get(which);
      List<Opening> without = new ArrayList<>(openings);
      without.remove(place.opening());
      // limits are those of all postings, so the one taken away must not take its limit with it
      PlanRequest.Builder same = request(most).toBuilder();
      plan.limits().forEach(use -> same.limit(use.employer(), use.limit()));
      List<String> instead = roles(ApplicationPlan.of(without, same.build()));
      instead.removeAll(roles(plan));

      assertThat(instead)
          .isEqualTo(place.cost().map(cost -> List.of(cost.roleId())).orElse(List.of()));
    }
  }

  @Property(tries = 300)
  void everyRoleHasAPlaceOrAReason(@ForAll("openings") List<Opening> openings) {
    ApplicationPlan plan = ApplicationPlan.of(openings, PlanRequest.asOf(DAY));

    assertThat(plan.places().size() + plan.left().size()).isEqualTo(openings.size());
    assertThat(plan.limits()).allMatch(use -> use.used() <= use.limit().max());
    assertThat(plan.toJson())
        .startsWith("{\"schema\":\"roletally/plan/1\",\"asOf\":\"2026-01-15\"");
  }

  @Test
  void affiliatesShareTheGroupsLimit() {
    Opening one = opening("a", "Acme", 900, Eligibility.ELIGIBLE, 2);
    Opening two = opening("b", "Acme Labs", 800, Eligibility.ELIGIBLE, 0);
    Opening three = opening("c", "ACME", 700, Eligibility.ELIGIBLE, 0);
    PlanRequest request = PlanRequest.asOf(DAY).toBuilder().group("Acme", "Acme Labs").build();
    ApplicationPlan plan = ApplicationPlan.of(List.of(three, two, one), request);

    assertThat(roles(plan)).containsExactly("a", "b");
    assertThat(plan.limits())
        .containsExactly(new LimitUse("Acme", new ApplicationLimit(2, false), 2));
    assertThat(plan.left())
        .containsExactly(
            new LeftOut(three, Reason.LIMIT_REACHED, Optional.empty(), Optional.of("Acme")));
    assertThat(plan.places()).allMatch(place -> place.cost().equals(Optional.of(three)));
  }

  @Test
  void whoMayApplyComesBeforeWhoScoresMore() {
    ApplicationPlan plan =
        ApplicationPlan.of(
            List.of(
                opening("a", "Acme", 900, Eligibility.UNDETERMINED, 1),
                opening("b", "Acme", 100, Eligibility.ELIGIBLE, 0)),
            PlanRequest.asOf(DAY));

    assertThat(roles(plan)).containsExactly("b");
  }

  @Test
  void aDeadlineThatHasPassedLeavesARoleOut() {
    Opening late = opening("a", "Acme", 900, Eligibility.ELIGIBLE, 0);
    Opening today = opening("b", "Acme", 800, Eligibility.ELIGIBLE, 0);
    ApplicationPlan plan =
        ApplicationPlan.of(
            List.of(late, today),
            PlanRequest.asOf(DAY).toBuilder()
                .deadline("a", DAY.minusDays(1))
                .deadline("b", DAY)
                .build());

    assertThat(roles(plan)).containsExactly("b");
    assertThat(plan.places().get(0).deadline()).contains(DAY);
    assertThat(plan.left())
        .containsExactly(
            new LeftOut(
                late, Reason.DEADLINE_PASSED, Optional.of(DAY.minusDays(1)), Optional.empty()));
  }

  @Test
  void theDeadlineOfThePostingHoldsUnlessTheCallerKnowsBetter() {
    Opening past = until(DAY.minusDays(1), "a");
    Opening extended = until(DAY.minusDays(9), "b");
    Opening open = until(DAY, "c");
    ApplicationPlan plan =
        ApplicationPlan.of(
            List.of(past, extended, open),
            PlanRequest.asOf(DAY).toBuilder().deadline("b", DAY.plusDays(2)).build());

    assertThat(roles(plan)).containsExactly("b", "c");
    assertThat(plan.places())
        .extracting(Place::deadline)
        .containsExactly(Optional.of(DAY.plusDays(2)), Optional.of(DAY));
    assertThat(plan.left()).extracting(LeftOut::reason).containsExactly(Reason.DEADLINE_PASSED);
    assertThat(plan.toJson()).contains("\"code\":\"DEADLINE_PASSED\",\"deadline\":\"2026-01-14\"");
  }

  @Test
  void theSumIsOfAllPlaces() {
    ApplicationPlan plan =
        ApplicationPlan.of(
            List.of(
                opening("a", "Acme", 900, Eligibility.ELIGIBLE, 0),
                opening("b", "Bolt", 40, Eligibility.ELIGIBLE, 0),
                opening("c", "Crux", 5, Eligibility.INELIGIBLE, 0)),
            PlanRequest.asOf(DAY));

    assertThat(plan.score()).isEqualTo(940);
    assertThat(plan.asOf()).isEqualTo(DAY);
  }

  @Test
  void aPolicyMayExcludeWhatIsNotSettled() {
    Opening doubtful = opening("a", "Acme", 900, Eligibility.UNDETERMINED, 0);
    ScoringPolicy strict =
        ScoringPolicy.balanced().toBuilder()
            .name("strict@1")
            .undetermined(Treatment.EXCLUDE)
            .build();
    ApplicationPlan plan =
        ApplicationPlan.of(
            List.of(doubtful), PlanRequest.builder(ScoreSettings.of(strict, DAY)).build());

    assertThat(plan.left())
        .containsExactly(
            new LeftOut(doubtful, Reason.UNDETERMINED, Optional.empty(), Optional.empty()));
    assertThat(roles(ApplicationPlan.of(List.of(doubtful), PlanRequest.asOf(DAY))))
        .containsExactly("a");
  }

  @Test
  void theStrictestOfAnEmployersLimitsHoldsUnlessTheCallerKnowsBetter() {
    Opening two = opening("a", "Acme", 900, Eligibility.ELIGIBLE, 2);
    Opening one = limited(opening("b", "Acme", 800, Eligibility.ELIGIBLE, 0), 1, true);
    PlanRequest request = PlanRequest.asOf(DAY);

    assertThat(ApplicationPlan.of(List.of(two, one), request).limits())
        .containsExactly(new LimitUse("Acme", new ApplicationLimit(1, true), 1));
    PlanRequest told =
        request.toBuilder().limit("ACME", new ApplicationLimit(3, false)).most(2).build();
    assertThat(ApplicationPlan.of(List.of(two, one), told).limits())
        .containsExactly(new LimitUse("Acme", new ApplicationLimit(3, false), 2));
    assertThat(told.toBuilder().build().most()).hasValue(2);
    assertThat(told.settings()).isEqualTo(request.settings());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.toBuilder().most(0))
        .withMessage("most must be 1 or more, got: 0");
  }

  @Test
  void aLimitIsOrderedIfOnePostingSaysSo() {
    Opening ordered = limited(opening("a", "Acme", 900, Eligibility.ELIGIBLE, 0), 1, true);
    Opening open = opening("b", "Acme", 800, Eligibility.ELIGIBLE, 2);
    Opening openToo = opening("c", "Acme", 700, Eligibility.ELIGIBLE, 1);

    assertThat(ApplicationPlan.of(List.of(ordered, open), PlanRequest.asOf(DAY)).limits())
        .containsExactly(new LimitUse("Acme", new ApplicationLimit(1, true), 1));
    assertThat(ApplicationPlan.of(List.of(open, openToo), PlanRequest.asOf(DAY)).limits())
        .containsExactly(new LimitUse("Acme", new ApplicationLimit(1, false), 1));
  }

  @Test
  void aPlaceCostsTheBestThatIsLeftOutForIt() {
    Opening first = opening("a", "Acme", 900, Eligibility.ELIGIBLE, 1);
    Opening second = opening("b", "Acme", 800, Eligibility.ELIGIBLE, 0);
    Opening third = opening("c", "Acme", 700, Eligibility.ELIGIBLE, 0);
    assertThat(costs(Optional.empty(), third, second, first)).containsExactly(Optional.of(second));
    Opening better = opening("d", "Bolt", 850, Eligibility.ELIGIBLE, 0);
    assertThat(costs(Optional.of(1), third, second, first, better))
        .containsExactly(Optional.of(better));
    Opening worse = opening("d", "Bolt", 750, Eligibility.ELIGIBLE, 0);
    assertThat(costs(Optional.of(1), third, second, first, worse))
        .containsExactly(Optional.of(second));
  }

  private static List<Optional<Opening>> costs(Optional<Integer> most, Opening... openings) {
    return ApplicationPlan.of(List.of(openings), request(most)).places().stream()
        .map(Place::cost)
        .toList();
  }

  @Test
  void aRequestOpenedToChangeKeepsAllThatWasSaid() {
    PlanRequest request =
        PlanRequest.asOf(DAY).toBuilder()
            .group("Acme", "Acme Labs")
            .limit("Acme", new ApplicationLimit(1, false))
            .deadline("b", DAY.minusDays(1))
            .build();
    PlanRequest again = request.toBuilder().build();

    assertThat(again.group("acme labs")).isEqualTo("Acme");
    assertThat(again.limit("ACME")).contains(new ApplicationLimit(1, false));
    assertThat(again.deadline("b")).contains(DAY.minusDays(1));
    assertThat(again.deadline("a")).isEmpty();
  }

  @Test
  void aCycleIsOverOnceItsLastStartIsPast() {
    assertThat(starting(DAY.minusDays(9), DAY.minusDays(1)).cycleOver()).contains(DAY.minusDays(1));
    assertThat(starting(DAY.minusDays(9), DAY).cycleOver()).isEmpty();
    assertThat(starting().cycleOver()).isEmpty();
  }

  private static Opening starting(LocalDate... days) {
    Role.Builder builder = Role.builder("a");
    for (LocalDate day : days) {
      builder.startDate(new Fact<>(day, new Span(0, 0)));
    }
    Role role = builder.build();
    Vocabulary none = Vocabulary.builder().build();
    CompiledRole compiled = CompiledRole.of(role, none);
    CompiledProfile profile =
        CompiledProfile.of(Profile.builder("p").build(), none, PlanRequest.asOf(DAY).settings());
    Opening opening = Opening.of(role, compiled, profile);
    assertThat(Opening.of(Opening.terms(role), compiled, profile)).isEqualTo(opening);
    return opening;
  }

  private static Opening limited(Opening made, int max, boolean ordered) {
    return new Opening(
        made.roleId(),
        made.title(),
        made.employer(),
        Optional.of(new ApplicationLimit(max, ordered)),
        made.deadline(),
        made.score(),
        made.eligibility(),
        made.doubt(),
        made.cycleOver(),
        made.start());
  }

  private static Opening until(LocalDate deadline, String id) {
    Opening made = opening(id, "Acme", 500, Eligibility.ELIGIBLE, 0);
    return new Opening(
        made.roleId(),
        made.title(),
        made.employer(),
        made.limit(),
        Optional.of(deadline),
        made.score(),
        made.eligibility(),
        made.doubt(),
        made.cycleOver(),
        made.start());
  }

  /** The best set, found by looking at all of them. */
  private static List<String> best(List<Opening> openings, int most) {
    Map<String, Integer> limits = new HashMap<>();
    for (Opening each : openings) {
      each.limit()
          .ifPresent(limit -> limits.merge(each.employer().orElse(""), limit.max(), Math::min));
    }
    List<Opening> best = List.of();
    for (int set = 1; set < 1 << openings.size(); set++) {
      List<Opening> chosen = new ArrayList<>();
      Map<String, Integer> used = new HashMap<>();
      boolean allowed = Integer.bitCount(set) <= most;
      for (int i = 0; i < openings.size(); i++) {
        if ((set >> i & 1) == 1) {
          Opening each = openings.get(i);
          String employer = each.employer().orElse(each.roleId());
          chosen.add(each);
          allowed &= each.eligibility() != Eligibility.INELIGIBLE && each.cycleOver().isEmpty();
          allowed &=
              used.merge(employer, 1, Integer::sum)
                  <= limits.getOrDefault(employer, Integer.MAX_VALUE);
        }
      }
      if (allowed && isBetter(chosen, best)) {
        best = chosen;
      }
    }
    return best.stream().sorted(Planner.BEST_FIRST).map(Opening::roleId).toList();
  }

  private static boolean isBetter(List<Opening> one, List<Opening> other) {
    int more = Long.compare(eligible(one), eligible(other));
    more = more != 0 ? more : Long.compare(score(one), score(other));
    more = more != 0 ? more : Integer.compare(one.size(), other.size());
    more = more != 0 ? more : ids(other).compareTo(ids(one));
    return more > 0;
  }

  private static long eligible(List<Opening> of) {
    return of.stream().filter(each -> each.eligibility() == Eligibility.ELIGIBLE).count();
  }

  private static long score(List<Opening> of) {
    return of.stream().mapToLong(Opening::score).sum();
  }

  private static String ids(List<Opening> of) {
    return String.join(" ", of.stream().map(Opening::roleId).sorted().toList());
  }

  private static List<String> roles(ApplicationPlan plan) {
    return new ArrayList<>(plan.places().stream().map(place -> place.opening().roleId()).toList());
  }

  private static PlanRequest request(Optional<Integer> most) {
    PlanRequest.Builder request = PlanRequest.asOf(DAY).toBuilder();
    most.ifPresent(request::most);
    return request.build();
  }

  private static Opening opening(
      String id, String employer, int score, Eligibility eligibility, int limit) {
    return new Opening(
        id,
        Optional.empty(),
        employer.isEmpty() ? Optional.empty() : Optional.of(employer),
        limit == 0 ? Optional.empty() : Optional.of(new ApplicationLimit(limit, false)),
        Optional.empty(),
        score,
        eligibility,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Provide
  Arbitrary<List<Opening>> openings() {
    return Combinators.combine(
            Arbitraries.of("Acme", "Bolt", "Crux", ""),
            Arbitraries.integers().between(0, 4),
            Arbitraries.of(Eligibility.values()),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(0, 0, 0, 1, 2, 3))
        .as(
            (employer, score, eligibility, over, limit) -> {
              Opening made = opening("?", employer, score, eligibility, limit);
              return over > 0 ? made : over(made);
            })
        .list()
        .ofMaxSize(12)
        .map(PlannerTest::named);
  }

  private static Opening over(Opening made) {
    return new Opening(
        made.roleId(),
        made.title(),
        made.employer(),
        made.limit(),
        made.deadline(),
        made.score(),
        made.eligibility(),
        made.doubt(),
        Optional.of(DAY.minusDays(1)),
        made.start());
  }

  private static List<Opening> named(List<Opening> openings) {
    List<Opening> named = new ArrayList<>();
    for (Opening each : openings) {
      named.add(
          new Opening(
              String.valueOf((char) ('a' + named.size())),
              each.title(),
              each.employer(),
              each.limit(),
              each.deadline(),
              each.score(),
              each.eligibility(),
              each.doubt(),
              each.cycleOver(),
              each.start()));
    }
    return named;
  }

  @Provide
  Arbitrary<Optional<Integer>> mosts() {
    return Arbitraries.integers().between(1, 6).optional();
  }
}
