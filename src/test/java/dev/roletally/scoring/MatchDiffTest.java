package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roletally.ScoringProfiles;
import dev.roletally.explain.AskDiff;
import dev.roletally.explain.Match;
import dev.roletally.explain.MatchDiff;
import dev.roletally.explain.RequirementDiff;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Differences of matches hold what differs, and add up. */
final class MatchDiffTest {
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aMatchDoesNotDifferFromItself(@ForAll("scenes") Scene scene) {
    MatchDiff diff = scene.match().diff(scene.match());
    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.requirements()).isEmpty();
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void gainsAddUpBetweenProfiles(@ForAll("scenes") Scene scene, @ForAll("profiles") Profile other) {
    addsUp(scene.match(), scene.with(other).match());
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void gainsAddUpBetweenAnyTwoScenes(@ForAll("scenes") Scene one, @ForAll("scenes") Scene other) {
    Role renamed = Role.builder(one.role().id()).requirements(other.role().requirements()).build();
    addsUp(one.match(), other.with(renamed).match());
  }

  private static void addsUp(Match before, Match after) {
    MatchDiff diff = before.diff(after);
    assertThat(diff.requirements().stream().mapToInt(RequirementDiff::gain).sum())
        .isEqualTo(after.score() - before.score());
    for (RequirementDiff each : diff.requirements()) {
      assertThat(each.asks().stream().mapToInt(AskDiff::gain).sum()).isEqualTo(each.gain());
      assertThat(each.before()).isNotEqualTo(each.after());
    }
    assertThat(diff.toJson()).startsWith("{\"schema\":\"roletally/diff/1\"");
    assertThat(diff.toText()).contains(after.roleId());
    assertThat(after.diff(before).gain()).isEqualTo(-diff.gain());
  }

  @Test
  void matchesOfTwoRolesHaveNoDifference() {
    Scene scene = Scene.all().sample();
    Match other = scene.with(Role.builder("another").build()).match();
    assertThatThrownBy(() -> scene.match().diff(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("matches must be of one role, got: ");
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return Scene.all();
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return ScoringProfiles.profiles();
  }
}
