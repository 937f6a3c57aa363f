package dev.roletally.internal.dates;

import com.google.common.collect.ImmutableMap;
import dev.roletally.internal.tokens.Lexeme;
import dev.roletally.internal.tokens.Lexemes;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days, months and seasons that a text names.
 *
 * <p>A day is read in all usual spellings ({@code May 11th, 2026}, {@code Tuesday May 27}, {@code
 * 1st of September}, {@code 2026-05-11}, {@code 8/27/2025}); a month with or without its year; a
 * season (Summer is May to August, Fall August to December, Winter December to February, Spring
 * January to May). {@code may} and {@code march} are months only where they are written as names
 * and a neighbour says so. A year that stands once behind a list holds for the whole list.
 */
public final class DateGrammar {
  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  private static final Map<String, int[]> SEASONS =
      ImmutableMap.of(
          "summer", new int[] {5, 4},
          "fall", new int[] {8, 5},
          "autumn", new int[] {8, 5},
          "winter", new int[] {12, 3},
          "spring", new int[] {1, 5});

  /** Words before a bare month that show it is one. */
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in",
          "of",
          "from",
          "to",
          "until",
          "till",
          "through",
          "by",
          "before",
          "after",
          "since",
          "early",
          "mid",
          "late",
          "end",
          "start",
          "starts",
          "starting",
          "begin",
          "begins",
          "beginning",
          "commencing",
          "ending",
          "/",
          "-",
          "or",
          "and",
          "date",
          "dates",
          ":",
          "between",
          "around",
          "next",
          "this",
          "per",
          "approximately",
          "(",
          "graduating",
          "graduation");

  /** Words after a season without a year that show it is one. */
  private static final Set<String> AFTER_SEASON =
      Set.of(
          "intern",
          "interns",
          "internship",
          "internships",
          "co",
          "coop",
          "semester",
          "term",
          "program",
          "programme",
          "associate",
          "analyst",
          "cohort",
          "start",
          "session",
          "quarter",
          "break",
          "student",
          "placement",
          "months",
          "class",
          "position",
          "positions");

  private final Lexemes lexemes;
  private final boolean dayFirst;
  private final List<DateMention> found = new ArrayList<>();

  private DateGrammar(Lexemes lexemes, boolean dayFirst) {
    this.lexemes = lexemes;
    this.dayFirst = dayFirst;
  }

  /** All mentions in reading order; they do not overlap. */
  public static List<DateMention> find(Lexemes lexemes, boolean dayFirst) {
    return new DateGrammar(lexemes, dayFirst).run();
  }

  /** The month with this name, in lower case; null if it is none. */
  public static @Nullable Month month(String name) {
    return MONTHS.get(name);
  }

  private List<DateMention> run() {
    int i = 0;
    while (i < lexemes.size()) {
      DateMention mention = at(i);
      if (mention == null) {
        i++;
      } else {
        found.add(mention);
        i = mention.last() + 1;
      }
    }
    DateYears.inherit(lexemes, found);
    return found;
  }

  private @Nullable DateMention at(int i) {
    Lexeme here = lexemes.get(i);
    if (here.isNumber()) {
      DateMention numeric = numeric(i);
      return numeric == null ? yearOrDayFirst(i) : numeric;
    }
    if (!here.isWord()) {
      return null;
    }
    DayOfWeek weekday = WEEKDAYS.get(here.word());
    if (weekday != null) {
      int next = skip(i + 1, ",", ".", "the");
      if (!lexemes.has(next)) {
        return null;
      }
      DateMention day =
          lexemes.get(next).isNumber() ? dayThenMonth(next) : monthThenDay(next, next);
      return day == null ? null : with(day, weekday, i);
    }
    if (MONTHS.containsKey(here.word())) {
      DateMention day = monthThenDay(i, i);
      return day == null ? bareMonth(i) : day;
    }
    return SEASONS.containsKey(here.word()) ? season(i) : null;
  }

  // ---------------------------------------------------------------- numbers

  /** 2026-05-11, 8/27/2025, 27.8.2025, 27-08-2025. */
  private @Nullable DateMention numeric(int i) {
    if (!lexemes.has(i + 4)) {
      return null;
    }
    String mark = lexemes.word(i + 1);
    boolean joined =
        (mark.equals("-") || mark.equals("/") || mark.equals("."))
            && lexemes.is(i + 3, mark)
            && !lexemes.get(i + 1).spaced()
            && !lexemes.get(i + 2).spaced()
            && !lexemes.get(i + 3).spaced()
            && !lexemes.get(i + 4).spaced();
    if (!joined) {
      return null;
    }
    int a = lexemes.get(i).integer();
    int b = lexemes.get(i + 2).integer();
    int c = lexemes.get(i + 4).integer();
    if (isYear(a)) {
      return day(a, b, c, i, i + 4);
    }
    int year = c >= 20 && c <= 40 && lexemes.get(i + 4).word().length() == 2 ? 2000 + c : c;
    if (!isYear(year)) {
      return null;
    }
    boolean first = a > 12 || (b <= 12 && (dayFirst || mark.equals(".")));
    return first ? day(year, b, a, i, i + 4) : day(year, a, b, i, i + 4);
  }

  /** "2026 Summer", "2026 May", "1st of September, 2026". */
  private @Nullable DateMention yearOrDayFirst(int i) {
    int value = lexemes.get(i).integer();
    if (isYear(value)) {
      int[] season = SEASONS.get(lexemes.word(i + 1));
      if (season != null && !isYearAt(i + 2)) {
        return new DateMention(
            DateMention.Form.SEASON, value, Month.of(season[0]), season[1], 0, null, i, i + 1);
      }
      return null;
    }
    return dayThenMonth(i);
  }

  private @Nullable DateMention dayThenMonth(int i) {
    if (!lexemes.get(i).isInteger(1, 31) || !lexemes.get(i).isNumber()) {
      return null;
    }
    int next = ordinal(i + 1);
    boolean said = next > i + 1;
    if (lexemes.is(next, "of")) {
      next++;
      said = true;
    }
    Month month = lexemes.has(next) ? MONTHS.get(lexemes.word(next)) : null;
    if (month == null || (!said && !lexemes.get(next).capital())) {
      return null;
    }
    if (ambiguous(next) && !lexemes.get(next).capital()) {
      return null;
    }
    return withYear(month, lexemes.get(i).integer(), i, next);
  }

  private @Nullable DateMention monthThenDay(int first, int i) {
    Month month = lexemes.has(i) ? MONTHS.get(lexemes.word(i)) : null;
    if (month == null || (ambiguous(i) && !lexemes.get(i).capital())) {
      return null;
    }
    int next = skip(i + 1, ".", "the");
    if (!lexemes.has(next)
        || !lexemes.get(next).isNumber()
        || !lexemes.get(next).isInteger(1, month.maxLength())
        || (lexemes.get(next).opensLine() && !lexemes.get(i).opensLine())) {
      return null;
    }
    return withYear(month, lexemes.get(next).integer(), first, ordinal(next + 1) - 1);
  }

  /** A day, with the year that may follow {@code last}. */
  private @Nullable DateMention withYear(Month month, int day, int first, int last) {
    int next = skip(last + 1, ",", ".", "of", "'", "\u2019", "(");
    if (isYearAt(next)) {
      return day(lexemes.get(next).integer(), month.getValue(), day, first, next);
    }
    return day(0, month.getValue(), day, first, last);
  }

  private static @Nullable DateMention day(int year, int month, int day, int first, int last) {
    if (month < 1 || month > 12 || day < 1 || day > Month.of(month).maxLength()) {
      return null;
    }
    return new DateMention(DateMention.Form.DAY, year, Month.of(month), 1, day, null, first, last);
  }

  private static DateMention with(DateMention day, DayOfWeek weekday, int first) {
    return new DateMention(
        day.form(), day.year(), day.month(), 1, day.day(), weekday, first, day.last());
  }

  /** Steps over "st", "nd", "rd", "th" glued to a number. */
  private int ordinal(int i) {
    if (!lexemes.has(i) || (lexemes.get(i).spaced() && lexemes.get(i).word().length() != 2)) {
      return i;
    }
    return switch (lexemes.word(i)) {
      case "st", "nd", "rd", "th" -> i + 1;
      default -> i;
    };
  }

  // ---------------------------------------------------------------- months and seasons

  private @Nullable DateMention bareMonth(int i) {
    Lexeme here = lexemes.get(i);
    Month month = MONTHS.get(here.word());
    if (month == null) {
      return null;
    }
    int next = skip(i + 1, ",", ".", "of", "/", "'", "\u2019");
    int year = 0;
    int last = i;
    if (isYearAt(next)) {
      year = lexemes.get(next).integer();
      last = next;
    } else if (isShortYearAt(i + 1)) {
      year = 2000 + lexemes.get(i + 2).integer();
      last = i + 2;
    }
    if (year == 0 && !isNamed(i)) {
      return null;
    }
    if (year != 0 && ambiguous(i) && !here.capital()) {
      return null;
    }
    return new DateMention(DateMention.Form.MONTH, year, month, 1, 0, null, i, last);
  }

  /** Whether a month without a year is meant as one. */
  private boolean isNamed(int i) {
    Lexeme here = lexemes.get(i);
    if (!here.capital()) {
      return false;
    }
    if (!ambiguous(i) && here.word().length() > 3) {
      return true;
    }
    boolean monthNear = isMonthBeyondJoint(i + 1, 1) || isMonthBeyondJoint(i - 1, -1);
    return monthNear || BEFORE_MONTH.contains(lexemes.word(i - 1));
  }

  private boolean isMonthBeyondJoint(int joint, int step) {
    boolean joins =
        switch (lexemes.word(joint)) {
          case "/", "-", "or", "and", "to", "through", "," -> true;
          default -> false;
        };
    return joins
        && lexemes.has(joint + step)
        && MONTHS.containsKey(lexemes.word(joint + step))
        && lexemes.get(joint + step).capital();
  }

  private @Nullable DateMention season(int i) {
    int[] season = SEASONS.get(lexemes.word(i));
    if (season == null) {
      return null;
    }
    int next = i + 1;
    next = skip(next, ",", "of", "semester", "term", "internship", "'", "\u2019", "(");
    int year = 0;
    int last = i;
    if (isYearAt(next) && next - i <= 4) {
      year = lexemes.get(next).integer();
      last = next;
    } else if (isShortYearAt(i + 1)) {
      year = 2000 + lexemes.get(i + 2).integer();
      last = i + 2;
    } else if (!joinsSeason(i + 1, 1)
        && !joinsSeason(i - 1, -1)
        && !AFTER_SEASON.contains(lexemes.word(i + 1))) {
      return null;
    }
    return new DateMention(
        DateMention.Form.SEASON, year, Month.of(season[0]), season[1], 0, null, i, last);
  }

  /** Whether a joining mark at {@code joint} leads, in direction {@code step}, to a season. */
  private boolean joinsSeason(int joint, int step) {
    boolean joins =
        switch (lexemes.word(joint)) {
          case "/", "-", "or", "and", "," -> true;
          default -> false;
        };
    return joins && SEASONS.containsKey(lexemes.word(joint + step));
  }

  // ---------------------------------------------------------------- years

  private static boolean isYear(int value) {
    return value >= 2000 && value <= 2060;
  }

  private boolean isYearAt(int i) {
    return lexemes.has(i)
        && lexemes.get(i).isNumber()
        && lexemes.get(i).word().length() == 4
        && isYear(lexemes.get(i).integer());
  }

  private boolean isShortYearAt(int i) {
    boolean apostrophe = lexemes.is(i, "'") || lexemes.is(i, "\u2019");
    return apostrophe && lexemes.has(i + 1) && lexemes.get(i + 1).isInteger(20, 40);
  }

  // ---------------------------------------------------------------- words

  private boolean ambiguous(int i) {
    return switch (lexemes.word(i)) {
      case "may", "march", "mar", "jan", "dec", "sep", "oct" -> true;
      default -> false;
    };
  }

  private int skip(int i, String... words) {
    int next = i;
    while (next - i < 3 && lexemes.has(next) && isOneOf(lexemes.word(next), words)) {
      next++;
    }
    return next;
  }

  private static boolean isOneOf(String word, String... words) {
    for (String each : words) {
      if (each.equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Month> months() {
    ImmutableMap.Builder<String, Month> names = ImmutableMap.builder();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      names.put(name, month);
      if (name.length() > 3) {
        names.put(name.substring(0, 3), month);
      }
    }
    return names.put("sept", Month.SEPTEMBER).buildOrThrow();
  }

  private static Map<String, DayOfWeek> weekdays() {
    ImmutableMap.Builder<String, DayOfWeek> names = ImmutableMap.builder();
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      names.put(name, day);
      names.put(name.substring(0, 3), day);
    }
    return names.put("tues", DayOfWeek.TUESDAY).put("thurs", DayOfWeek.THURSDAY).buildOrThrow();
  }
}
