package dev.roletally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.explain.Eligibility;
import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Treatment;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tag;

/** The laws of DESIGN that speak of many roles; each is named after its law. */
@Tag("slow")
final class IndexLawsTest {
  private static final RoleTally TALLY = RoleTally.create();
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final ScoreSettings SETTINGS = ScoreSettings.of(ScoringPolicy.balanced(), DAY);
  private static final int POOL = 300;
  private static final List<Role> ROLES = pool(Arbitraries.roles());
  private static final List<Profile> PROFILES = pool(Arbitraries.profiles());
  private static final RankRequest ALL = RankRequest.top(1000).asOf(DAY);

  @Property(tries = 1000)
  void rankScoreAndExplainGiveOneNumber(
      @ForAll("roleLists") List<Role> roles, @ForAll("profiles") Profile profile) {
    Ranking ranking = rank(index -> roles.forEach(index::put), profile, ALL);
    assertThat(ranking.matches()).hasSize(roles.size());
    for (Match match : ranking.matches()) {
      Role role =
          roles.stream().filter(each -> each.id().equals(match.roleId())).findFirst().orElseThrow();
      assertThat(match.score()).isEqualTo(TALLY.score(profile, role, SETTINGS).score());
      assertThat(match.explanation().toJson())
          .isEqualTo(TALLY.score(profile, role, SETTINGS).explanation().toJson());
    }
  }

  @Property(tries = 1000)
  void theOrderIsTierThenScoreThenRoleId(
      @ForAll("roleLists") List<Role> roles, @ForAll("profiles") Profile profile) {
    Ranking ranking =
        rank(index -> roles.forEach(index::put), profile, ALL.ineligible(Treatment.RANK_BELOW));
    List<Match> expected = new ArrayList<>(ranking.matches());
    expected.sort(
        Comparator.<Match, Boolean>comparing(match -> match.eligibility() == Eligibility.INELIGIBLE)
            .thenComparing(Match::score, Comparator.reverseOrder())
            .thenComparing(
                match -> match.roleId().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
    assertThat(ranking.matches()).isEqualTo(expected);
  }

  @Property(tries = 1000)
  void topKIsAPrefixOfTheFullRanking(
      @ForAll("roleLists") List<Role> roles, @ForAll("profiles") Profile profile) {
    try (RoleIndex index = TALLY.openInMemory()) {
      roles.forEach(index::put);
      index.refresh();
      List<Match> all = index.rank(profile, ALL).matches();
      for (int k = 1; k <= roles.size(); k++) {
        assertThat(index.rank(profile, RankRequest.top(k).asOf(DAY)).matches())
            .isEqualTo(all.subList(0, k));
      }
    }
  }

  @Property(tries = 1000)
  void permutingRolesOrSegmentsChangesNothing(
      @ForAll("roleLists") List<Role> roles,
      @ForAll("profiles") Profile profile,
      @ForAll long seed) {
    List<Role> shuffled = new ArrayList<>(roles);
    Collections.shuffle(shuffled, new Random(seed));
    Ranking one = rank(index -> roles.forEach(index::put), profile, ALL);
    Ranking other =
        rank(
            index ->
                shuffled.forEach(
                    role -> {
                      index.put(role);
                      index.refresh();
                    }),
            profile,
            ALL);
    assertThat(other).isEqualTo(one);
  }

  @Property(tries = 1000)
  void addingOrDeletingOtherRolesChangesNothing(
      @ForAll("roleLists") List<Role> roles, @ForAll("profiles") Profile profile) {
    try (RoleIndex index = TALLY.openInMemory()) {
      roles.forEach(index::put);
      index.refresh();
      List<Match> before = index.rank(profile, ALL).matches();
      index.remove(roles.get(0).id());
      index.refresh();
      List<Match> after = index.rank(profile, ALL).matches();
      assertThat(after)
          .isEqualTo(
              before.stream().filter(match -> !match.roleId().equals(roles.get(0).id())).toList());
      index.put(roles.get(0));
      index.refresh();
      assertThat(index.rank(profile, ALL).matches()).isEqualTo(before);
    }
  }

  @Property(tries = 1000)
  void reAddingARoleIsIdempotent(
      @ForAll("roleLists") List<Role> roles, @ForAll("profiles") Profile profile) {
    Ranking once = rank(index -> roles.forEach(index::put), profile, ALL);
    Ranking twice =
        rank(
            index -> {
              roles.forEach(index::put);
              index.refresh();
              roles.forEach(index::put);
            },
            profile,
            ALL);
    assertThat(twice).isEqualTo(once);
  }

  @Property(tries = 1000)
  void excludingLeavesOutAndChangesNoScore(
      @ForAll("roleLists") List<Role> roles, @ForAll("profiles") Profile profile) {
    try (RoleIndex index = TALLY.openInMemory()) {
      roles.forEach(index::put);
      index.refresh();
      List<String> kept =
          index.rank(profile, ALL).matches().stream()
              .filter(match -> match.eligibility() != Eligibility.INELIGIBLE)
              .map(match -> match.roleId() + " " + match.score())
              .toList();
      assertThat(index.rank(profile, ALL.ineligible(Treatment.EXCLUDE)).matches())
          .extracting(match -> match.roleId() + " " + match.score())
          .isEqualTo(kept);
    }
  }

  private static Ranking rank(Consumer<RoleIndex> fill, Profile profile, RankRequest request) {
    try (RoleIndex index = TALLY.openInMemory()) {
      fill.accept(index);
      index.refresh();
      return index.rank(profile, request);
    }
  }

  @Provide
  Arbitrary<List<Role>> roleLists() {
    return net.jqwik.api.Arbitraries.of(ROLES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .uniqueElements(Role::id);
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return net.jqwik.api.Arbitraries.of(PROFILES);
  }

  /** Drawing a role takes longer than ranking it: tries draw from a pool. */
  private static <T> List<T> pool(Arbitrary<T> arbitrary) {
    return arbitrary.generator(1000).stream(new Random(7))
        .limit(POOL)
        .map(Shrinkable::value)
        .toList();
  }
}
