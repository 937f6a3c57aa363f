package dev.roletally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Lists;
import com.google.common.math.Quantiles;
import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What ranking takes and keeps, on a seeded corpus of roles of fifteen families that ask four to
 * ten of 1,500 skills. Counts, unlike times, are the same on every machine.
 */
final class FastRankingTest {
  private static final int CONCEPTS = 1_500;
  private static final int FAMILY = 100;
  private static final int ROLES = 20_000;
  private static final int PROFILES = 40;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final RankRequest TOP = RankRequest.top(10).asOf(DAY);

  private static RoleTally tally;
  private static RoleIndex index;

  @BeforeAll
  static void fill() {
    Vocabulary.Builder vocabulary = Vocabulary.builder();
    for (int i = 0; i < CONCEPTS; i++) {
      vocabulary.add(Concept.of("c" + i, "C" + i, ConceptKind.KNOWLEDGE));
    }
    tally = RoleTally.with(vocabulary.build());
    index = tally.openInMemory();
    Random random = new Random(5);
    for (int i = 0; i < ROLES; i++) {
      index.put(role(i, random));
      if (i % 8_000 == 7_999) {
        index.refresh();
      }
    }
    index.refresh();
  }

  @AfterAll
  static void close() {
    index.close();
  }

  /** Seven of ten from a family of 100, the popular ones of either more often. */
  private static int concept(int family, Random random) {
    boolean own = random.nextInt(10) < 7;
    double popular = Math.pow(random.nextDouble(), 2.5);
    return (int) (own ? family * FAMILY + FAMILY * popular : CONCEPTS * popular);
  }

  private static Role role(int number, Random random) {
    Role.Builder role = Role.builder("r" + number);
    Set<Integer> asked = new LinkedHashSet<>();
    int family = random.nextInt(CONCEPTS / FAMILY);
    for (int i = 4 + random.nextInt(7); i > 0; i--) {
      asked.add(concept(family, random));
    }
    for (int each : asked) {
      Span span = new Span(0, 1);
      role.requirement(
          Requirement.of(
              "q" + each,
              random.nextBoolean() ? Necessity.MINIMUM : Necessity.PREFERRED,
              Category.SKILLS,
              span,
              "q",
              Because.OWN_WORDS,
              new Criterion.Skill("c" + each, "C" + each, ConceptKind.KNOWLEDGE, span, 0)));
    }
    return role.build();
  }

  private static Profile profile(int number) {
    Random random = new Random(900 + number);
    Profile.Builder profile = Profile.builder("p" + number);
    int family = random.nextInt(CONCEPTS / FAMILY);
    for (int i = 0; i < 16; i++) {
      profile.skills("C" + concept(family, random));
    }
    return profile.build();
  }

  private static ScoringPolicy policy(int weight) {
    return ScoringPolicy.balanced().toBuilder()
        .name("p" + weight)
        .weight(Category.EXPERIENCE, weight)
        .build();
  }

  @Test
  void mostRolesAreNeverLookedAt() {
    assertThat(index.prepare(ScoringPolicy.balanced())).isTrue();
    List<Long> evaluated = new ArrayList<>();
    List<Long> read = new ArrayList<>();
    IndexStatistics first = index.statistics();
    for (int i = 0; i < PROFILES; i++) {
      IndexStatistics before = index.statistics();
      assertThat(index.rank(profile(i), TOP).matches()).hasSize(10);
      IndexStatistics after = index.statistics();
      assertThat(after.rankings() - before.rankings()).isEqualTo(1);
      evaluated.add(after.evaluatedRoles() - before.evaluatedRoles());
      read.add(after.postingsRead() - before.postingsRead());
    }
    // half of the rankings score less than 4 roles of 1,000, and few give up and scan
    assertThat(Quantiles.median().compute(evaluated)).isLessThan(ROLES * 0.004);
    assertThat(Quantiles.median().compute(read)).isLessThan(ROLES * 0.04);
    assertThat(index.statistics().scans() - first.scans()).isLessThanOrEqualTo(3);
    assertThat(index.statistics().flatBytes()).isLessThan(70L * ROLES);
  }

  @Test
  void scoresAreThoseOfTheRanking() {
    for (int i = 0; i < PROFILES; i++) {
      Ranking ranking = index.rank(profile(i), TOP);
      assertThat(index.scores(profile(i), TOP))
          .isEqualTo(
              ranking.matches().stream()
                  .map(match -> new RoleScore(match.roleId(), match.score()))
                  .toList());
      RankRequest next = TOP.after(ranking.cursor().orElseThrow());
      assertThat(index.scores(profile(i), next))
          .extracting(RoleScore::roleId)
          .containsExactlyElementsOf(
              index.rank(profile(i), next).matches().stream().map(Match::roleId).toList());
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.scores(profile(0), TOP.onePerOpening()))
        .withMessageContaining("request must be for all roles");
  }

