package dev.roletally.internal.asks;

import dev.roletally.internal.dates.LengthGrammar;
import dev.roletally.internal.facts.Facts;
import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.DerivedFrom;
import dev.roletally.model.Fact;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Span;
import dev.roletally.model.Weeks;
import dev.roletally.model.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Brings together what clauses ask of a candidate's time and what the posting states of the work's.
 *
 * <p>A clause that asks for a length, or for a season, takes the stated start days, months and
 * length into its criterion; a start that it names itself wins, and where the stated ones lie
 * outside it, that is a conflict. Where no clause asks, the stated facts make one requirement of
 * their own.
 */
final class AvailabilityComposer {
  private static final int LONGEST_QUOTE = 300;
  private static final int HOURS_REACH = 80;

  private final String text;
  private final Facts facts;

  private AvailabilityComposer(String text, Facts facts) {
    this.text = text;
    this.facts = facts;
  }

  /**
   * The requirements with their times, and the contradictions found.
   *
   * @param requirements all of them, with what was derived at the end
   * @param conflicts clauses and facts that disagree on the start
   */
  record Result(List<Requirement> requirements, List<Conflict> conflicts) {
    /** Copies the lists. */
    Result {
      requirements = List.copyOf(requirements);
      conflicts = List.copyOf(conflicts);
    }
  }

  /** The {@code requirements} read from {@code text}, with the times that {@code facts} state. */
  static Result compose(String text, List<Requirement> requirements, Facts facts) {
    return new AvailabilityComposer(text, facts).compose(requirements);
  }

  private Result compose(List<Requirement> requirements) {
    int asking = asking(requirements);
    if (asking < 0) {
      List<Requirement> all = new ArrayList<>(requirements);
      Optional<Requirement> derived = derived(requirements);
      derived.ifPresent(all::add);
      return new Result(all, derived.flatMap(this::headed).stream().toList());
    }
    Requirement clause = requirements.get(asking);
    Criterion.Availability leaf = availability(clause.criterion()).orElseThrow();
    Optional<AskedTime> asked = AskedTime.read(Lexemes.of(text, clause.span()), facts.context());
    if (asked.isEmpty()) {
      return new Result(requirements, List.of());
    }
    List<Requirement> all = new ArrayList<>(requirements);
    Criterion.Availability believed = completed(leaf, asked.get(), clause.span());
    all.set(asking, with(clause, replace(clause.criterion(), leaf, believed)));
    List<Conflict> conflicts = new ArrayList<>();
    contradiction(asked.get(), clause, leaf).ifPresent(conflicts::add);
    return new Result(all, conflicts);
  }

  /** The clause that says most of time, of several the first; -1 if none asks for any. */
  private static int asking(List<Requirement> requirements) {
    int best = -1;
    int most = -1;
    for (int i = 0; i < requirements.size(); i++) {
      Requirement requirement = requirements.get(i);
      Optional<Criterion.Availability> leaf = availability(requirement.criterion());
      if (leaf.isEmpty() || requirement.repeats().isPresent()) {
        continue;
      }
      int says = requirement.necessity() == Necessity.MINIMUM ? 1 : 0;
      says += leaf.get().minWeeks() > 0 || leaf.get().maxWeeks().isPresent() ? 2 : 0;
      says += leaf.get().starts().isEmpty() && leaf.get().windows().isEmpty() ? 0 : 2;
      if (says > most) {
        most = says;
        best = i;
      }
    }
    return best;
  }

  private static Optional<Criterion.Availability> availability(Criterion criterion) {
    return criterion
        .leaves()
        .filter(Criterion.Availability.class::isInstance)
        .map(Criterion.Availability.class::cast)
        .findFirst();
  }

  // ---------------------------------------------------------------- a clause that asks

  private Criterion.Availability completed(
      Criterion.Availability leaf, AskedTime asked, Span clause) {
    int minWeeks = leaf.minWeeks();
    OptionalInt maxWeeks = leaf.maxWeeks();
    if (minWeeks == 0 && maxWeeks.isEmpty()) {
      minWeeks = factMinWeeks();
      maxWeeks = factMaxWeeks();
    }
    List<LocalDate> starts = leaf.starts();
    List<DateRange> windows = leaf.windows();
    boolean takesStarts = !asked.namesStart() || asked.openEnded();
    if (takesStarts && !asked.seasons().isEmpty()) {
      List<LocalDate> inside = daysIn(asked.seasons());
      List<MonthRange> months = monthsIn(asked.seasons(), clause);
      if (!inside.isEmpty()) {
        starts = inside;
        windows = List.of();
      } else if (!months.isEmpty()) {
        windows = Availabilities.starts(months, /* seasons= */ false, minWeeks);
      } else {
        windows = Availabilities.starts(asked.seasons(), /* seasons= */ true, minWeeks);
      }
    } else if (takesStarts && (!factDays().isEmpty() || !facts.startWindows().isEmpty())) {
      starts = factDays();
      windows = factWindows(minWeeks);
    }
    return new Criterion.Availability(
        starts, windows, minWeeks, maxWeeks, leaf.hoursPerWeek(), leaf.span());
  }

