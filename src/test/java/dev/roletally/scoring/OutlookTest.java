package dev.roletally.scoring;

import static dev.roletally.ScoringArbitraries.named;
import static dev.roletally.ScoringArbitraries.requirement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.explain.Code;
import dev.roletally.explain.EligibilityReason;
import dev.roletally.explain.Match;
import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What planning needs to know beside a score. */
final class OutlookTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 15);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void itsDoubtIsAReasonOfTheExplanation(@ForAll("scenes") Scene scene) {
    Outlook outlook =
        Scorer.outlook(CompiledRole.of(scene.role(), scene.vocabulary()), scene.compiledProfile());
    Match match = scene.match();
    List<Code> reasons = match.eligibilityReasons().stream().map(EligibilityReason::code).toList();
    assertThat(outlook.row()).isEqualTo(scene.score());
    assertThat(outlook.doubt().isEmpty()).isEqualTo(reasons.isEmpty());
    outlook.doubt().ifPresent(doubt -> assertThat(reasons).contains(doubt));
  }

  @Test
  void theEarliestStartThatSuitsIsTheStart() {
    Outlook outlook = outlook(free("2026-06-01", "2026-12-31"), starts(8), starts(1));
    assertThat(outlook.start()).contains(JUNE.plusDays(1));
    assertThat(outlook.over()).isEmpty();
    assertThat(outlook.doubt()).isEmpty();
  }

  @Test
  void ofStartsThatDoNotSuitTheNearestIsTheStart() {
    Outlook outlook = outlook(free("2026-06-01", "2026-06-20"), starts(0), starts(8));
    assertThat(outlook.start()).contains(JUNE);
    assertThat(outlook.doubt()).contains(Code.START_MISSED);
    Outlook never = outlook(free("2026-12-01", "2026-12-20"), starts(8), starts(4));
    assertThat(never.start()).as("of equals the earlier").contains(JUNE.plusDays(4));
  }

  @Test
  void aCycleIsOverWithTheLastOfItsStarts() {
    Outlook outlook = outlook(free("2026-06-01", "2026-12-31"), starts(-40), starts(-30));
    assertThat(outlook.over()).contains(JUNE.plusDays(-30));
    assertThat(outlook.start()).isEmpty();
    assertThat(outlook.doubt()).contains(Code.CYCLE_OVER);
  }

  @Test
  void theFirstDoubtIsTold() {
    Criterion permit =
        new Criterion.Authorization(AuthorizationKind.WORK, Optional.of("US"), new Span(0, 0));
    Outlook outlook = outlook(Profile.builder("p"), permit, starts(0));
    assertThat(outlook.doubt()).contains(Code.NOT_STATED);
    assertThat(outlook.start()).isEmpty();
  }

  private static Profile.Builder free(String from, String to) {
    return Profile.builder("p")
        .available(AvailabilityWindow.of(LocalDate.parse(from), LocalDate.parse(to)));
  }

  /** Four weeks from so many days after the first of June. */
  private static Criterion starts(int days) {
    return new Criterion.Availability(
        List.of(JUNE.plusDays(days)), List.of(), 4, OptionalInt.empty(), 0, new Span(0, 0));
  }

  private static Outlook outlook(Profile.Builder profile, Criterion... asked) {
    List<Requirement> all = new ArrayList<>();
    for (Criterion each : asked) {
      Category category =
          each instanceof Criterion.Availability ? Category.AVAILABILITY : Category.AUTHORIZATION;
      all.add(named(requirement(Necessity.MINIMUM, category, each), "r" + all.size()));
    }
    Vocabulary vocabulary = Vocabulary.builder().build();
    return Scorer.outlook(
        CompiledRole.of(Role.builder("role").requirements(all).build(), vocabulary),
        CompiledProfile.of(
            profile.build(), vocabulary, ScoreSettings.of(ScoringPolicy.balanced(), TODAY)));
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return Scene.all();
  }
}
