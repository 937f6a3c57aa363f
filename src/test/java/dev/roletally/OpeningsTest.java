package dev.roletally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Fact;
import dev.roletally.model.Filter;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.plan.PlanRequest;
import dev.roletally.plan.Progress;
import dev.roletally.plan.SameOpenings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What an index says of openings is what its roles say, one by one. */
@Tag("slow")
final class OpeningsTest {
  private static final RoleTally TALLY = RoleTally.create();
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final Span NOWHERE = new Span(0, 0);

  @Property(tries = 1000)
  void theIndexPlansAsItsRolesDo(
      @ForAll("boards") List<Role> roles, @ForAll("profiles") Profile profile) {
    PlanRequest request = PlanRequest.asOf(DAY);
    try (RoleIndex index = index(roles)) {
      assertThat(index.plan(profile, request, Progress.NONE))
          .isEqualTo(TALLY.plan(profile, roles, request));
    }
  }

  @Property(tries = 1000)
  void theIndexGroupsAsItsRolesDo(@ForAll("boards") List<Role> roles) {
    try (RoleIndex index = index(roles)) {
      assertThat(index.sameOpenings()).isEqualTo(SameOpenings.of(roles));
      index.remove(roles.get(0).id());
      index.refresh();
      assertThat(index.sameOpenings()).isEqualTo(SameOpenings.of(roles.subList(1, roles.size())));
    }
  }

  @Property(tries = 1000)
  void groupsAreOfRolesThatAreOneOpeningEachWithEach(@ForAll("boards") List<Role> roles) {
    Set<String> seen = new HashSet<>();
    for (SameOpenings.Group group : SameOpenings.of(roles).groups()) {
      for (Role one : group.roles()) {
        assertThat(seen.add(one.id())).isTrue();
        for (Role other : group.roles()) {
          assertThat(SameOpenings.areSame(one, other)).isTrue();
          assertThat(SameOpenings.key(one)).isEqualTo(SameOpenings.key(other));
        }
      }
      group
          .differences()
          .forEach(each -> assertThat(new HashSet<>(each.values().values())).hasSizeGreaterThan(1));
    }
  }

  @Property(tries = 1000)
  void onePerOpeningIsTheRankingWithoutWhatIsBelowItsLike(
      @ForAll("boards") List<Role> roles,
      @ForAll("profiles") Profile profile,
      @ForAll @IntRange(min = 1, max = 6) int k) {
    Map<String, List<String>> group = new LinkedHashMap<>();
    for (SameOpenings.Group each : SameOpenings.of(roles).groups()) {
      List<String> ids = each.roles().stream().map(Role::id).toList();
      ids.forEach(id -> group.put(id, ids));
    }
    try (RoleIndex index = index(roles)) {
      List<Match> shown = new ArrayList<>();
      Set<String> hidden = new HashSet<>();
      for (Match each : index.rank(profile, RankRequest.top(100).asOf(DAY)).matches()) {
        if (!hidden.contains(each.roleId()) && shown.size() < k) {
          shown.add(each);
          hidden.addAll(group.getOrDefault(each.roleId(), List.of()));
        }
      }
      Ranking ranking = index.rank(profile, RankRequest.top(k).asOf(DAY).onePerOpening());

      assertThat(ranking.matches()).isEqualTo(shown);
      assertThat(ranking.considered()).isEqualTo(roles.size());
      for (Match each : shown) {
        List<String> others = new ArrayList<>(group.getOrDefault(each.roleId(), List.of()));
        others.remove(each.roleId());
        assertThat(ranking.others().getOrDefault(each.roleId(), List.of())).isEqualTo(others);
      }
    }
  }

  @Test
  void otherPostingsOfAnOpeningAreNamedIfTheFilterAcceptsThem() {
    List<Role> roles =
        List.of(
            analyst("1", "acme").build(),
            analyst("2", "acme").build(),
            analyst("3", "umbra").build());
    try (RoleIndex index = index(roles)) {
      RankRequest request = RankRequest.top(5).asOf(DAY).onePerOpening();
      Profile profile = Profile.builder("p").build();
      assertThat(index.rank(profile, request).others().values())
          .containsExactly(List.of(roles.get(1).id(), roles.get(2).id()));
      assertThat(
              index
                  .rank(profile, request.filter(Filter.attribute("tenant", "acme")))
                  .others()
                  .values())
          .containsExactly(List.of(roles.get(1).id()));
      assertThat(index.rank(profile, request, ForkJoinPool.commonPool()))
          .isEqualTo(index.rank(profile, request));
    }
  }

