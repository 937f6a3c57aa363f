package dev.roletally.internal.facts;

import dev.roletally.internal.dates.DateContext;
import dev.roletally.internal.dates.DateMention;
import dev.roletally.internal.dates.DateRun;
import dev.roletally.internal.structure.Block;
import dev.roletally.internal.tokens.Lexeme;
import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.DateRange;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Fact;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When the work starts, as stated: days, else months, else a season.
 *
 * <p>What is said more exactly wins: a month in which a stated day lies says no more than the day,
 * and a season says no more than its months.
 *
 * @param days the days on which it may start
 * @param windows the months in which it may start
 * @param seasonal whether the windows are seasons in which the work is to lie
 * @param stretch from the first to the last day of the work, if both are said
 * @param yearless dates whose year nothing settles
 */
public record StartFacts(
    List<Fact<LocalDate>> days,
    List<Fact<MonthRange>> windows,
    boolean seasonal,
    Optional<DateRange> stretch,
    List<Diagnostic> yearless) {
  /** Words near a season or a period that show that it is the work's. */
  private static final Set<String> WORK =
      Set.of(
          "intern",
          "interns",
          "internship",
          "internships",
          "coop",
          "op",
          "program",
          "programme",
          "traineeship",
          "placement",
          "analyst",
          "associate",
          "student",
          "students",
          "position",
          "session",
          "opportunity",
          "role",
          "assignment",
          "apprenticeship",
          "thesis");

  private static final Set<String> PERIOD_WORK =
      Set.of(
          "intern",
          "interns",
          "internship",
          "internships",
          "coop",
          "op",
          "program",
          "programme",
          "traineeship",
          "placement",
          "session",
          "assignment",
          "available",
          "availability");

  private static final int LAST_OF_SUMMER = 8;
  private static final int MOST = 60;

  /** Copies the lists. */
  public StartFacts {
    days = List.copyOf(days);
    windows = List.copyOf(windows);
    yearless = List.copyOf(yearless);
  }

  /**
   * The starts that a posting states.
   *
   * @param dates all dates of the text
   * @param title where its title stands, if it has one
   */
  static StartFacts read(
      FactText text, List<DateRun> dates, DateContext context, Optional<Span> title) {
    return new Reading(text, context, title).read(dates);
  }

  /**
   * The year of the hiring cycle: the one in the title, else of the first dated start, else the
   * first that an internship, programme or season is said to be in.
   */
  static Optional<Integer> cycleYear(FactText text, List<DateRun> dates, Optional<Span> title) {
    Lexemes lexemes = text.lexemes();
    if (title.isPresent()) {
      int last = lexemes.indexAt(title.get().end());
      for (int i = lexemes.indexAt(title.get().start()); i < last; i++) {
        if (isYear(lexemes.get(i))) {
          return Optional.of(lexemes.get(i).integer());
        }
        boolean shortYear = lexemes.is(i, "'") || lexemes.is(i, "\u2019");
        if (shortYear && i + 1 < last && lexemes.get(i + 1).isInteger(20, 40)) {
          return Optional.of(2000 + lexemes.get(i + 1).integer());
        }
        if (lexemes.get(i).isInteger(20, 40)
            && (lexemes.is(i + 1, "'") || lexemes.is(i + 1, "\u2019"))) {
          return Optional.of(2000 + lexemes.get(i).integer());
        }
      }
    }
    for (DateRun run : dates) {
      boolean start = run.role() == DateRun.Role.START || isOfWork(lexemes, run);
      if (start && text.isOwn(run.first()) && run.mentions().get(0).year() != 0) {
        return Optional.of(run.mentions().get(0).year());
      }
    }
    for (int i = 1; i < lexemes.size(); i++) {
      if (isYear(lexemes.get(i)) && text.isOwn(i) && nearWork(lexemes, i, PERIOD_WORK)) {
        return Optional.of(lexemes.get(i).integer());
      }
    }
    return beforeGraduation(dates).or(() -> ofDeadline(dates));
  }

  /** The year of the last summer before the first month of graduating. */
  private static Optional<Integer> beforeGraduation(List<DateRun> dates) {
    return dates.stream()
        .filter(run -> run.role() == DateRun.Role.GRADUATION)
        .flatMap(run -> run.windows().stream())
        .map(MonthRange::from)
        .min(Comparator.naturalOrder())
        .map(
            month ->
                month.getMonthValue() > LAST_OF_SUMMER ? month.getYear() : month.getYear() - 1);
  }

  /** The year of the only day by which one may apply. */
  private static Optional<Integer> ofDeadline(List<DateRun> dates) {
    List<Integer> years =
        dates.stream()
            .filter(run -> run.role() == DateRun.Role.APPLICATION)
            .map(run -> run.mentions().get(0).year())
            .filter(year -> year != 0)
            .distinct()
            .toList();
    return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
  }

  private static boolean isYear(Lexeme lexeme) {
    return lexeme.isNumber() && lexeme.word().length() == 4 && lexeme.isInteger(2010, 2060);
  }

  private static boolean isOfWork(Lexemes lexemes, DateRun run) {
    boolean season =
        run.mentions().stream().anyMatch(date -> date.form() == DateMention.Form.SEASON);
    return season && run.role() != DateRun.Role.GRADUATION && nearWork(lexemes, run.first(), WORK);
  }

  /** Whether one of {@code words} stands in the sentence within six lexemes of {@code index}. */
  private static boolean nearWork(Lexemes lexemes, int index, Set<String> words) {
    int first = lexemes.sentenceStart(index, 8);
    int last = lexemes.sentenceEnd(index, 6);
    for (int i = first; i <= last; i++) {
      if (words.contains(lexemes.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** One reading of one posting. */
  private static final class Reading {
    private final FactText text;
    private final Lexemes lexemes;
    private final DateContext context;
    private final Optional<Span> title;
    private final List<Fact<LocalDate>> days = new ArrayList<>();
    private final List<Fact<MonthRange>> months = new ArrayList<>();
    private final List<Fact<MonthRange>> seasons = new ArrayList<>();
    private final List<Diagnostic> yearless = new ArrayList<>();
    private Optional<DateRange> stretch = Optional.empty();

    Reading(FactText text, DateContext context, Optional<Span> title) {
      this.text = text;
      this.lexemes = text.lexemes();
      this.context = context;
      this.title = title;
    }

    StartFacts read(List<DateRun> dates) {
      List<DateRun> runs = dates.stream().filter(this::states).toList();
      boolean datedSeason = runs.stream().anyMatch(run -> isSeason(run) && !run.isYearless());
      for (DateRun run : runs) {
        if (!(datedSeason && isSeason(run) && run.isYearless())) {
          add(run.in(context));
        }
      }
      List<Fact<MonthRange>> windows = new ArrayList<>();
      for (Fact<MonthRange> month : months) {
        if (days.stream().noneMatch(day -> month.value().days().contains(day.value()))) {
          windows.add(month);
        }
      }
      boolean seasonal = days.isEmpty() && months.isEmpty();
      if (seasonal) {
        windows.addAll(seasons);
      }
      return new StartFacts(
          days, windows, seasonal, stretch, isFound(windows) ? List.of() : yearless);
    }

    private boolean isFound(List<Fact<MonthRange>> windows) {
      return !days.isEmpty() || !windows.isEmpty();
    }

    private static boolean isSeason(DateRun run) {
      return run.mentions().get(0).form() == DateMention.Form.SEASON;
    }

    private boolean states(DateRun run) {
      int first = run.first();
      Block.Kind kind = text.kind(first);
      boolean told = run.role() == DateRun.Role.START && nearWork(lexemes, first, PERIOD_WORK);
      if (!FactText.isOwn(kind) || (kind == Block.Kind.LEGAL && !told)) {
        return false;
      }
      boolean inTitle = title.isPresent() && title.get().overlaps(lexemes.span(first, run.last()));
      boolean season = run.mentions().get(0).form() == DateMention.Form.SEASON;
      return switch (run.role()) {
        case START -> !isDenied(run) && (!season || inTitle || nearWork(lexemes, first, WORK));
        case PERIOD ->
            !isDenied(run)
                && (inTitle
                    || (season && nearWork(lexemes, first, WORK))
                    || (run.range()
                        && (nearWork(lexemes, first, PERIOD_WORK) || isLabelled(first))));
        case OTHER ->
            inTitle
                || (season && !isDenied(run) && nearWork(lexemes, first, WORK))
                || (run.range() && (nearWork(lexemes, first, PERIOD_WORK) || isLabelled(first)));
        default -> false;
      };
    }

    /** "Duration: June - August 2026". */
    private boolean isLabelled(int first) {
      return lexemes.is(first - 1, ":")
          && switch (lexemes.word(first - 2)) {
            case "duration", "dates", "period", "timeline", "term", "timing" -> true;
            default -> false;
          };
    }

    /** "Spring and Fall 2026 internships are not available". */
    private boolean isDenied(DateRun run) {
      int last = lexemes.sentenceEnd(run.last(), 8);
      for (int i = run.last() + 1; i <= last; i++) {
        if (lexemes.is(i, "not") || lexemes.is(i, "no")) {
          return true;
        }
      }
      return false;
    }

    private void add(DateRun run) {
      if (run.isYearless() && yearless.size() < MOST) {
        Span span = run.span(lexemes);
        yearless.add(
            Diagnostic.at(
                Diagnostic.Code.YEAR_UNKNOWN,
                "nothing settles the year of \"" + span.of(text.text()) + "\"",
                span));
      }
      boolean period = run.role() != DateRun.Role.START && run.range();
      if (period && stretch.isEmpty()) {
        stretch = run.stretch();
      }
      if (run.namesDays()) {
        List<DateMention> named = run.range() ? run.mentions().subList(0, 1) : run.mentions();
        for (DateMention mention : named) {
          mention.toDay().ifPresent(day -> addDay(day, mention));
        }
        if (run.range() && stretch.isEmpty()) {
          stretch = run.stretch();
        }
        return;
      }
      for (MonthRange window : run.windows()) {
        boolean season =
            run.mentions().stream().anyMatch(date -> date.form() == DateMention.Form.SEASON);
        YearMonth from = window.from();
        MonthRange start = period && !season ? new MonthRange(from, from) : window;
        addWindow(season ? seasons : months, start, spanOf(run, window));
      }
    }

    /** The words of the run that name {@code window}. */
    private Span spanOf(DateRun run, MonthRange window) {
      TreeSet<Integer> ends = new TreeSet<>();
      for (DateMention mention : run.mentions()) {
        Optional<MonthRange> named = mention.toMonths();
        boolean inside =
            named.isPresent()
                && !named.get().from().isBefore(window.from())
                && !named.get().to().isAfter(window.to());
        if (inside) {
          ends.add(mention.first());
          ends.add(mention.last());
        }
      }
      return ends.isEmpty() ? run.span(lexemes) : lexemes.span(ends.first(), ends.last());
    }

    private void addDay(LocalDate day, DateMention mention) {
      if (days.size() < MOST && days.stream().noneMatch(known -> known.value().equals(day))) {
        days.add(new Fact<>(day, lexemes.span(mention.first(), mention.last())));
      }
    }

    private static void addWindow(List<Fact<MonthRange>> to, MonthRange window, Span span) {
      boolean known =
          to.stream()
              .anyMatch(
                  have ->
                      !have.value().from().isAfter(window.from())
                          && !have.value().to().isBefore(window.to()));
      if (!known && to.size() < MOST) {
        to.add(new Fact<>(window, span));
      }
    }
  }
}
