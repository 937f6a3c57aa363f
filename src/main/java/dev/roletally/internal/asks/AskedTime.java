package dev.roletally.internal.asks;

import dev.roletally.internal.dates.DateContext;
import dev.roletally.internal.dates.DateGrammar;
import dev.roletally.internal.dates.DateMention;
import dev.roletally.internal.dates.DateRun;
import dev.roletally.internal.dates.LengthGrammar;
import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Span;
import dev.roletally.model.Weeks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The time that a clause asks a candidate to be free.
 *
 * @param days start days it names
 * @param months start months it names
 * @param seasons seasons in which the work is to lie
 * @param openEnded whether the starts it names are only the first possible ("from May onwards")
 * @param stretch the time that the work takes, from its first to its last day
 * @param length how long it lasts
 * @param hours hours a week; 0 if it says none
 * @param span the words that say all this
 * @param startSpan the words that name the start; the same as {@code span} if nothing does
 */
record AskedTime(
    List<LocalDate> days,
    List<MonthRange> months,
    List<MonthRange> seasons,
    boolean openEnded,
    Optional<DateRange> stretch,
    Optional<Weeks> length,
    int hours,
    Span span,
    Span startSpan) {

  /** Whether it names a start more exactly than by a season. */
  boolean namesStart() {
    return !days.isEmpty() || !months.isEmpty();
  }

  /** The least length in weeks; 0 if nothing says. */
  int minWeeks() {
    if (length.isPresent()) {
      return length.get().min().orElse(0);
    }
    return stretch.map(Availabilities::weeks).orElse(0);
  }

  /** The greatest length in weeks, if stated. */
  OptionalInt maxWeeks() {
    return length.map(Weeks::max).orElse(OptionalInt.empty());
  }

  /** The criterion that asks for it. */
  Criterion.Availability toCriterion() {
    List<DateRange> windows =
        new ArrayList<>(Availabilities.starts(months, /* seasons= */ false, minWeeks()));
    if (!namesStart()) {
      windows.addAll(Availabilities.starts(seasons, /* seasons= */ true, minWeeks()));
    }
    return new Criterion.Availability(days, windows, minWeeks(), maxWeeks(), hours, span);
  }

  /** What the clause at {@code lexemes} asks; empty if it asks for no time. */
  static Optional<AskedTime> read(Lexemes lexemes, DateContext context) {
    return new Reading(lexemes, context).read();
  }

  /** One reading of one clause. */
  private static final class Reading {
    private final Lexemes lexemes;
    private final DateContext context;
    private final List<LocalDate> days = new ArrayList<>();
    private final List<MonthRange> months = new ArrayList<>();
    private final List<MonthRange> seasons = new ArrayList<>();
    private Optional<DateRange> stretch = Optional.empty();
    private boolean openEnded = false;
    private @Nullable Span said;
    private @Nullable Span start;

    Reading(Lexemes lexemes, DateContext context) {
      this.lexemes = lexemes;
      this.context = context;
    }

    Optional<AskedTime> read() {
      for (DateRun run : DateRun.of(lexemes, DateGrammar.find(lexemes, context.dayFirst()))) {
        switch (run.role()) {
          case START, PERIOD, OTHER -> add(run.in(context));
          case END, GRADUATION, APPLICATION -> {}
        }
      }
      Optional<LengthGrammar.Length> length =
          LengthGrammar.lengths(lexemes).stream().filter(this::isOfWork).findFirst();
      length.ifPresent(found -> said(found.first(), found.last()));
      Optional<LengthGrammar.Hours> hours =
          LengthGrammar.hours(lexemes).filter(found -> isOfWork(found.first()));
      hours.ifPresent(found -> said(found.first(), found.last()));
      if (said == null || !speaksOfTime()) {
        return Optional.empty();
      }
      return Optional.of(
          new AskedTime(
              List.copyOf(days),
              List.copyOf(months),
              List.copyOf(seasons),
              openEnded,
              stretch,
              length.map(LengthGrammar.Length::weeks),
              hours.map(LengthGrammar.Hours::hours).orElse(0),
              said,
              start == null ? said : start));
    }

    private void add(DateRun run) {
      stretch = stretch.isPresent() ? stretch : run.stretch();
      if (run.namesDays()) {
        List<DateMention> named = run.range() ? run.mentions().subList(0, 1) : run.mentions();
        named.forEach(mention -> mention.toDay().ifPresent(days::add));
      } else {
        for (MonthRange window : run.windows()) {
          boolean season = run.mentions().get(0).form() == DateMention.Form.SEASON;
          boolean period = run.range() && run.role() != DateRun.Role.START;
          MonthRange first = new MonthRange(window.from(), window.from());
          (season ? seasons : months).add(period && !season ? first : window);
        }
      }
      if (days.isEmpty() && months.isEmpty() && seasons.isEmpty()) {
        return;
      }
      openEnded |= isOpenEnded(run);
      int first = run.first();
      while (first > 0 && run.first() - first < 3 && isLead(lexemes.word(first - 1))) {
        first--;
      }
      Span words = lexemes.span(first, run.last());
      start = start == null ? words : start.cover(words);
      said(first, run.last());
    }

    private static boolean isLead(String word) {
      return switch (word) {
        case "starting", "start", "starts", "beginning", "begin", "begins", "in", "from", "on" ->
            true;
        case "during", "early", "mid", "late", "between" -> true;
        default -> false;
      };
    }

    private boolean isOpenEnded(DateRun run) {
      String after = lexemes.word(run.last() + 1);
      String before = lexemes.word(run.first() - 1);
      return !run.range()
          && (after.equals("onwards")
              || after.equals("onward")
              || after.equals("or")
              || before.equals("from")
              || before.equals("per")
              || before.equals("of"));
    }

    private void said(int first, int last) {
      Span words = lexemes.span(first, last);
      said = said == null ? words : said.cover(words);
    }

    private boolean isOfWork(LengthGrammar.Length length) {
      return isOfWork(length.first());
    }

    /** Whether no word of experience, leave or the past stands right before. */
    private boolean isOfWork(int index) {
      for (int i = index - 1; i >= Math.max(0, index - 4); i--) {
        switch (lexemes.word(i)) {
          case "experience", "past", "last", "within", "every", "previous", "after", "travel" -> {
            return false;
          }
          default -> {}
        }
      }
      return true;
    }

    /** Whether the clause is about time to work at all, and not about work done. */
    private boolean speaksOfTime() {
      boolean cue = false;
      for (int i = 0; i < lexemes.size(); i++) {
        switch (lexemes.word(i)) {
          case "available", "availability", "commit", "commitment", "committed", "start" ->
              cue = true;
          case "starting", "starts", "begin", "begins", "beginning", "internship", "intern" ->
              cue = true;
          case "during", "full", "fulltime", "hours", "hrs", "week", "weekly", "period" ->
              cue = true;
          case "program", "programme", "duration", "join", "term", "semester", "days" -> cue = true;
          case "experience", "experienced" -> {
            if (!cue) {
              return false;
            }
          }
          default -> {}
        }
      }
      return cue;
    }
  }
}
