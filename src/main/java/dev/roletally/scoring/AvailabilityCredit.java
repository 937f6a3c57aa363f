package dev.roletally.scoring;

import dev.roletally.explain.Code;
import dev.roletally.explain.Evidence;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The credit of being free for the work. It depends on the union of the free days only.
 *
 * <p>With {@code n} the days needed (weeks × 7, one if no length is stated) and {@code f(s)} the
 * consecutive free days from a start {@code s} on, {@code n} at most, the best start that is not
 * before the as-of date has {@code share = floor(1000·f(s)/n)}; the credit is 1000 if {@code f(s) =
 * n}, else {@code max(0, 2·share − 1000)}: less than half the time is worth nothing. If every start
 * lies before the as-of date the cycle is over, and nothing the candidate adds can change that.
 */
final class AvailabilityCredit {
  /** A last start in this year or later comes from an open end. */
  private static final int OPEN_YEAR = 10_000;

  private static final long CYCLE_OVER = -1;
  private static final Credit NOTHING = new Credit(0, 0, 0);
  private static final Credit ALL_OPEN = new Credit(0, 0, Credit.FULL);

  private final Profile profile;
  private final LocalDate asOf;
  private final boolean open;

  /** The free days for some numbers of hours a week: few are asked, so a list will do. */
  private volatile List<Free> free = List.of();

  AvailabilityCredit(Profile profile, LocalDate asOf) {
    this.profile = profile;
    this.asOf = asOf;
    this.open =
        profile.availability().isEmpty() || profile.incomplete().contains(Category.AVAILABILITY);
  }

  /** All of a profile that these credits depend on: equal parts, equal credits. */
  static List<Object> basis(Profile profile) {
    return List.of(profile.availability(), profile.booked(), profile.incomplete());
  }

  Assessment assess(Criterion.Availability asked) {
    StartDays days = StartDays.of(asked);
    Credit credit = credit(days);
    return Assessment.leaf(
        credit.low(), credit.credit(), credit.high(), () -> List.of(evidence(asked, credit)));
  }

  /** The numbers alone: see the formula above. */
  Credit credit(StartDays asked) {
    long best = mostFree(asked);
    if (best == CYCLE_OVER) {
      return NOTHING;
    }
    if (profile.availability().isEmpty()) {
      return ALL_OPEN;
    }
    long needed = needed(asked.minWeeks());
    int credit =
        best == needed ? Credit.FULL : Math.max(0, 2 * (int) (1000 * best / needed) - 1000);
    return new Credit(credit, credit, open ? Credit.FULL : credit);
  }

  private static long needed(int minWeeks) {
    return Math.max(1, minWeeks * 7L);
  }

  /** The most days, of those needed, that follow any possible start; CYCLE_OVER if none is. */
  private long mostFree(StartDays asked) {
    long needed = needed(asked.minWeeks());
    FreeDays free = free(asked.hoursPerWeek());
    if (asked.size() == 0) {
      return mostFree(asOf.toEpochDay(), Long.MAX_VALUE, free, needed);
    }
    long best = CYCLE_OVER;
    for (int i = 0; i < asked.size(); i++) {
      if (asked.to(i) >= asOf.toEpochDay()) {
        long from = Math.max(asked.from(i), asOf.toEpochDay());
        best = Math.max(best, mostFree(from, asked.to(i), free, needed));
      }
    }
    return best;
  }

  private static long mostFree(long from, long to, FreeDays free, long needed) {
    long best = 0;
    for (FreeDays.Run run : free.runs()) {
      long day = Math.max(from, run.from());
      if (day <= Math.min(to, run.to())) {
        best = Math.max(best, freeFrom(day, run, needed));
      }
    }
    return best;
  }

  /** The days, of those needed, that are free from a day of a run on. */
  private static long freeFrom(long day, FreeDays.Run run, long needed) {
    return Math.min(needed, run.to() - day + 1);
  }

