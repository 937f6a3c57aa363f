package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import dev.roletally.explain.Code;
import dev.roletally.explain.Evidence;
import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.Profile;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All in 2026, written as month and day; today is the fifteenth of May. */
final class AvailabilityCreditTest {
  private static final LocalDate TODAY = day("05-15");

  private static LocalDate day(String monthAndDay) {
    return LocalDate.parse("2026-" + monthAndDay);
  }

  private static List<DateRange> ranges(String text) {
    List<DateRange> ranges = new ArrayList<>();
    for (String range : Splitter.on(' ').omitEmptyStrings().split(text)) {
      List<String> ends = Splitter.on("..").splitToList(range);
      LocalDate to = ends.get(1).isEmpty() ? LocalDate.MAX : day(ends.get(1));
      ranges.add(new DateRange(day(ends.get(0)), to));
    }
    return ranges;
  }

  private static Criterion.Availability asked(String starts, String windows, int weeks, int hours) {
    List<LocalDate> days =
        Splitter.on(' ').omitEmptyStrings().splitToList(starts).stream()
            .map(AvailabilityCreditTest::day)
            .toList();
    return new Criterion.Availability(
        days, ranges(windows), weeks, OptionalInt.empty(), hours, new Span(0, 0));
  }

  private static Assessment assess(Criterion.Leaf asked, Profile.Builder profile) {
    ScoreSettings settings = ScoreSettings.of(ScoringPolicy.balanced(), TODAY);
    return assess(
        asked, CompiledProfile.of(profile.build(), Vocabulary.builder().build(), settings));
  }

  /** Laid flat it has the same credit. */
  private static Assessment assess(Criterion.Leaf asked, CompiledProfile profile) {
    Assessment assessment = profile.assess(asked);
    assertThat(Flat.credit(asked, profile)).isEqualTo(assessment.credit());
    return assessment;
  }

  private static Profile.Builder free(String windows) {
    Profile.Builder profile = Profile.builder("p");
    ranges(windows)
        .forEach(days -> profile.available(new AvailabilityWindow(days, OptionalInt.empty())));
    return profile;
  }

  @ParameterizedTest(name = "start {0} or in {1} for {2} weeks, free {3}: {4}")
  @CsvSource({
    // starts, windows, weeks, free, credit
    "06-01, '', 4, 06-01..06-28, 1000",
    "06-01, '', 4, 06-01.., 1000",
    "06-01, '', 4, 06-01..06-27, 928",
    "06-01, '', 4, 06-01..06-21, 500",
    "06-01, '', 4, 06-01..06-14, 0",
    "06-01, '', 4, 06-02..08-30, 0",
    "06-01 06-15, '', 4, 06-02..08-30, 1000",
    "'', 06-01..06-30, 4, 06-20..07-17, 1000",
    "'', 06-01..06-30, 4, 07-01..08-30, 0",
    "'', '', 4, 07-01..07-28, 1000",
    "'', '', 0, 07-01..07-01, 1000",
    "06-01, '', 4, 06-01..06-14 06-15..06-28, 1000",
    "06-01, '', 4, 06-10..06-28 06-01..06-12, 1000",
    "06-01, '', 4, 06-01..06-14 06-16..06-28, 0",
    "'', '', 2, 05-01..05-20, 0",
    "'', 05-01..05-31, 2, 05-01..05-28, 1000",
  })
  void time(String starts, String windows, int weeks, String free, int credit) {
    assertThat(assess(asked(starts, windows, weeks, 0), free(free)).credit()).isEqualTo(credit);
  }

  @ParameterizedTest(name = "{0} hours asked, {1} free: {2}")
  @CsvSource({"40, 40, 1000", "40, 39, 0", "0, 1, 1000"})
  void hours(int asked, int free, int credit) {
    Profile.Builder profile =
        Profile.builder("p").available(AvailabilityWindow.from(day("06-01")).hoursPerWeek(free));
    assertThat(assess(asked("06-01", "", 4, asked), profile).credit()).isEqualTo(credit);
  }

  @ParameterizedTest(name = "four weeks from the first of June, booked {0}: {1} days free")
  @CsvSource({
    // booked, days free of the 28
    "'', 28",
    "05-20..05-31, 28",
    "06-29..07-10, 28",
    "06-28..06-28, 27",
    "06-15..06-15, 14",
    "06-22..07-30, 21",
    "06-08..06-09 06-20..06-21, 7",
    "06-20..06-21 06-08..06-09, 7",
    "05-20..06-01, 0",
    "06-01..06-01, 0",
    "05-01..08-30, 0",
  })
  void whatIsBookedIsNotFree(String booked, int days) {
    Profile.Builder profile = free("06-01..07-26");
    ranges(booked).forEach(profile::booked);
    Evidence evidence = assess(asked("06-01", "", 4, 0), profile).evidence().get(0);
    assertThat(evidence.parameters().getOrDefault("daysFree", "28")).isEqualTo("" + days);
  }

