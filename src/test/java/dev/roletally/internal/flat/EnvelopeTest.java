package dev.roletally.internal.flat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.ScoringArbitraries;
import dev.roletally.ScoringProfiles;
import dev.roletally.model.Criterion;
import dev.roletally.model.Profile;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.StartDays;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One window in place of several is rounded to the safe side. */
final class EnvelopeTest {
  @Property(tries = 2000)
  void itIsNeverHarderToMeetThanWhatItStandsFor(
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
