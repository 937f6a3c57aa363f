package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.ScoringProfiles;
import dev.roletally.explain.AskMatch;
import dev.roletally.model.Profile;
import java.util.List;
import java.util.function.IntPredicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Scoring one role for profiles that differ little is scoring it for each. */
final class RescoringTest {
  private static final int TRIES = 1000;

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theFirstProfileHasTheScoreOfTheScorer(@ForAll("scenes") Scene scene) {
    Rescoring rescoring = rescoring(scene);
    assertThat(rescoring.score()).isEqualTo(scene.score().score());
    assertThat(rescoring.eligibility()).isEqualTo(scene.score().eligibility());
    int lost = 0;
    for (int ask = 0; ask < rescoring.asks(); ask++) {
      lost += rescoring.lost(ask);
    }
    int missed =
        scene.match().requirements().stream()
            .flatMap(each -> each.asks().stream())
            .mapToInt((AskMatch ask) -> ask.atStake() - ask.earned())
            .sum();
    assertThat(lost).isEqualTo(missed);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void anotherProfileGainsWhatScoringItGives(
      @ForAll("scenes") Scene scene, @ForAll("profiles") Profile other) {
    checkGain(scene, scene.with(other));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aFurtherClaimGainsWhatScoringItGives(
      @ForAll("scenes") Scene scene, @ForAll("claims") ScoringProfiles.Claim claim) {
    checkGain(scene, scene.with(claim.addTo(scene.profile())));
  }

  /** A contrast touches what is credited differently, and nothing else. */
  private static void checkGain(Scene scene, Scene after) {
    CompiledProfile now = scene.compiledProfile();
    CompiledProfile other = after.compiledProfile();
    Contrast contrast = Contrast.of(now, other);
    List<List<Asked>> asked = CompiledRole.of(scene.role(), scene.vocabulary()).asked();
    for (List<Asked> ask : asked) {
      for (Asked each : ask) {
        assertThat(contrast.touches(each))
            .as("%s: %s, then %s", each, scene, after)
            .isEqualTo(!now.credit(each).equals(other.credit(each)));
      }
    }
    ScoreRow before = scene.score();
    ScoreRow then = after.score();
    IntPredicate touched = ask -> asked.get(ask).stream().anyMatch(contrast::touches);
    for (IntPredicate looked : List.<IntPredicate>of(touched, ask -> true)) {
      Rescoring rescoring = rescoring(scene);
      assertThat(rescoring.gain(other, looked))
          .as("%s, then %s", scene, after)
          .isEqualTo(then.score() - before.score());
      assertThat(rescoring.eligibility(other, looked))
          .as("%s, then %s", scene, after)
          .isEqualTo(then.eligibility());
    }
  }

  private static Rescoring rescoring(Scene scene) {
    return Rescoring.of(CompiledRole.of(scene.role(), scene.vocabulary()), scene.compiledProfile());
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return Scene.all();
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return ScoringProfiles.profiles();
  }

  @Provide
  Arbitrary<ScoringProfiles.Claim> claims() {
    return ScoringProfiles.claims();
  }
}