  private static Role.Builder analyst(String id, String tenant) {
    return Role.builder(id)
        .title(new Fact<>("Analyst", NOWHERE))
        .employer(new Fact<>("Acme", NOWHERE))
        .attribute("tenant", tenant);
  }

  @Test
  void whatAPostingSaysOfApplyingIsKeptWithTheIndex() {
    Role role =
        Role.builder("a")
            .title(new Fact<>("Analyst", NOWHERE))
            .employer(new Fact<>("Ac\u00fcme \ud83d\ude80", NOWHERE))
            .applicationLimit(new Fact<>(new ApplicationLimit(3, true), NOWHERE))
            .validThrough(new Fact<>(DAY.minusDays(1), NOWHERE))
            .startDate(new Fact<>(DAY.plusDays(40), NOWHERE))
            .build();
    Role over = Role.builder("b").startDate(new Fact<>(DAY.minusDays(1), NOWHERE)).build();
    try (RoleIndex index = index(List.of(role, over))) {
      assertThat(index.plan(Profile.builder("p").build(), PlanRequest.asOf(DAY), Progress.NONE))
          .satisfies(
              plan -> {
                assertThat(plan.places()).isEmpty();
                assertThat(plan.limits().get(0).limit()).isEqualTo(new ApplicationLimit(3, true));
                assertThat(plan.left())
                    .extracting(left -> left.opening().roleId() + " " + left.reason())
                    .containsExactlyInAnyOrder("a DEADLINE_PASSED", "b CYCLE_OVER");
                assertThat(plan.toJson())
                    .contains("\"employer\":\"Ac\u00fcme \ud83d\ude80\"")
                    .contains("\"deadline\":\"2026-01-14\"");
              });
    }
  }

  private static RoleIndex index(List<Role> roles) {
    RoleIndex index = TALLY.openInMemory();
    for (Role role : roles) {
      index.put(role);
      if (role.id().hashCode() % 3 == 0) {
        index.refresh();
      }
    }
    index.refresh();
    return index;
  }

  /** Roles of few employers and titles, some of them posted again, as they are or changed. */
  @Provide
  Arbitrary<List<Role>> boards() {
    Arbitrary<Role> role =
        Combinators.combine(
                Arbitraries.roles(),
                net.jqwik.api.Arbitraries.of("Acme", "Acme Inc.", "Bolt", ""),
                net.jqwik.api.Arbitraries.of("Data Intern", "Intern, Data (2026)", "Analyst"),
                net.jqwik.api.Arbitraries.integers().between(0, 3))
            .as(OpeningsTest::posted);
    return Combinators.combine(
            role.list().ofMinSize(1).ofMaxSize(5),
            net.jqwik.api.Arbitraries.integers().between(0, 9).list().ofMaxSize(5))
        .as(OpeningsTest::again);
  }

  private static Role posted(Role role, String employer, String title, int limit) {
    Role.Builder posted = role.toBuilder().title(new Fact<>(title, NOWHERE));
    if (!employer.isEmpty()) {
      posted.employer(new Fact<>(employer, NOWHERE));
    }
    if (limit > 0) {
      posted.applicationLimit(new Fact<>(new ApplicationLimit(limit, false), NOWHERE));
    }
    return posted.build();
  }

  private static List<Role> again(List<Role> roles, List<Integer> which) {
    List<Role> all = new ArrayList<>();
    for (Role each : roles) {
      all.add(named(each, "r" + all.size()));
    }
    for (int again : which) {
      Role role = named(roles.get(again % roles.size()), "r" + all.size());
      all.add(
          again > 4 && !role.requirements().isEmpty()
              ? role.toBuilder()
                  .requirements(role.requirements().subList(1, role.requirements().size()))
                  .conflicts(List.of())
                  .build()
              : role);
    }
    return all;
  }

  private static Role named(Role role, String id) {
    Role.Builder named = Role.builder(id);
    role.title().ifPresent(named::title);
    role.employer().ifPresent(named::employer);
    role.locations().forEach(named::location);
    role.employmentType().ifPresent(named::employmentType);
    role.applicationLimit().ifPresent(named::applicationLimit);
    role.validThrough().ifPresent(named::validThrough);
    role.startDates().forEach(named::startDate);
    role.startWindows().forEach(named::startWindow);
    role.diagnostics().forEach(named::diagnostic);
    return named.requirements(role.requirements()).conflicts(role.conflicts()).build();
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return Arbitraries.profiles();
  }
}
