package dev.roletally.scoring;

import dev.roletally.explain.Code;
import dev.roletally.explain.Evidence;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

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

  private final Profile profile;
  private final LocalDate asOf;
  private final long today;
  private final boolean open;

  /** The free days for some numbers of hours a week: few are asked, so a list will do. */
  private volatile List<Free> free = List.of();

  AvailabilityCredit(Profile profile, LocalDate asOf) {
    this.profile = profile;
    this.asOf = asOf;
    this.today = asOf.toEpochDay();
    this.open =
        profile.availability().isEmpty() || profile.incomplete().contains(Category.AVAILABILITY);
  }

  /** All of a profile that these credits depend on: equal parts, equal credits. */
  static List<Object> basis(Profile profile) {
    return List.of(profile.availability(), profile.booked(), profile.incomplete());
  }

  Assessment assess(Criterion.Availability asked) {
    StartDays days = StartDays.of(asked);
    int credit = credit(days);
    return Assessment.leaf(credit, credit, high(days), () -> List.of(evidence(asked, credit)));
  }

  /** The credit alone: see the formula above. */
  int credit(StartDays asked) {
    if (profile.availability().isEmpty()) {
      return 0;
    }
    return credit(mostFree(asked), needed(asked.minWeeks()));
  }

  /**
   * The same of an availability laid flat.
   *
   * @param codes weeks and hours, then first and last days by turns
   * @param at where they begin
   * @param end where they end
   */
  int credit(int[] codes, int at, int end) {
    if (profile.availability().isEmpty()) {
      return 0;
    }
    long needed = needed(codes[at]);
    FreeDays free = free(codes[at + 1]);
    if (end == at + 2) {
      return credit(mostFree(today, Long.MAX_VALUE, free, needed), needed);
    }
    long best = 0;
    for (int i = at + 2; i < end; i += 2) {
      best = Math.max(best, mostFree(Math.max(codes[i], today), codes[i + 1], free, needed));
    }
    return credit(best, needed);
  }

  /**
   * The same of many availabilities.
   *
   * @param credits by leaf, raised to the credit
   */
  void credit(TimeColumns asked, short[] credits) {
    for (int place = 0; place < asked.lengths(); place++) {
      long needed = needed(asked.length(place).weeks());
      FreeDays free = free(asked.length(place).hours());
      for (int run = 0; run < free.size(); run++) {
        credit(asked, place, needed, free.from(run), free.to(run), credits);
      }
    }
  }

  /** The same of those of a length, for the free days of one run. */
  private void credit(
      TimeColumns asked, int place, long needed, long first, long last, short[] credits) {
    long earliest = Math.max(first, today);
    int row = asked.startAt(place, earliest);
    int end = asked.start(place + 1);
    // what has begun by the earliest day begins then
    int atOnce = credit(freeFrom(earliest, last, needed), needed);
    for (; row < end && asked.from(row) <= earliest; row++) {
      // no branch: which windows are over by then cannot be foreseen
      raise(credits, asked.leaf(row), asked.to(row) >= earliest ? atOnce : 0);
    }
    // time enough from the first day on
    for (; row < end && asked.from(row) <= last - needed + 1; row++) {
      credits[asked.leaf(row)] = Credit.FULL;
    }
    // less and less, until it is worth nothing
    for (; row < end && asked.from(row) <= last; row++) {
      int credit = credit(last - asked.from(row) + 1, needed);
      if (credit == 0) {
        break;
      }
      raise(credits, asked.leaf(row), credit);
    }
  }

  private static void raise(short[] credits, int leaf, int credit) {
    credits[leaf] = (short) Math.max(credits[leaf], credit);
  }

  private static int credit(long free, long needed) {
    return free == needed ? Credit.FULL : Math.max(0, 2 * (int) (1000 * free / needed) - 1000);
  }

  /** The greatest credit that further windows could bring. */
  int high(StartDays asked) {
    if (!open) {
      return credit(asked);
    }
    return mostFree(asked) == CYCLE_OVER ? 0 : Credit.FULL;
  }

  private static long needed(int minWeeks) {
    return Math.max(1, minWeeks * 7L);
  }

  /** The most days, of those needed, that follow any possible start; CYCLE_OVER if none is. */
  private long mostFree(StartDays asked) {
    long needed = needed(asked.minWeeks());
    FreeDays free = free(asked.hoursPerWeek());
    if (asked.size() == 0) {
      return mostFree(today, Long.MAX_VALUE, free, needed);
    }
    long best = CYCLE_OVER;
    for (int i = 0; i < asked.size(); i++) {
      if (asked.to(i) >= today) {
        long from = Math.max(asked.from(i), today);
        best = Math.max(best, mostFree(from, asked.to(i), free, needed));
      }
    }
    return best;
  }

  private static long mostFree(long from, long to, FreeDays free, long needed) {
    long best = 0;
    for (int run = 0; run < free.size(); run++) {
      long day = Math.max(from, free.from(run));
      if (day <= Math.min(to, free.to(run))) {
        best = Math.max(best, freeFrom(day, free.to(run), needed));
      }
    }
    return best;
  }

  /** The days, of those needed, that are free from a day on, up to the last of a run. */
  private static long freeFrom(long day, long last, long needed) {
    return Math.min(needed, last - day + 1);
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

  private Evidence evidence(Criterion.Availability asked, int credit) {
    List<DateRange> possible = possibleStarts(asked);
    if (possible.isEmpty()) {
      return Evidence.of(Code.CYCLE_OVER, 0).with("last", lastStart(asked));
    }
    if (profile.availability().isEmpty()) {
      return Evidence.of(Code.NOT_STATED, 0).with("asked", "dates");
    }
    long needed = needed(asked.minWeeks());
    List<Start> starts = starts(possible, free(asked.hoursPerWeek()), needed);
    return credit == Credit.FULL ? fits(starts, needed) : missed(nearest(starts), needed, credit);
  }

  /** Each start that fits, the earliest of them, and the last day on which to start still does. */
  private static Evidence fits(List<Start> starts, long needed) {
    Set<LocalDate> days = new LinkedHashSet<>();
    LocalDate last = LocalDate.MIN;
    for (Start start : starts) {
      if (start.free == needed) {
        days.add(start.day);
        last = start.last.isAfter(last) ? start.last : last;
      }
    }
    StringJoiner fitting = new StringJoiner(" ");
    for (LocalDate day : days) {
      fitting.add(day.toString());
    }
    Evidence evidence =
        Evidence.of(Code.START_FITS, Assessment.FULL * 1000)
            .with("start", days.iterator().next())
            .with("days", needed)
            .with("starts", fitting);
    return last.getYear() < OPEN_YEAR ? evidence.with("last", last) : evidence;
  }

  /** The start from which the most is free; of equals the earliest. */
  private static Start nearest(List<Start> starts) {
    Start nearest = starts.get(0);
    for (Start start : starts) {
      if (start.free > nearest.free
          || (start.free == nearest.free && start.day.isBefore(nearest.day))) {
        nearest = start;
      }
    }
    return nearest;
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
    if (asked.starts().isEmpty() && asked.windows().isEmpty()) {
      return List.of(new DateRange(asOf, LocalDate.MAX));
    }
    List<DateRange> possible = new ArrayList<>();
    for (DateRange window : asked.windows()) {
      if (!window.to().isBefore(asOf)) {
        possible.add(window.from().isBefore(asOf) ? new DateRange(asOf, window.to()) : window);
      }
    }
    for (LocalDate day : asked.starts()) {
      if (!day.isBefore(asOf)) {
        possible.add(new DateRange(day, day));
      }
    }
    Collections.sort(possible);
    return possible;
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
      for (int run = 0; run < free.size(); run++) {
        long end = free.to(run);
        long day = Math.max(from, free.from(run));
        if (day <= Math.min(to, end)) {
          long last = Math.max(day, Math.min(Math.min(to, end), end - needed + 1));
          starts.add(
              new Start(
                  LocalDate.ofEpochDay(day),
                  LocalDate.ofEpochDay(last),
                  freeFrom(day, end, needed)));
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