  private FreeDays free(int hoursPerWeek) {
    List<Free> known = free;
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).hoursPerWeek == hoursPerWeek) {
        return known.get(i).days;
      }
    }
    FreeDays made = FreeDays.of(profile.availability(), profile.booked(), hoursPerWeek);
    List<Free> more = new ArrayList<>(known);
    more.add(new Free(hoursPerWeek, made));
    // a race finds some days twice
    free = List.copyOf(more);
    return made;
  }

  private Evidence evidence(Criterion.Availability asked, Credit credit) {
    List<DateRange> possible = possibleStarts(asked);
    if (possible.isEmpty()) {
      return Evidence.of(Code.CYCLE_OVER, 0).with("last", lastStart(asked));
    }
    if (profile.availability().isEmpty()) {
      return Evidence.of(Code.NOT_STATED, 0).with("asked", "dates");
    }
    long needed = needed(asked.minWeeks());
    List<Start> starts = starts(possible, free(asked.hoursPerWeek()), needed);
    if (credit.credit() == Credit.FULL) {
      return fits(starts.stream().filter(start -> start.free == needed).toList(), needed);
    }
    Start nearest =
        starts.stream()
            .max(
                Comparator.comparingLong(Start::free)
                    .thenComparing(Start::day, Comparator.reverseOrder()))
            .orElseThrow();
    return missed(nearest, needed, credit.credit());
  }

  /** Each start that fits, the earliest of them, and the last day on which to start still does. */
  private static Evidence fits(List<Start> fits, long needed) {
    Evidence evidence =
        Evidence.of(Code.START_FITS, Assessment.FULL * 1000)
            .with("start", fits.get(0).day())
            .with("days", needed)
            .with(
                "starts",
                fits.stream()
                    .map(Start::day)
                    .map(String::valueOf)
                    .distinct()
                    .collect(Collectors.joining(" ")));
    LocalDate last = fits.stream().map(Start::last).max(Comparator.naturalOrder()).orElseThrow();
    return last.getYear() < OPEN_YEAR ? evidence.with("last", last) : evidence;
  }

  /** The start from which the most is free, and by how many days it falls short. */
  private static Evidence missed(Start nearest, long needed, int credit) {
    Evidence evidence =
        Evidence.of(Code.START_MISSED, credit * 1000)
            .with("start", nearest.day())
            .with("daysFree", nearest.free)
            .with("daysShort", needed - nearest.free)
            .with("days", needed);
    return nearest.free == 0
        ? evidence
        : evidence.with("until", nearest.day().plusDays(nearest.free - 1));
  }

  /** The starts and windows that do not lie before the as-of date. */
  private List<DateRange> possibleStarts(Criterion.Availability asked) {
    List<DateRange> stated = new ArrayList<>(asked.windows());
    asked.starts().forEach(day -> stated.add(new DateRange(day, day)));
    if (stated.isEmpty()) {
      return List.of(new DateRange(asOf, LocalDate.MAX));
    }
    return stated.stream()
        .filter(range -> !range.to().isBefore(asOf))
        .map(range -> range.from().isBefore(asOf) ? new DateRange(asOf, range.to()) : range)
        .sorted()
        .toList();
  }

  private static LocalDate lastStart(Criterion.Availability asked) {
    List<LocalDate> all = new ArrayList<>(asked.starts());
    asked.windows().forEach(window -> all.add(window.to()));
    return all.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  /** In each range, the earliest day of each free run in it; the range's first day if none is. */
  private static List<Start> starts(List<DateRange> possible, FreeDays free, long needed) {
    List<Start> starts = new ArrayList<>();
    for (DateRange range : possible) {
      long from = range.from().toEpochDay();
      long to = range.to().toEpochDay();
      int before = starts.size();
      for (FreeDays.Run run : free.runs()) {
        long day = Math.max(from, run.from());
        if (day <= Math.min(to, run.to())) {
          long last = Math.max(day, Math.min(Math.min(to, run.to()), run.to() - needed + 1));
          starts.add(
              new Start(
                  LocalDate.ofEpochDay(day),
                  LocalDate.ofEpochDay(last),
                  freeFrom(day, run, needed)));
        }
      }
      if (starts.size() == before) {
        starts.add(new Start(range.from(), range.from(), 0));
      }
    }
    return starts;
  }

  /** The days that are free for so many hours a week. */
  private record Free(int hoursPerWeek, FreeDays days) {}

  /** A day on which to start, the free days needed that follow, and the last day as good. */
  private record Start(LocalDate day, LocalDate last, long free) {}
}