  private List<LocalDate> daysIn(List<MonthRange> seasons) {
    return factDays().stream()
        .filter(day -> seasons.stream().anyMatch(season -> season.days().contains(day)))
        .toList();
  }

  private List<MonthRange> monthsIn(List<MonthRange> seasons, Span clause) {
    if (facts.starts().seasonal()) {
      return List.of();
    }
    return facts.startWindows().stream()
        .filter(window -> !window.span().overlaps(clause))
        .map(Fact::value)
        .filter(
            window ->
                seasons.stream()
                    .anyMatch(
                        season ->
                            !window.from().isBefore(season.from())
                                && !window.to().isAfter(season.to())))
        .toList();
  }

  /** The stated starts that lie outside those the clause names. */
  private Optional<Conflict> contradiction(
      AskedTime asked, Requirement clause, Criterion.Availability leaf) {
    if (asked.openEnded() || (!asked.namesStart() && asked.seasons().isEmpty())) {
      return Optional.empty();
    }
    List<DateRange> own = new ArrayList<>();
    asked.days().forEach(day -> own.add(new DateRange(day, day)));
    asked.months().forEach(months -> own.add(months.days()));
    if (!asked.namesStart()) {
      asked.seasons().forEach(season -> own.add(season.days()));
    }
    List<Span> outside = new ArrayList<>();
    boolean anyInside = false;
    for (Fact<LocalDate> day : facts.startDates()) {
      if (own.stream().anyMatch(range -> range.contains(day.value()))) {
        anyInside = true;
      } else if (!day.span().overlaps(clause.span())) {
        outside.add(day.span());
      }
    }
    for (Fact<MonthRange> window : facts.startWindows()) {
      if (own.stream().anyMatch(range -> meets(range, window.value().days()))) {
        anyInside = true;
      } else if (!window.span().overlaps(clause.span())) {
        outside.add(window.span());
      }
    }
    if (outside.isEmpty() || (anyInside && !asked.namesStart())) {
      return Optional.empty();
    }
    Span stated = outside.stream().reduce(Span::cover).orElseThrow();
    if (stated.overlaps(asked.startSpan())) {
      stated = outside.get(outside.size() - 1);
    }
    int minWeeks = leaf.minWeeks() > 0 ? leaf.minWeeks() : factMinWeeks();
    Criterion.Availability other =
        new Criterion.Availability(
            factDays(),
            factWindows(minWeeks),
            minWeeks,
            leaf.maxWeeks(),
            leaf.hoursPerWeek(),
            leaf.span());
    return Optional.of(
        new Conflict(
            Conflict.Code.START_DATE,
            Stream.of(stated, asked.startSpan()).sorted().toList(),
            "\"" + asked.startSpan().of(text) + "\" does not hold every stated start",
            Optional.of(
                new Conflict.Alternative(clause.id(), replace(clause.criterion(), leaf, other)))));
  }

  private static boolean meets(DateRange one, DateRange other) {
    return !one.to().isBefore(other.from()) && !other.to().isBefore(one.from());
  }

  // ---------------------------------------------------------------- no clause asks

  private Optional<Requirement> derived(List<Requirement> requirements) {
    List<Span> words = new ArrayList<>();
    facts.startDates().forEach(day -> words.add(day.span()));
    facts.startWindows().forEach(window -> words.add(window.span()));
    DerivedFrom from =
        !facts.startDates().isEmpty()
            ? DerivedFrom.START_DATES
            : !facts.startWindows().isEmpty() ? DerivedFrom.START_WINDOWS : DerivedFrom.DURATION;
    facts.duration().ifPresent(duration -> words.add(duration.span()));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Span span = words.stream().reduce(Span::cover).orElseThrow();
    for (int kept = words.size() - 1; kept > 0 && span.length() > LONGEST_QUOTE; kept--) {
      span = words.subList(0, kept).stream().reduce(Span::cover).orElseThrow();
    }
    int minWeeks = factMinWeeks();
    Criterion criterion =
        new Criterion.Availability(
            factDays(),
            isHeadDenied() ? List.of() : factWindows(minWeeks),
            minWeeks,
            factMaxWeeks(),
            hours(words),
            span);
    return Optional.of(
        Requirement.of(
                freshId(requirements),
                Necessity.MINIMUM,
                Category.AVAILABILITY,
                span,
                span.of(text),
                Because.DEFAULT,
                criterion)
            .derivedFrom(from));
  }

