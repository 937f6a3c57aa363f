package dev.roletally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.explain.Match;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.plan.ApplicationPlan;
import dev.roletally.plan.ApplicationPlan.LimitUse;
import dev.roletally.plan.ApplicationPlan.Place;
import dev.roletally.plan.ApplicationPlan.Reason;
import dev.roletally.plan.Gain;
import dev.roletally.plan.Gaps;
import dev.roletally.plan.OverallGaps;
import dev.roletally.plan.OverallRequest;
import dev.roletally.plan.PlanRequest;
import dev.roletally.plan.Progress;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What to do next, over the five real postings that the project began with. */
final class SeedsPlanTest {
  private static final RoleTally TALLY = RoleTally.create();
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final ScoreSettings SETTINGS = ScoreSettings.of(ScoringPolicy.balanced(), DAY);

  /** A doctoral student who is free all summer. */
  private static final Profile STUDENT =
      Profile.builder("student")
          .degree(Degree.pursuing(DegreeLevel.DOCTORATE, "Computer Science"))
          .skills("Python", "Java", "machine learning")
          .frameworks("PyTorch")
          .available(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 9, 15))
          .build();

  @Test
  void theLimitOfTwoIsKeptAndTheCycleThatIsOverLeftOut() throws IOException {
    List<Role> roles = seeds();
    ApplicationPlan plan = TALLY.plan(STUDENT, roles, PlanRequest.asOf(DAY));

    assertThat(plan.places()).hasSize(2).allMatch(place -> place.cost().isPresent());
    assertThat(plan.limits())
        .singleElement()
        .satisfies(
            use -> {
              assertThat(use.employer()).isEqualTo("ByteDance");
              assertThat(use.limit().max()).isEqualTo(2);
              assertThat(use.limit().ordered()).isTrue();
            })
        .extracting(LimitUse::used)
        .isEqualTo(2);
    assertThat(plan.places())
        .extracting(Place::opening)
        .isSortedAccordingTo(
            (one, other) ->
                one.eligibility() == other.eligibility()
                    ? Integer.compare(other.score(), one.score())
                    : one.eligibility().compareTo(other.eligibility()));
    assertThat(plan.left())
        .filteredOn(left -> left.opening().roleId().startsWith("003"))
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.reason()).isEqualTo(Reason.CYCLE_OVER);
              assertThat(left.opening().cycleOver()).contains(LocalDate.of(2025, 9, 22));
            });
    try (RoleIndex index = TALLY.openInMemory()) {
      roles.forEach(index::put);
      index.commit();
      assertThat(index.plan(STUDENT, PlanRequest.asOf(DAY), Progress.NONE)).isEqualTo(plan);
    }
  }

  @Test
  void gainsOverTheIndexAreThoseOfTheSingleRoles() throws IOException {
    List<Role> roles = seeds();
    try (RoleIndex index = TALLY.openInMemory()) {
      roles.forEach(index::put);
      index.commit();
      OverallGaps gaps = index.gaps(STUDENT, OverallRequest.of(SETTINGS, 700_000), Progress.NONE);

      assertThat(gaps.changes()).isNotEmpty();
      gaps.changes()
          .forEach(
              each -> {
                Profile changed = each.change().applyTo(STUDENT);
                assertThat(sum(changed, roles) - sum(STUDENT, roles)).isEqualTo(each.gain());
              });
    }
  }

  @Test
  void theSmallestSetsReachWhatTheyPromise() throws IOException {
    for (Role role : seeds()) {
      Gaps gaps = TALLY.gaps(STUDENT, role, SETTINGS);
      Match now = TALLY.score(STUDENT, role, SETTINGS);
      int target = Math.min(Match.TOTAL, now.score() + 50_000);
      for (Gain way : gaps.toReach(target).sets()) {
        Profile changed = STUDENT;
        for (var change : way.changes()) {
          changed = change.applyTo(changed);
        }
        assertThat(TALLY.score(changed, role, SETTINGS).score())
            .isEqualTo(way.score())
            .isGreaterThanOrEqualTo(target);
      }
    }
  }

  private static long sum(Profile profile, List<Role> roles) {
    return roles.stream().mapToLong(role -> TALLY.score(profile, role, SETTINGS).score()).sum();
  }

  private static List<Role> seeds() throws IOException {
    List<Role> roles = new ArrayList<>();
    try (Stream<Path> files = Files.list(Shared.need("seeds"))) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        String id = name.substring(0, name.lastIndexOf('.'));
        roles.add(TALLY.read(Posting.text(id, Files.readString(file))));
      }
    }
    return roles;
  }
}
