package dev.roletally.internal.dates;

import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.DateRange;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Dates that stand together in a text, joined by nothing but marks, joining words and bracketed
 * remarks, and what the words around them say they are.
 *
 * @param mentions the dates, at least one, in reading order
 * @param role what they are
 * @param range whether they are two ends with a stretch of time between them
 */
public record DateRun(List<DateMention> mentions, Role role, boolean range) {
  /** What dates are of. */
  public enum Role {
    /** Days or months on which the work may start. */
    START,
    /** The time in which the work lies. */
    PERIOD,
    /** When it ends. */
    END,
    /** When the degree is expected, or a stage of studying reached. */
    GRADUATION,
    /** Closing days, interviews, publication. */
    APPLICATION,
    /** Anything else, or nothing that says. */
    OTHER
  }

  private static final int REACH = 14;
  private static final int LONGEST_GAP = 12;

  /** Copies the mentions. */
  public DateRun {
    mentions = List.copyOf(mentions);
  }

  /** All runs of {@code mentions}, each with its role. */
  public static List<DateRun> of(Lexemes lexemes, List<DateMention> mentions) {
    List<DateRun> runs = new ArrayList<>();
    int k = 0;
    int beyond = 0;
    while (k < mentions.size()) {
      int last = k;
      while (last + 1 < mentions.size()
          && isJoined(lexemes, mentions.get(last), mentions.get(last + 1))) {
        last++;
      }
      List<DateMention> run = mentions.subList(k, last + 1);
      boolean range = isRange(lexemes, run);
      Role role = role(lexemes, run, range, beyond);
      runs.add(new DateRun(run, role, range));
      beyond = run.get(run.size() - 1).last() + 1;
      k = last + 1;
    }
    return runs;
  }

  /** Index of the first lexeme. */
  public int first() {
    return mentions.get(0).first();
  }

  /** Index of the last lexeme. */
  public int last() {
    return mentions.get(mentions.size() - 1).last();
  }

  /** The words. */
  public Span span(Lexemes lexemes) {
    return lexemes.span(first(), last());
  }

  /** The same with the years that {@code context} settles. */
  public DateRun in(DateContext context) {
    return new DateRun(mentions.stream().map(date -> date.in(context)).toList(), role, range);
  }

  /** Whether a year is missing. */
  public boolean isYearless() {
    return mentions.stream().anyMatch(date -> date.year() == 0);
  }

  /** Whether it names days, and not months or seasons. */
  public boolean namesDays() {
    return mentions.get(0).form() == DateMention.Form.DAY;
  }

