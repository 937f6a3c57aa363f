package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roletally.explain.Eligibility;
import dev.roletally.explain.Match;
import dev.roletally.model.Category;
import dev.roletally.model.InferredSkill;
import dev.roletally.model.Profile;
import dev.roletally.model.Span;
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** What gaps promise is what scoring gives. */
final class GapsTest {
  private static final int MOST_CHANGES = 12;

  @Tag("slow")
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

  @Tag("slow")
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
          .allMatch(each -> each.code().length() == 2);
    }
  }

  @Tag("slow")
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aChangeLeavesEverythingElseAsItIs(@ForAll("scenes") Scene scene) {
    Profile before =
        scene.profile().toBuilder()
            .inferred(
                new InferredSkill(
                    "Python", OptionalInt.empty(), List.of(new Span(0, 6, "/summary"))))
            .booked(scene.asOf().plusDays(3), scene.asOf().plusDays(5))
            .build();
    for (Change change : gaps(scene.with(before)).possible()) {
      Profile after = change.applyTo(before);
      assertThat(after.inferred()).isEqualTo(before.inferred());
      assertThat(after.booked()).isEqualTo(before.booked());
      assertThat(after.denied()).isEqualTo(before.denied());
      assertThat(after.experience()).isEqualTo(before.experience());
      assertThat(after.publications()).isEqualTo(before.publications());
      assertThat(after.skills().size() + after.frameworks().size())
          .isGreaterThanOrEqualTo(before.skills().size() + before.frameworks().size());
      if (change instanceof Change.WidenWindow window) {
        assertThat(before.booked())
            .noneMatch(
                taken ->
                    !taken.from().isAfter(window.days().to())
                        && !window.days().from().isAfter(taken.to()));
      }
    }
  }

  @Tag("slow")
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void overManyRolesItIsWhatScoringEachOfThemGives(
      @ForAll("scenes") Scene first,
      @ForAll("sceneLists") List<Scene> others,
      @ForAll @IntRange(max = 1_000_000) int threshold,
      @ForAll @IntRange(min = 1, max = 5) int k,
      @ForAll boolean byBest) {
    List<CompiledRole> roles = roles(first, others);
    CompiledProfile now = first.compiledProfile();
    ScoreSettings settings = ScoreSettings.of(first.policy(), first.asOf());
    OverallRequest request =
        byBest
            ? OverallRequest.best(settings, k).threshold(threshold)
            : OverallRequest.of(settings, threshold).best(k);
    OverallGaps gaps = overall(first, roles, request, Progress.NONE);

    assertThat(gaps.considered()).isEqualTo(roles.size());
    assertThat(gaps.best()).isEqualTo(mean(roles, now, k));
    for (OverallGain each : gaps.changes()) {
      CompiledProfile changed =
          first.with(each.change().applyTo(first.profile())).compiledProfile();
      long gain = 0;
      int raised = 0;
      for (CompiledRole role : roles) {
        int before = Scorer.score(role, now).score();
        int after = Scorer.score(role, changed).score();
        gain += after - before;
        raised += before < threshold && after >= threshold ? 1 : 0;
      }
      assertThat(each.gain()).isEqualTo(gain);
      assertThat(each.roles()).isEqualTo(raised);
      assertThat(each.best()).isEqualTo(mean(roles, changed, k) - mean(roles, now, k));
    }
    assertThat(gaps.changes())
        .isSortedAccordingTo(
            byBest
                ? Comparator.comparingInt(OverallGain::best).reversed()
                : Comparator.comparingInt(OverallGain::roles).reversed());
  }

  @Tag("slow")
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void tryingFewerChangesTriesTheSameInTheSameWay(
      @ForAll("scenes") Scene first,
      @ForAll("sceneLists") List<Scene> others,
      @ForAll @IntRange(min = 1, max = 4) int most) {
    List<CompiledRole> roles = roles(first, others);
    OverallRequest request =
        OverallRequest.of(ScoreSettings.of(first.policy(), first.asOf()), 600_000).most(1000);
    OverallGaps all = overall(first, roles, request, Progress.NONE);
    OverallGaps few = overall(first, roles, request.most(most), Progress.NONE);

    assertThat(all.untried()).isZero();
    assertThat(few.changes()).hasSizeLessThanOrEqualTo(most);
    List<OverallGain> found = new ArrayList<>(all.changes());
    found.retainAll(few.changes());
    assertThat(found).isEqualTo(few.changes());
  }

  /** The mean of the best scores, found by sorting all of them. */
  private static int mean(List<CompiledRole> roles, CompiledProfile profile, int k) {
    ScoringPolicy policy = profile.settings().policy();
    long sum =
        roles.stream()
            .map(role -> Scorer.score(role, profile))
            .filter(
                row ->
                    switch (row.eligibility()) {
                      case ELIGIBLE -> true;
                      case UNDETERMINED -> policy.undetermined() != Treatment.EXCLUDE;
                      case INELIGIBLE -> false;
                    })
            .map(ScoreRow::score)
            .sorted(Comparator.reverseOrder())
            .limit(k)
            .mapToLong(Integer::longValue)
            .sum();
    return (int) (sum / k);
  }

  private static List<CompiledRole> roles(Scene first, List<Scene> others) {
    List<CompiledRole> roles = new ArrayList<>();
    roles.add(CompiledRole.of(first.role(), first.vocabulary()));
    for (Scene each : others) {
      byte[] bytes = CompiledRole.of(each.role(), first.vocabulary()).toBytes();
      roles.add(CompiledRole.fromBytes(bytes, 0, bytes.length));
    }
    return roles;
  }

  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
  void longWorkCanBeEnded(@ForAll("scenes") Scene scene) {
    List<CompiledRole> roles = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      roles.add(CompiledRole.of(scene.role(), scene.vocabulary()));
    }
    assertThatThrownBy(
            () ->
                overall(
                    scene,
                    roles,
                    OverallRequest.of(ScoreSettings.of(scene.policy(), scene.asOf()), 0),
                    (done, total) -> done < 256))
        .isInstanceOf(CancellationException.class)
        .hasMessage("ended after 256 of 600 steps");
  }

  private static OverallGaps overall(
      Scene scene, List<CompiledRole> roles, OverallRequest request, Progress progress) {
    RolePass pass = roles::forEach;
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