  /** A start month that the head names and in which none of the stated days lies. */
  private Optional<Conflict> headed(Requirement derived) {
    if (facts.startDates().isEmpty() || facts.starts().seasonal()) {
      return Optional.empty();
    }
    for (Fact<MonthRange> window : facts.startWindows()) {
      if (isLabelled(window.span())) {
        int weeks = factMinWeeks();
        Criterion.Availability leaf = availability(derived.criterion()).orElseThrow();
        Criterion.Availability other =
            new Criterion.Availability(
                List.of(),
                Availabilities.starts(List.of(window.value()), false, weeks),
                weeks,
                leaf.maxWeeks(),
                leaf.hoursPerWeek(),
                leaf.span());
        Span days = facts.startDates().get(0).span();
        return Optional.of(
            new Conflict(
                Conflict.Code.START_DATE,
                Stream.of(window.span(), days).sorted().toList(),
                "\"" + window.span().of(text) + "\" holds none of the stated days",
                Optional.of(
                    new Conflict.Alternative(
                        derived.id(), replace(derived.criterion(), leaf, other)))));
      }
    }
    return Optional.empty();
  }

  /** Whether days are stated that lie outside the month the head names. */
  private boolean isHeadDenied() {
    return !facts.startDates().isEmpty()
        && facts.startWindows().stream().anyMatch(window -> isLabelled(window.span()));
  }

  /** Whether the words stand behind "Start:" in their line. */
  private boolean isLabelled(Span span) {
    int line = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
    String before = Words.normalise(text.substring(Math.min(line, span.start()), span.start()));
    return before.equals("start")
        || before.equals("start date")
        || before.equals("starting")
        || before.equals("starts");
  }

  /** The hours a week said near one of the facts, in its line; 0 if none are. */
  private int hours(List<Span> words) {
    for (Span span : words) {
      int start = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
      int stop = text.indexOf('\n', span.end());
      stop = Math.min(stop < 0 ? text.length() : stop, span.end() + HOURS_REACH);
      start = Math.min(span.start(), Math.max(start, span.start() - HOURS_REACH));
      Optional<LengthGrammar.Hours> hours =
          LengthGrammar.hours(Lexemes.of(text, new Span(start, stop)));
      if (hours.isPresent()) {
        return hours.get().hours();
      }
    }
    return 0;
  }

  static String freshId(List<Requirement> requirements) {
    int next = requirements.size() + 1;
    while (isTaken(requirements, "r" + next)) {
      next++;
    }
    return "r" + next;
  }

  private static boolean isTaken(List<Requirement> requirements, String id) {
    return requirements.stream().anyMatch(requirement -> requirement.id().equals(id));
  }

  // ---------------------------------------------------------------- the facts

  private List<LocalDate> factDays() {
    return facts.startDates().stream().map(Fact::value).toList();
  }

  private List<DateRange> factWindows(int minWeeks) {
    List<MonthRange> months = facts.startWindows().stream().map(Fact::value).toList();
    return Availabilities.starts(months, facts.starts().seasonal(), minWeeks);
  }

  /**
   * The least of the stated length; where that has none, the weeks from the first to the last day.
   */
  private int factMinWeeks() {
    OptionalInt stated =
        facts.duration().map(Fact::value).map(Weeks::min).orElse(OptionalInt.empty());
    return stated.orElseGet(() -> facts.stretch().map(this::weeksWithin).orElse(0));
  }

  /** The weeks of a stretch, no more than the greatest stated length. */
  private int weeksWithin(DateRange stretch) {
    int weeks = Availabilities.weeks(stretch);
    return Math.min(weeks, factMaxWeeks().orElse(weeks));
  }

  private OptionalInt factMaxWeeks() {
    return facts.duration().map(Fact::value).map(Weeks::max).orElse(OptionalInt.empty());
  }

  // ---------------------------------------------------------------- criteria

  private static Requirement with(Requirement requirement, Criterion criterion) {
    return new Requirement(
        requirement.id(),
        requirement.necessity(),
        requirement.category(),
        requirement.span(),
        requirement.quote(),
        requirement.because(),
        criterion,
        requirement.repeats(),
        requirement.derivedFrom());
  }

  /** The criterion with one leaf exchanged for another. */
  private static Criterion replace(Criterion in, Criterion.Leaf leaf, Criterion.Leaf other) {
    return switch (in) {
      case Criterion.Leaf here -> here.equals(leaf) ? other : here;
      case Criterion.AllOf all -> new Criterion.AllOf(replaceEach(all.of(), leaf, other));
      case Criterion.AnyOf any ->
          new Criterion.AnyOf(any.open(), replaceEach(any.of(), leaf, other));
      case Criterion.AtLeast some ->
          new Criterion.AtLeast(some.count(), replaceEach(some.of(), leaf, other));
    };
  }

  private static List<Criterion> replaceEach(
      List<Criterion> in, Criterion.Leaf leaf, Criterion.Leaf other) {
    return in.stream().map(member -> replace(member, leaf, other)).toList();
  }
}