  /** The stretch of days from its first to its last date, if it is a range of known years. */
  public Optional<DateRange> stretch() {
    if (!range) {
      return Optional.empty();
    }
    Optional<LocalDate> from = firstDay(mentions.get(0));
    Optional<LocalDate> to = lastDay(mentions.get(mentions.size() - 1));
    if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
      return Optional.empty();
    }
    return Optional.of(new DateRange(from.get(), to.get()));
  }

  /**
   * The months it names, of known years: those that follow one another as one window; of a range,
   * all between its ends.
   */
  public List<MonthRange> windows() {
    TreeSet<YearMonth> months = new TreeSet<>();
    List<MonthRange> windows = new ArrayList<>();
    for (DateMention date : mentions) {
      Optional<MonthRange> named = date.toMonths();
      if (date.form() == DateMention.Form.SEASON) {
        named.ifPresent(windows::add);
      } else if (date.form() == DateMention.Form.MONTH) {
        named.ifPresent(month -> months.add(month.from()));
      }
    }
    if (range && months.size() == 2) {
      windows.add(new MonthRange(months.first(), months.last()));
      return windows;
    }
    List<MonthRange> grown = new ArrayList<>();
    for (YearMonth month : months) {
      MonthRange before = grown.isEmpty() ? null : grown.get(grown.size() - 1);
      if (before != null && before.to().plusMonths(1).equals(month)) {
        grown.set(grown.size() - 1, new MonthRange(before.from(), month));
      } else {
        grown.add(new MonthRange(month, month));
      }
    }
    windows.addAll(grown);
    return windows;
  }

  private static Optional<LocalDate> firstDay(DateMention date) {
    return date.form() == DateMention.Form.DAY
        ? date.toDay()
        : date.toMonths().map(months -> months.from().atDay(1));
  }

  private static Optional<LocalDate> lastDay(DateMention date) {
    return date.form() == DateMention.Form.DAY
        ? date.toDay()
        : date.toMonths().map(months -> months.to().atEndOfMonth());
  }

  // ---------------------------------------------------------------- joining

  private static boolean isJoined(Lexemes lexemes, DateMention one, DateMention other) {
    int gap = other.first() - one.last() - 1;
    if (gap > LONGEST_GAP) {
      return false;
    }
    boolean days = one.form() == DateMention.Form.DAY && other.form() == DateMention.Form.DAY;
    int depth = 0;
    for (int i = one.last() + 1; i < other.first(); i++) {
      String word = lexemes.word(i);
      if (word.equals("(")) {
        depth++;
      } else if (word.equals(")")) {
        depth--;
      } else if (depth <= 0 && !joins(word)) {
        return false;
      } else if (depth > 0 && !days && !joins(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean joins(String word) {
    return switch (word) {
      case "/", "-", ",", ";", "|", ".", "&", "(", ")", ">" -> true;
      case "or", "and", "to", "through", "until", "till", "either", "in", "of", "the" -> true;
      case "early", "mid", "late", "end", "beginning", "week", "thru", "from" -> true;
      default -> false;
    };
  }

  /** Two dates of one form with a dash, no bullet, or a word for "until" between them. */
  private static boolean isRange(Lexemes lexemes, List<DateMention> run) {
    if (run.size() != 2 || run.get(0).form() != run.get(1).form()) {
      return false;
    }
    boolean dash = false;
    for (int i = run.get(0).last() + 1; i < run.get(1).first(); i++) {
      switch (lexemes.word(i)) {
        case "to", "through", "until", "till", "thru" -> {
          return true;
        }
        case "-" -> dash |= !lexemes.get(i).opensLine();
        case "and" -> {
          if (lexemes.is(run.get(0).first() - 1, "between")) {
            return true;
          }
        }
        default -> {}
      }
    }
    DateMention first = run.get(0);
    DateMention second = run.get(1);
    boolean nextMonths =
        first.form() == DateMention.Form.MONTH
            && (first.month().getValue() % 12) + 1 == second.month().getValue();
    return dash && !nextMonths && first.form() != DateMention.Form.SEASON;
  }

  // ---------------------------------------------------------------- role

  /**
   * The role that the nearest telling word before the run gives it; {@code beyond} is out of reach.
   */
  private static Role role(Lexemes lexemes, List<DateMention> run, boolean range, int beyond) {
    int first = run.get(0).first();
    for (int i = first - 1; i >= Math.max(beyond, first - REACH); i--) {
      if (i + 1 < first && !lexemes.continuesSentence(i + 1) && !isLabelEnd(lexemes, i)) {
        break;
      }
      Role said = isOfPosting(lexemes, i) ? Role.APPLICATION : said(lexemes, i, range);
      if (said != Role.OTHER) {
        return said;
      }
    }
    return after(lexemes, run.get(run.size() - 1).last() + 1);
  }

  private static boolean isLabelEnd(Lexemes lexemes, int i) {
    return lexemes.is(i, ":") || (lexemes.get(i).isWord() && isDateWord(lexemes.word(i)));
  }

  private static boolean isDateWord(String word) {
    return word.equals("date") || word.equals("dates") || word.equals("posted");
  }

  private static Role said(Lexemes lexemes, int i, boolean range) {
    String word = lexemes.word(i);
    if (word.startsWith("graduat")) {
      return isGraduateJob(lexemes, i) ? Role.OTHER : Role.GRADUATION;
    }
    return switch (word) {
      case "start", "starts", "starting", "begin", "begins", "beginning", "commence" -> Role.START;
      case "commences", "commencing", "onboarding", "intake", "availability" -> Role.START;
      case "available", "join" -> Role.START;
      case "run", "runs", "running", "held", "lasts", "period", "between" -> Role.PERIOD;
      case "during", "throughout", "over", "place" -> Role.PERIOD;
      case "dates" -> lexemes.is(i - 1, "start") ? Role.START : Role.PERIOD;
      case "from" -> lexemes.is(i - 1, "as") ? Role.START : range ? Role.PERIOD : Role.OTHER;
      case "of" -> lexemes.is(i - 1, "as") ? Role.START : Role.OTHER;
      case "week" -> lexemes.is(i + 1, "of") ? Role.APPLICATION : Role.OTHER;
      case "end", "ends", "ending", "conclude", "concludes", "concluding", "finish" -> Role.END;
      case "until", "till" -> Role.END;
      case "degree", "enrolled", "returning", "return", "status", "sophomore", "completion" ->
          Role.GRADUATION;
      case "class", "junior", "senior", "freshman", "enrollment" -> Role.GRADUATION;
      case "deadline", "close", "closes", "closing", "closed", "apply", "applications" ->
          Role.APPLICATION;
      case "application", "submit", "submitted", "interview", "interviews", "expires", "expire" ->
          Role.APPLICATION;
      case "posted", "posting", "published", "updated", "created", "opens", "opened", "by" ->
          Role.APPLICATION;
      case "before", "since", "founded", "established", "effective", "offers", "assessment" ->
          Role.APPLICATION;
      case "holiday", "holidays", "hired", "version", "revised", "award", "copyright" ->
          Role.APPLICATION;
      default -> Role.OTHER;
    };
  }

  /** "Posting Start Date". */
  private static boolean isOfPosting(Lexemes lexemes, int i) {
    return lexemes.is(i, "start")
        && (lexemes.is(i - 1, "posting") || lexemes.is(i - 1, "application"));
  }

  /** "graduate internship", "graduates joining": a kind of work, not a day of graduating. */
  private static boolean isGraduateJob(Lexemes lexemes, int i) {
    return switch (lexemes.word(i + 1)) {
      case "internship", "intern", "program", "programme", "scheme", "role", "students" -> true;
      default -> false;
    };
  }

  private static Role after(Lexemes lexemes, int i) {
    return switch (lexemes.word(i)) {
      case "start", "starts", "starting", "intake" -> Role.START;
      case "deadline", "graduates", "graduate", "graduation" -> Role.APPLICATION;
      default -> Role.OTHER;
    };
  }
}
