package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.explain.Code;
import dev.roletally.explain.Evidence;
import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.Profile;
import dev.roletally.model.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Availability equals what counting day by day gives, on random windows, bookings and asks around
 * leap days, ends of months and open ends.
 */
final class AvailabilityReferenceTest {
  private static final int CASES = 25_000;

  /** Days around which cases are drawn: before a leap day, in a common year, at a turn of year. */
  private static final List<LocalDate> CENTRES =
      List.of(
          LocalDate.of(2024, 2, 20),
          LocalDate.of(2028, 2, 27),
          LocalDate.of(2026, 2, 25),
          LocalDate.of(2026, 5, 28),
          LocalDate.of(2025, 12, 20));

  private static final int REACH = 45;
  private static final int HORIZON = 300;

  private final SplittableRandom random = new SplittableRandom(20260115);

  @Test
  void equalsADayByDayReference() {
    for (int i = 0; i < CASES; i++) {
      LocalDate centre = CENTRES.get(random.nextInt(CENTRES.size()));
      Criterion.Availability asked = asked(centre);
      Profile profile = profile(centre);
      LocalDate asOf = centre.plusDays(random.nextInt(-REACH, REACH));
      String drawn = asked + " as of " + asOf + " " + profile.availability() + profile.booked();
      check(drawn, asked, profile, asOf);
    }
  }

  private static void check(
      String drawn, Criterion.Availability asked, Profile profile, LocalDate asOf) {
    Assessment assessment = new AvailabilityCredit(profile, asOf).assess(asked);
    Evidence evidence = assessment.evidence().get(0);
    int needed = Math.max(1, asked.minWeeks() * 7);
    List<LocalDate> fitting = new ArrayList<>();
    boolean any = false;
    int most = 0;
    LocalDate nearest = asOf;
    for (LocalDate day = asOf; day.isBefore(asOf.plusDays(HORIZON)); day = day.plusDays(1)) {
      if (mayStart(asked, day)) {
        int free = 0;
        while (free < needed && isFree(profile, day.plusDays(free), asked.hoursPerWeek())) {
          free++;
        }
        if (!any || free > most) {
          nearest = day;
        }
        any = true;
        most = Math.max(most, free);
        if (free == needed) {
          fitting.add(day);
        }
      }
    }
    if (!any) {
      assertThat(evidence.code()).as(drawn).isEqualTo(Code.CYCLE_OVER);
      assertThat(assessment.credit()).as(drawn).isZero();
    } else if (profile.availability().isEmpty()) {
      assertThat(evidence.code()).as(drawn).isEqualTo(Code.NOT_STATED);
    } else if (!fitting.isEmpty()) {
      assertThat(assessment.credit()).as(drawn).isEqualTo(1000);
      assertThat(evidence.code()).as(drawn).isEqualTo(Code.START_FITS);
      assertThat(evidence.parameters()).as(drawn).containsEntry("start", fitting.get(0).toString());
      assertThat(fitting.stream().map(LocalDate::toString).collect(Collectors.toSet()))
          .as(drawn)
          .contains(evidence.parameters().getOrDefault("starts", "").split(" "));
      String last = evidence.parameters().get("last");
      if (last != null) {
        assertThat(last).as(drawn).isEqualTo(fitting.get(fitting.size() - 1).toString());
      }
    } else {
      int credit = Math.max(0, 2 * (1000 * most / needed) - 1000);
      assertThat(assessment.credit()).as(drawn).isEqualTo(credit);
      assertThat(evidence.code()).as(drawn).isEqualTo(Code.START_MISSED);
      assertThat(evidence.parameters())
          .as(drawn)
          .containsEntry("start", nearest.toString())
          .containsEntry("daysFree", String.valueOf(most))
          .containsEntry("daysShort", String.valueOf(needed - most));
      if (most > 0) {
        assertThat(evidence.parameters())
            .as(drawn)
            .containsEntry("until", nearest.plusDays(most - 1L).toString());
      }
    }
  }

  private static boolean mayStart(Criterion.Availability asked, LocalDate day) {
    return (asked.starts().isEmpty() && asked.windows().isEmpty())
        || asked.starts().contains(day)
        || asked.windows().stream().anyMatch(window -> window.contains(day));
  }

  private static boolean isFree(Profile profile, LocalDate day, int hours) {
    return profile.booked().stream().noneMatch(days -> days.contains(day))
        && profile.availability().stream()
            .anyMatch(
                window ->
                    window.days().contains(day) && window.hoursPerWeek().orElse(168) >= hours);
  }

  private Criterion.Availability asked(LocalDate centre) {
    List<LocalDate> starts = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      starts.add(day(centre));
    }
    List<DateRange> windows = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      LocalDate from = day(centre);
      windows.add(new DateRange(from, from.plusDays(random.nextInt(31))));
    }
    int hours = random.nextInt(3) == 0 ? 30 : 0;
    return new Criterion.Availability(
        starts, windows, random.nextInt(7), OptionalInt.empty(), hours, new Span(0, 0));
  }

  private Profile profile(LocalDate centre) {
    Profile.Builder profile = Profile.builder("p");
    for (int i = random.nextInt(4); i > 0; i--) {
      AvailabilityWindow window = new AvailabilityWindow(range(centre, 60), OptionalInt.empty());
      profile.available(random.nextInt(4) == 0 ? window.hoursPerWeek(20) : window);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      profile.booked(range(centre, 15));
    }
    return profile.build();
  }

  /** Consecutive days, now and then without a beginning or an end. */
  private DateRange range(LocalDate centre, int most) {
    LocalDate from = day(centre);
    LocalDate to = from.plusDays(random.nextInt(most));
    return switch (random.nextInt(10)) {
      case 0 -> new DateRange(LocalDate.MIN, to);
      case 1 -> new DateRange(from, LocalDate.MAX);
      default -> new DateRange(from, to);
    };
  }

  private LocalDate day(LocalDate centre) {
    return centre.plusDays(random.nextInt(-REACH, REACH));
  }
}