  @Test
  void severalThreadsRankAsOneDoes() {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      for (int i = 0; i < PROFILES; i++) {
        RankRequest request = TOP.policy(policy(40 + i % 2));
        Ranking alone = index.rank(profile(i), request);
        assertThat(index.rank(profile(i), request, pool)).isEqualTo(alone);
      }
      assertThat(index.prepare(policy(40), pool)).isTrue();
      assertThat(index.rank(profile(0), TOP.policy(policy(40)), pool))
          .isEqualTo(index.rank(profile(0), TOP.policy(policy(40))));
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aPolicyIsPreparedForAfterItWasUsedAndNotAllAtOnce() {
    try (RoleIndex small = tally.openInMemory()) {
      Random random = new Random(1);
      for (int i = 0; i < 50; i++) {
        small.put(role(i, random));
      }
      small.refresh();
      assertThat(small.statistics().preparedPolicies()).isZero();
      for (int weight = 1; weight <= 5; weight++) {
        small.rank(profile(0), TOP.policy(policy(weight)));
      }
      assertThat(small.statistics().scans()).isEqualTo(5);
      small.refresh();
      assertThat(small.statistics().preparedPolicies()).isEqualTo(2);
      small.refresh();
      small.refresh();
      assertThat(small.statistics().preparedPolicies()).isEqualTo(5);
      small.put(role(51, random));
      small.refresh();
      small.rank(profile(0), TOP.policy(policy(5)));
      assertThat(small.statistics().roles()).isEqualTo(51);
      assertThat(small.statistics().preparedPolicies()).isEqualTo(5);
    }
  }

  @Test
  void manyPoliciesTakeNoMoreThanTheBytesAllowed() {
    long bytes = 40_000;
    try (RoleIndex small = tally.openInMemory(IndexOptions.defaults().policyBytes(bytes))) {
      Random random = new Random(1);
      for (int i = 0; i < 200; i++) {
        small.put(role(i, random));
      }
      small.refresh();
      Ranking expected = small.rank(profile(1), TOP.policy(policy(1)));
      for (int weight = 1; weight <= 300; weight++) {
        small.prepare(policy(weight % 90));
        // the sketches of 200 roles take 12,800 bytes
        assertThat(small.statistics().preparedPolicies()).isBetween(1, 3);
      }
      assertThat(small.rank(profile(1), TOP.policy(policy(1)))).isEqualTo(expected);
    }
  }

  @Tag("slow")
  @Test
  void listsAreTheSameWhoeverPutsTheRolesInWhateverOrder() throws Exception {
    RankRequest many = RankRequest.top(100).asOf(DAY);
    Random random = new Random(11);
    List<Role> roles =
        new ArrayList<>(IntStream.range(0, 3_000).mapToObj(i -> role(i, random)).toList());
    Set<List<List<RoleScore>>> lists = new HashSet<>();
    ExecutorService writers = Executors.newFixedThreadPool(4);
    try {
      for (int run = 0; run < 30; run++) {
        Collections.shuffle(roles, random);
        try (RoleIndex filled = tally.openInMemory()) {
          List<Callable<Void>> parts = new ArrayList<>();
          for (List<Role> part : Lists.partition(roles, roles.size() / 4)) {
            parts.add(
                () -> {
                  part.forEach(filled::put);
                  filled.refresh();
                  return null;
                });
          }
          for (Future<Void> part : writers.invokeAll(parts)) {
            part.get();
          }
          if (run % 3 == 0) {
            filled.compact();
          }
          filled.prepare(many.settings().policy());
          lists.add(
              IntStream.range(0, PROFILES).mapToObj(i -> filled.scores(profile(i), many)).toList());
        }
      }
    } finally {
      writers.shutdown();
    }
    assertThat(lists).hasSize(1);
    assertThat(lists.iterator().next()).allSatisfy(list -> assertThat(list).hasSize(100));
  }

  @Test
  void withFewerBytesFewerPostingsFindTheSame() {
    int roles = 5_000;
    IndexOptions little = IndexOptions.defaults().policyBytes(150L * roles);
    try (RoleIndex rich = tally.openInMemory();
        RoleIndex lean = tally.openInMemory(little)) {
      Random random = new Random(5);
      for (int i = 0; i < roles; i++) {
        Role role = role(i, random);
        rich.put(role);
        lean.put(role);
      }
      rich.refresh();
      lean.refresh();
      assertThat(rich.prepare(ScoringPolicy.balanced())).isTrue();
      assertThat(lean.prepare(ScoringPolicy.balanced())).isTrue();
      assertThat(lean.statistics().policyBytes()).isLessThan(rich.statistics().policyBytes());
      for (int i = 0; i < PROFILES; i++) {
        assertThat(lean.scores(profile(i), TOP)).isEqualTo(rich.scores(profile(i), TOP));
      }
      assertThat(lean.statistics().postingsRead()).isPositive();
    }
  }

  @Test
  void withoutBytesEveryRankingLooksAtEveryRole() {
    try (RoleIndex small = tally.openInMemory(IndexOptions.defaults().policyBytes(0))) {
      small.put(role(1, new Random(1)));
      small.refresh();
      assertThat(small.prepare(ScoringPolicy.balanced())).isFalse();
      assertThat(small.rank(profile(1), TOP).matches()).hasSize(1);
      small.refresh();
      assertThat(small.statistics().preparedPolicies()).isZero();
      assertThat(small.statistics().scans()).isEqualTo(1);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IndexOptions.defaults().policyBytes(-1))
        .withMessage("policyBytes must be 0 or more, got: -1");
  }

  /** What roles ask comes and goes, so that what is numbered by it is numbered anew all along. */
  @Tag("slow")
  @Test
  void rankingsStayRightWhileRolesComeGoAndMerge() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try (RoleIndex live = tally.openInMemory(IndexOptions.defaults().policyBytes(1_000_000))) {
      AtomicBoolean done = new AtomicBoolean();
      Future<?> writing =
          pool.submit(
              () -> {
                Random random = new Random(3);
                for (int i = 0; i < 1_500; i++) {
                  live.put(unheardOf(i));
                  live.remove("r" + random.nextInt(i + 1));
                  if (i % 10 == 9) {
                    live.refresh();
                  }
                  if (i % 200 == 199) {
                    live.purge();
                  }
                }
                done.set(true);
              });
      for (int i = 0; !done.get(); i++) {
        Profile profile = Profile.builder("p").skills("C1", "C" + i % 40, unheard(i)).build();
        RankRequest request = TOP.policy(policy(1 + i % 3));
        Ranking ranking =
            i % 2 == 0 ? live.rank(profile, request, pool) : live.rank(profile, request);
        int last = Match.TOTAL;
        for (Match match : ranking.matches()) {
          Role role = unheardOf(Integer.parseInt(match.roleId().substring(1)));
          assertThat(match.score())
              .isEqualTo(tally.score(profile, role, request.settings()).score())
              .isLessThanOrEqualTo(last);
          last = match.score();
        }
        if (writing.isDone()) {
          break;
        }
      }
      writing.get();
      live.refresh();
      for (int i = 0; i < PROFILES; i++) {
        Profile profile = Profile.builder("p").skills("C1", "C" + i, unheard(i)).build();
        List<Match> best = live.rank(profile, TOP).matches();
        int tenth = best.get(best.size() - 1).score();
        Set<String> ids = best.stream().map(Match::roleId).collect(Collectors.toSet());
        for (int number = 0; number < 1_500; number++) {
          Optional<Role> role = live.role("r" + number);
          if (role.isPresent() && !ids.contains("r" + number)) {
            assertThat(tally.score(profile, role.get(), TOP.settings()).score())
                .isLessThanOrEqualTo(tenth);
          }
        }
      }
    } finally {
      pool.shutdown();
    }
  }

  private static String unheard(int number) {
    return "unheard of " + number % 97;
  }

  /** A role that asks, beside skills of the vocabulary, some that it does not know. */
  private static Role unheardOf(int number) {
    Random random = new Random(number);
    Role.Builder role = role(number, random).toBuilder();
    Span span = new Span(0, 1);
    for (int i = 0; i < 3; i++) {
      String name = unheard(random.nextInt(1000));
      role.requirement(
          Requirement.of(
              "u" + i,
              Necessity.MINIMUM,
              Category.SKILLS,
              span,
              "u",
              Because.OWN_WORDS,
              new Criterion.Skill(
                  Criterion.Skill.UNRECOGNISED + name, name, ConceptKind.UNRECOGNISED, span, 0)));
    }
    return role.build();
  }
}
