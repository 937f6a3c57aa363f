package dev.roletally.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.ScoringArbitraries;
import dev.roletally.ScoringProfiles;
import dev.roletally.model.Criterion;
import dev.roletally.model.Profile;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.Credit;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.StartDays;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is rounded for the search's sake is rounded to the safe side. */
final class BoundsTest {
  @Property(tries = 2000)
  void aLevelIsNeverBelowItsScore(@ForAll @IntRange(max = 1_000_000) int score) {
    assertThat(Levels.upper(Levels.of(score))).isBetween(score, score + (1 << Levels.SHIFT) - 1);
    assertThat(Levels.of(score)).isBetween(0, Levels.TOP);
  }

  @Property(tries = 2000)
  void aSignatureNeverLosesMoreThanItsAsks(
      @ForAll @IntRange(max = 1_000_000) int stake,
      @ForAll @IntRange(min = 1, max = 40_000) int leaf,
      @ForAll @IntRange(max = 2) int place,
      @ForAll @IntRange(max = 1000) int credit) {
    long signature = Signature.with(0, place, leaf, stake);
    int loss = Signature.steps(signature, place) * (Credit.FULL - credit);
    assertThat(Signature.toScore(loss)).isBetween(0, stake - Credit.points(stake, credit));
    assertThat(Signature.leaf(signature, place)).isEqualTo(leaf <= Signature.LEAF_MASK ? leaf : 0);
    for (int other = 0; other < Signature.ASKS; other++) {
      if (other != place) {
        assertThat(Signature.leaf(signature, other)).isZero();
        assertThat(Signature.steps(signature, other)).isZero();
      }
    }
  }

  @Property(tries = 2000)
  void whatALossAllowsIsExact(
      @ForAll @IntRange(max = 1_000_000) int spare, @ForAll @IntRange(max = 189_000) int loss) {
    boolean below = (long) loss << Levels.SHIFT > (long) spare * Credit.FULL;
    assertThat(loss > Signature.fromScore(spare)).isEqualTo(below);
  }

  @Property(tries = 2000)
  void anEnvelopeIsNeverHarderToMeet(
      @ForAll("times") Criterion.Availability asked,
      @ForAll("profiles") Profile profile,
      @ForAll("days") LocalDate day) {
    CompiledProfile compiled =
        CompiledProfile.of(
            profile, Vocabulary.builder().build(), ScoreSettings.of(ScoringPolicy.balanced(), day));
    StartDays days = new StartDays();
    days.reset(asked.minWeeks(), asked.hoursPerWeek());
    asked.starts().forEach(each -> days.add(each.toEpochDay(), each.toEpochDay()));
    asked.windows().forEach(each -> days.add(each.from().toEpochDay(), each.to().toEpochDay()));
    StartDays envelope = new StartDays();
    Envelope.of(days, envelope);
    Credit exact = compiled.credit(days);
    Credit bound = compiled.credit(envelope);
    assertThat(bound.credit()).isGreaterThanOrEqualTo(exact.credit());
    assertThat(bound.high()).isGreaterThanOrEqualTo(exact.high());
  }

  @Provide
  Arbitrary<Criterion.Availability> times() {
    return ScoringArbitraries.availabilities().map(each -> (Criterion.Availability) each);
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return ScoringProfiles.profiles();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return ScoringArbitraries.days();
  }
}
