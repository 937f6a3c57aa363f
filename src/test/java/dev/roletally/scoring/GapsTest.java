package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roletally.explain.Eligibility;
import dev.roletally.explain.Match;
import dev.roletally.model.Category;
import dev.roletally.model.Profile;
import dev.roletally.plan.Change;
import dev.roletally.plan.Gain;
import dev.roletally.plan.Gaps;
import dev.roletally.plan.OverallGaps;
import dev.roletally.plan.OverallGaps.OverallGain;
import dev.roletally.plan.OverallRequest;
import dev.roletally.plan.Progress;
import dev.roletally.plan.RolePass;
import dev.roletally.plan.Ways;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What gaps promise is what scoring gives. */
final class GapsTest {
  private static final int MOST_CHANGES = 12;

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  void theGainPromisedIsTheGainScored(@ForAll("scenes") Scene scene) {
    Gaps gaps = gaps(scene);
    Match match = scene.match();
    assertThat(gaps.match()).isEqualTo(match);
    for (Gain gain : gaps.changes()) {
      ScoreRow row = scene.with(changed(scene.profile(), gain.changes())).score();
      assertThat(gain.gain()).isEqualTo(row.score() - match.score());
      assertThat(gain.score()).isEqualTo(row.score());
      assertThat(gain.eligibility()).isEqualTo(row.eligibility());
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void whatIsLostIsWhatIsStatedAndNotEarned(@ForAll("scenes") Scene scene) {
    Gaps gaps = gaps(scene);
    int lost = gaps.open().stream().mapToInt(Gaps.Gap::lost).sum();
    assertThat(lost).isEqualTo(Match.TOTAL - gaps.match().unstated() - gaps.match().score());
    assertThat(gaps.open()).extracting(gap -> -gap.lost()).isSorted();
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void theSmallestSetsEqualBruteForce(
      @ForAll("scenes") Scene scene, @ForAll @IntRange(max = 400_000) int more) {
    Gaps gaps = gaps(scene);
    if (gaps.possible().size() <= MOST_CHANGES) {
      int target = Math.min(Match.TOTAL, gaps.match().score() + more);
      equalsBruteForce(scene, gaps, gaps.toReach(target), row -> row.score() >= target);
      equalsBruteForce(
          scene, gaps, gaps.toBeEligible(), row -> row.eligibility() == Eligibility.ELIGIBLE);
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void noChangeIsImplausible(@ForAll("scenes") Scene scene) {
    Profile before = scene.profile();
    for (Change change : gaps(scene).possible()) {
      Profile after = change.applyTo(before);
      if (!before.degrees().isEmpty()) {
        assertThat(after.degrees()).hasSameSizeAs(before.degrees());
      }
      YearMonth now = YearMonth.from(scene.asOf());
      if (change instanceof Change.StateExpected stated) {
        assertThat(stated.month()).isAfterOrEqualTo(now);
      }
      if (change instanceof Change.StateDegree stated) {
        assertThat(stated.degree().expected().orElse(now)).isAfterOrEqualTo(now);
      }
      if (change instanceof Change.WidenWindow window) {
        assertThat(window.days().from()).isAfterOrEqualTo(scene.asOf());
      }
      if (change instanceof Change.AddSkill skill) {
        assertThat(before.denied()).doesNotContain(skill.name());
        assertThat(skill.category()).isIn(Category.SKILLS, Category.FRAMEWORKS);
      }
      assertThat(after.workAuthorization())
          .filteredOn(each -> !before.workAuthorization().contains(each))
          .allMatch(each -> each.toString().length() == 2);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void overManyRolesItIsTheSumOfTheSingleGains(
      @ForAll("scenes") Scene first,
      @ForAll("sceneLists") List<Scene> others,
      @ForAll @IntRange(max = 1_000_000) int threshold) {
    List<CompiledRole> roles = new ArrayList<>();
    roles.add(CompiledRole.of(first.role(), first.vocabulary()));
    for (Scene each : others) {
      byte[] bytes = CompiledRole.of(each.role(), first.vocabulary()).toBytes();
      roles.add(CompiledRole.fromBytes(bytes, 0, bytes.length));
    }
    CompiledProfile now = first.compiledProfile();
    OverallGaps gaps = overall(first, roles, threshold, Progress.NONE);

    assertThat(gaps.considered()).isEqualTo(roles.size());
    for (OverallGain each : gaps.changes()) {
      Scene changed = first.with(each.change().applyTo(first.profile()));
      long gain = 0;
      int raised = 0;
      for (CompiledRole role : roles) {
        int before = Scorer.score(role, now).score();
        int after = Scorer.score(role, changed.compiledProfile()).score();
        gain += after - before;
        raised += before < threshold && after >= threshold ? 1 : 0;
      }
      assertThat(each.gain()).isEqualTo(gain);
      assertThat(each.roles()).isEqualTo(raised);
    }
  }

  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
  void longWorkCanBeEnded(@ForAll("scenes") Scene scene) {
    List<CompiledRole> roles = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      roles.add(CompiledRole.of(scene.role(), scene.vocabulary()));
    }
    assertThatThrownBy(() -> overall(scene, roles, 0, (done, total) -> done < 256))
        .isInstanceOf(CancellationException.class)
        .hasMessage("ended after 256 of 600 steps");
  }

  private static OverallGaps overall(
      Scene scene, List<CompiledRole> roles, int threshold, Progress progress) {
    RolePass pass = roles::forEach;
    OverallRequest request =
        OverallRequest.of(ScoreSettings.of(scene.policy(), scene.asOf()), threshold);
    return OverallGaps.of(
        pass, roles.size(), scene.profile(), request, scene.vocabulary(), progress);
  }

  private static void equalsBruteForce(
      Scene scene, Gaps gaps, Ways ways, Predicate<ScoreRow> target) {
    Set<Set<Change>> least = new HashSet<>();
    int size = Integer.MAX_VALUE;
    for (int set = 0; set < 1 << gaps.possible().size(); set++) {
      int members = Integer.bitCount(set);
      List<Change> chosen = new ArrayList<>();
      Set<String> settled = new HashSet<>();
      boolean allowed = members <= size;
      for (int i = 0; i < gaps.possible().size() && allowed; i++) {
        if ((set >> i & 1) == 1) {
          Change next = gaps.possible().get(i);
          Optional<String> settles = next.settles();
          allowed = settles.isEmpty() || settled.add(settles.get());
          chosen.add(next);
        }
      }
      if (allowed && target.test(scene.with(changed(scene.profile(), chosen)).score())) {
        if (members < size) {
          least.clear();
          size = members;
        }
        least.add(new HashSet<>(chosen));
      }
    }
    Set<Set<Change>> found = new HashSet<>();
    ways.sets().forEach(gain -> found.add(new HashSet<>(gain.changes())));
    assertThat(ways.isExhaustive()).isTrue();
    assertThat(found).isEqualTo(least);
  }

  private static Profile changed(Profile profile, List<Change> changes) {
    Profile changed = profile;
    for (Change change : changes) {
      changed = change.applyTo(changed);
    }
    return changed;
  }

  private static Gaps gaps(Scene scene) {
    return Gaps.of(
        scene.role(),
        scene.profile(),
        ScoreSettings.of(scene.policy(), scene.asOf()),
        scene.vocabulary());
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return Scene.all();
  }

  @Provide
  Arbitrary<List<Scene>> sceneLists() {
    return Scene.all().list().ofMaxSize(6);
  }
}