  @Test
  void daysBehindABookingAreFreeAgain() {
    Profile.Builder profile = free("06-01..07-26").booked(ranges("06-10..06-20").get(0));
    assertThat(Told.of(assess(asked("", "", 4, 0), profile)))
        .containsExactly(
            "START_FITS 1000 {days=28, last=2026-06-29, start=2026-06-21, starts=2026-06-21}");
    assertThat(Told.of(assess(asked("06-01 06-21", "", 1, 0), profile)))
        .containsExactly(
            "START_FITS 1000"
                + " {days=7, last=2026-06-21, start=2026-06-01, starts=2026-06-01 2026-06-21}");
  }

  @Test
  void everyQuestionHasItsOwnHours() {
    ScoreSettings settings = ScoreSettings.of(ScoringPolicy.balanced(), TODAY);
    Profile profile =
        Profile.builder("p")
            .available(AvailabilityWindow.from(day("06-01")).hoursPerWeek(20))
            .build();
    CompiledProfile compiled = CompiledProfile.of(profile, Vocabulary.builder().build(), settings);
    for (int asked : new int[] {40, 20, 40, 21, 1}) {
      assertThat(compiled.assess(asked("06-01", "", 4, asked)).credit())
          .as("%d hours", asked)
          .isEqualTo(asked <= 20 ? 1000 : 0);
    }
  }

  @Test
  void whenEveryStartIsPastNothingCanChangeIt() {
    Criterion.Availability past = asked("05-14", "05-01..05-14", 4, 0);
    Assessment assessment = assess(past, Profile.builder("p"));
    assertThat(assessment).extracting("credit", "high").containsExactly(0, 0);
    assertThat(assessment.evidence().get(0).code()).isEqualTo(Code.CYCLE_OVER);
    assertThat(assess(past, free("05-01..")).credit()).isZero();
  }

  @Test
  void noWindowIsOpenAndOneIsTheListUnlessItIsUnfinished() {
    Criterion.Availability asked = asked("06-01", "", 4, 0);
    assertThat(assess(asked, Profile.builder("p")).high()).isEqualTo(1000);
    assertThat(assess(asked, free("07-01..")).high()).isZero();
    assertThat(assess(asked, free("07-01..").incomplete(Category.AVAILABILITY)).high())
        .isEqualTo(1000);
  }

  @ParameterizedTest(name = "start {0} or in {1} for {2} weeks, free {3}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        // starts | windows | weeks | free | what is told
        "06-01 | | 4 | 06-01..06-28 | START_FITS 1000"
            + " {days=28, last=2026-06-01, start=2026-06-01, starts=2026-06-01}",
        "06-01 06-08 | | 1 | 06-01..06-28 | START_FITS 1000"
            + " {days=7, last=2026-06-08, start=2026-06-01, starts=2026-06-01 2026-06-08}",
        " | 06-01..06-30 | 1 | 06-10..06-28 | START_FITS 1000"
            + " {days=7, last=2026-06-22, start=2026-06-10, starts=2026-06-10}",
        " | 06-01..06-12 | 1 | 06-10..06-28 | START_FITS 1000"
            + " {days=7, last=2026-06-12, start=2026-06-10, starts=2026-06-10}",
        " | 05-01..05-30 | 1 | 05-01..05-28 | START_FITS 1000"
            + " {days=7, last=2026-05-22, start=2026-05-15, starts=2026-05-15}",
        " | | 1 | 06-01.. | START_FITS 1000 {days=7, start=2026-06-01, starts=2026-06-01}",
        " | | 1 | 06-01..06-06 07-01..07-07 | START_FITS 1000"
            + " {days=7, last=2026-07-01, start=2026-07-01, starts=2026-07-01}",
        "06-01 | | 4 | 06-01..06-21 | START_MISSED 500"
            + " {days=28, daysFree=21, daysShort=7, start=2026-06-01, until=2026-06-21}",
        "06-01 | | 4 | 06-02..08-30 | START_MISSED 0"
            + " {days=28, daysFree=0, daysShort=28, start=2026-06-01}",
        "06-01 07-01 | | 4 | 06-01..06-07 07-01..07-21 | START_MISSED 500"
            + " {days=28, daysFree=21, daysShort=7, start=2026-07-01, until=2026-07-21}",
        "07-01 06-01 | | 4 | 06-01..06-21 07-01..07-21 | START_MISSED 500"
            + " {days=28, daysFree=21, daysShort=7, start=2026-06-01, until=2026-06-21}",
        "05-01 | 04-01..05-10 | 4 | 06-01.. | CYCLE_OVER 0 {last=2026-05-10}",
        "06-01 | | 4 | | NOT_STATED 0 {asked=dates}",
      })
  void evidenceNamesTheStart(String starts, String windows, int weeks, String free, String told) {
    Criterion.Availability asked =
        asked(Strings.nullToEmpty(starts), Strings.nullToEmpty(windows), weeks, 0);
    assertThat(Told.of(assess(asked, free(Strings.nullToEmpty(free))))).containsExactly(told);
  }
}
