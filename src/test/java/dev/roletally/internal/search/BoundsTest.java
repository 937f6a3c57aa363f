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
    assertThat(Signature.below(Signature.head(highest - level, 0))).isEqualTo(highest - level);
    assertThat(Losses.toScore((highest - level) * Losses.LEVEL))
        .isEqualTo(Levels.upper(highest) - Levels.upper(level));
  }

  @Property(tries = 2000)
  void aStakeIsKeptRoundedDown(
      @ForAll @IntRange(max = 1_000_000) int stake,
      @ForAll @IntRange(min = 1, max = 100_000) int term,
      @ForAll @IntRange(min = 1, max = 100_000) int other,
      @ForAll @IntRange(min = 1, max = 32_767) int leaf) {
    long head = Signature.head(3, stake);
    head = Signature.withTerms(head, 0, stake, term, other);
    head = Signature.withTerms(head, 1, stake, other, other);
    long tail = Signature.withTailTerms(0, stake, term, other);
    tail = Signature.withLeaf(tail, 0, stake, leaf);
    tail = Signature.withLeaf(tail, 1, stake, 32_767);
    assertThat(Signature.below(head)).isEqualTo(3);
    List<Integer> stakes =
        List.of(
            Signature.posted(head),
            Signature.headStake(head, 0),
            Signature.headStake(head, 1),
            Signature.tailStake(tail));
    int unit = 1 << Signature.UNIT_SHIFT;
    assertThat(stakes).allMatch(each -> each * unit <= stake);
    assertThat(stakes).allMatch(each -> stake < 2_000 || each * unit > stake * 0.42);
    for (int place = 0; place < Signature.LEAF_ASKS; place++) {
      assertThat(Signature.leafStake(tail, place) * unit).isLessThanOrEqualTo(stake);
    }
    assertThat(Signature.leaf(tail, 0)).isEqualTo(leaf);
    assertThat(Signature.leaf(tail, 1)).isEqualTo(32_767);
    assertThat(Signature.headToken(head, 0)).isEqualTo(Signature.token(term));
    assertThat(Signature.otherHeadToken(head, 0)).isEqualTo(Signature.token(other));
    assertThat(Signature.headToken(head, 1)).isEqualTo(Signature.token(other));
    assertThat(Signature.tailToken(tail)).isEqualTo(Signature.token(term) >> 2);
    assertThat(Signature.otherTailToken(tail)).isEqualTo(Signature.token(other) >> 2);
  }

  @Property(tries = 2000)
  void anAbsentAskLosesNothing(@ForAll @IntRange(max = 3) int below) {
    long head = Signature.head(below, 0);
    assertThat(Signature.posted(head)).isZero();
    for (int place = 0; place < 2; place++) {
      assertThat(Signature.headStake(head, place)).isZero();
      assertThat(Signature.leafStake(0, place)).isZero();
      assertThat(Signature.leaf(0, place)).isZero();
    }
    assertThat(Signature.tailStake(0)).isZero();
  }

  @Property(tries = 2000)
  void whatALossAllowsIsExact(
      @ForAll @IntRange(max = 1_000_000) int spare, @ForAll @IntRange(max = 8_000_000) int loss) {
    boolean below = (long) loss << Signature.UNIT_SHIFT > (long) spare * Credit.FULL;
    assertThat(loss > Losses.fromScore(spare)).isEqualTo(below);
    assertThat((long) Losses.toScore(loss) * Credit.FULL)
        .isLessThanOrEqualTo((long) loss << Signature.UNIT_SHIFT);
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
