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
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is rounded for the search's sake is rounded to the safe side. */
final class BoundsTest {
  @Property(tries = 2000)
  void aLevelIsNeverBelowItsScore(@ForAll @IntRange(max = 1_000_000) int score) {
    assertThat(Levels.upper(Levels.of(score))).isBetween(score, score + (1 << Levels.SHIFT) - 1);
    assertThat(Levels.of(score)).isBetween(0, Levels.TOP);
  }

  @Property(tries = 2000)
  void aBandHoldsItsLevels(@ForAll @IntRange(max = 123) int level) {
    int highest = Levels.highest(Levels.band(level));
    assertThat(highest - level).isBetween(0, Levels.IN_BAND - 1);
    assertThat(Signature.below(Signature.of(highest - level, 0))).isEqualTo(highest - level);
    int loss = (highest - level) * Losses.LEVEL;
    assertThat((long) loss << Signature.UNIT_SHIFT)
        .isEqualTo((long) (Levels.upper(highest) - Levels.upper(level)) * Credit.FULL);
  }

  @Property(tries = 2000)
  void aStakeIsKeptRoundedDown(
      @ForAll @IntRange(max = 1_000_000) int stake,
      @ForAll @IntRange(min = 1, max = Signature.MOST_LEAF) int leaf,
      @ForAll @IntRange(min = 1, max = Signature.MOST_LEAF) int other) {
    long signature = Signature.of(3, stake);
    signature = Signature.with(signature, 0, stake, leaf);
    signature = Signature.with(signature, 1, stake / 2, other);
    signature = Signature.with(signature, 2, stake, Signature.MOST_LEAF);
    assertThat(Signature.below(signature)).isEqualTo(3);
    assertThat(Signature.leaf(signature, 0)).isEqualTo(leaf);
    assertThat(Signature.leaf(signature, 1)).isEqualTo(other);
    assertThat(Signature.leaf(signature, 2)).isEqualTo(Signature.MOST_LEAF);
    int unit = 1 << Signature.UNIT_SHIFT;
    assertThat(Signature.posted(signature) * unit).isLessThanOrEqualTo(stake);
    assertThat(Signature.stake(signature, 0) * unit).isLessThanOrEqualTo(stake);
    assertThat(Signature.stake(signature, 1) * unit).isLessThanOrEqualTo(stake / 2);
    assertThat(Signature.stake(signature, 2)).isEqualTo(Signature.stake(signature, 0));
    boolean large = stake >= 6_000 && stake <= 230_000;
    assertThat(!large || Signature.stake(signature, 0) * unit > stake * 0.7).isTrue();
  }

  @Property(tries = 2000)
  void anAbsentAskLosesNothing(@ForAll @IntRange(max = 3) int below) {
    long signature = Signature.of(below, 0);
    assertThat(Signature.posted(signature)).isZero();
    for (int place = 0; place < Signature.PLACES; place++) {
      assertThat(Signature.stake(signature, place)).isZero();
      assertThat(Signature.leaf(signature, place)).isZero();
    }
    assertThat(new Losses(new short[] {0}).of(signature, Credit.FULL))
        .isEqualTo(below * Losses.LEVEL);
  }

  @Property(tries = 2000)
  void anAskLosesByItsBestLeaf(
      @ForAll @Size(Signature.PLACES) List<@IntRange(min = -1, max = Credit.FULL) Integer> lost,
      @ForAll @Size(Signature.PLACES) List<Boolean> goesOn) {
    short[] byLeaf = {
      0, lost.get(0).shortValue(), lost.get(1).shortValue(), lost.get(2).shortValue()
    };
    long word = Signature.of(0, 0);
    int expected = 0;
    int best = Credit.FULL;
    for (int place = 0; place < Signature.PLACES; place++) {
      word = Signature.with(word, place, goesOn.get(place) ? 0 : 50_000, place + 1);
      best = Math.min(best, Math.max(0, lost.get(place)));
      if (!goesOn.get(place)) {
        expected += Signature.stake(word, place) * best;
        best = Credit.FULL;
      }
    }
    assertThat(new Losses(byLeaf).ofAsks(word)).isEqualTo(expected);
  }

  @Property(tries = 2000)
  void whatALossAllowsIsExact(
      @ForAll @IntRange(max = 1_000_000) int spare, @ForAll @IntRange(max = 8_000_000) int loss) {
    boolean below = (long) loss << Signature.UNIT_SHIFT > (long) spare * Credit.FULL;
    assertThat(loss > Losses.fromScore(spare)).isEqualTo(below);
  }

  @Property(tries = 2000)
  void whatALossLeavesIsRoundedUp(
      @ForAll @IntRange(max = 1_000_000) int score, @ForAll @IntRange(max = 2_000_000) int loss) {
    long left = (long) score * Credit.FULL - ((long) loss << Signature.UNIT_SHIFT);
    if (left >= 0) {
      long level = (long) Levels.upper(Losses.level(score, loss)) * Credit.FULL;
      assertThat(level - left).isBetween(0L, (1L << Levels.SHIFT) * Credit.FULL);
    }
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
    assertThat(compiled.credit(envelope)).isGreaterThanOrEqualTo(compiled.credit(days));
    assertThat(compiled.high(envelope)).isGreaterThanOrEqualTo(compiled.high(days));
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
