package dev.roletally.internal.dates;

import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.Weeks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds lengths of time and weekly hours in a text.
 *
 * <p>A length is a number or range of weeks, months or years ({@code 12-week}, {@code 10 to 12
 * weeks}, {@code 3-6 months}), with the words that make it a least or greatest one ({@code at least
 * 4 months}, {@code up to 13 weeks}). Hours are those of a week ({@code 32-40 hours per week},
 * {@code 4 days a week} of eight hours each); of a range the least counts.
 */
public final class LengthGrammar {
  private static final int WEEKS_IN_YEAR = 52;
  private static final int MOST_WEEKS = 520;
  private static final int HOURS_IN_DAY = 8;
  private static final int HOURS_IN_WEEK = 168;

  /** The hours a week that "full-time" asks for. */
  static final int FULL_TIME = 35;

  private final Lexemes lexemes;

  private LengthGrammar(Lexemes lexemes) {
    this.lexemes = lexemes;
  }

  /**
   * A length of time.
   *
   * @param weeks how long
   * @param first index of its first lexeme
   * @param last index of its last lexeme
   */
  public record Length(Weeks weeks, int first, int last) {}

  /**
   * Hours of a week.
   *
   * @param hours how many, the least of a range
   * @param first index of its first lexeme
   * @param last index of its last lexeme
   */
  public record Hours(int hours, int first, int last) {}

  /** All lengths in reading order; they do not overlap. */
  public static List<Length> lengths(Lexemes lexemes) {
    LengthGrammar grammar = new LengthGrammar(lexemes);
    List<Length> found = new ArrayList<>();
    int i = 0;
    while (i < lexemes.size()) {
      Length length = grammar.lengthAt(i);
      if (length == null) {
        i++;
      } else {
        found.add(length);
        i = length.last() + 1;
      }
    }
    return found;
  }

  /** The first weekly hours named; else those of "full-time", if it is and "part-time" is not. */
  public static Optional<Hours> hours(Lexemes lexemes) {
    LengthGrammar grammar = new LengthGrammar(lexemes);
    Hours fullTime = null;
    for (int i = 0; i < lexemes.size(); i++) {
      Hours hours = grammar.hoursAt(i);
      if (hours != null) {
        return Optional.of(hours);
      }
      int end = fullTime == null ? grammar.fullTimeEnd(i) : -1;
      if (end >= 0) {
        fullTime = new Hours(FULL_TIME, i, end);
      }
    }
    return Optional.ofNullable(fullTime).filter(found -> !grammar.namesPartTime());
  }

  /** Index of the last lexeme of a "full-time" that begins at {@code i}; -1 if none does. */
  int fullTimeEnd(int i) {
    if (lexemes.is(i, "fulltime")) {
      return i;
    }
    if (!lexemes.is(i, "full")) {
      return -1;
    }
    int next = lexemes.is(i + 1, "-") ? i + 2 : i + 1;
    return lexemes.is(next, "time") ? next : -1;
  }

  private boolean namesPartTime() {
    for (int i = 0; i < lexemes.size(); i++) {
      boolean joined = lexemes.is(i + 1, "time") || lexemes.is(i + 2, "time");
      if (lexemes.is(i, "parttime") || (lexemes.is(i, "part") && joined)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Length lengthAt(int i) {
    int low = amount(i);
    if (low < 1) {
      return null;
    }
    int next = i + 1;
    if (lexemes.is(next, "(") && amount(next + 1) == low && lexemes.is(next + 2, ")")) {
      next += 3;
    }
    boolean more = lexemes.is(next, "+");
    if (more) {
      next++;
    }
    int unit = unitAt(next);
    int high = low;
    int last = unit;
    if (unit < 0) {
      // a range, whose first amount may have a unit of its own
      int beyond = rangeMark(next);
      if (beyond < 0 || amount(beyond) < 1) {
        return null;
      }
      high = amount(beyond);
      unit = unitAt(beyond + 1);
      last = unit;
      if (unit < 0) {
        return null;
      }
    } else {
      int beyond = rangeMark(unit + 1);
      int second = beyond < 0 || amount(beyond) < 1 ? -1 : unitAt(beyond + 1);
      if (second >= 0
          && lexemes.is(second, lexemes.word(unit))
          && amount(beyond) > low
          && !lexemes.is(unit + 1, "and")) {
        high = amount(beyond);
        last = second;
      }
    }
    if (high < low || isOfOtherThings(last + 1)) {
      return null;
    }
    int minWeeks = weeks(low, lexemes.word(unit));
    int maxWeeks = weeks(high, lexemes.word(unit));
    if (minWeeks < 1 || maxWeeks < minWeeks || maxWeeks > MOST_WEEKS) {
      return null;
    }
    return more
        ? new Length(Weeks.atLeast(minWeeks), i, last)
        : bounded(minWeeks, maxWeeks, i, last);
  }

  /** With "at least", "minimum of", "up to", "or longer" around it. */
  private Length bounded(int minWeeks, int maxWeeks, int first, int last) {
    int before = boundBefore(first);
    if (before != first) {
      boolean least = !isGreatest(before);
      Weeks weeks =
          least
              ? maxWeeks > minWeeks ? Weeks.between(minWeeks, maxWeeks) : Weeks.atLeast(minWeeks)
              : Weeks.atMost(maxWeeks);
      return new Length(weeks, before, last);
    }
    int after = last + 1;
    if (lexemes.is(after, "(")) {
      after++;
    }
    if (lexemes.is(after, "or")
        && (lexemes.is(after + 1, "longer") || lexemes.is(after + 1, "more"))) {
      return new Length(Weeks.atLeast(minWeeks), first, after + 1);
    }
    if (minWeeks == maxWeeks
        && (lexemes.is(after, "minimum") || lexemes.is(after, "min") || lexemes.is(after, "+"))) {
      return new Length(Weeks.atLeast(minWeeks), first, after);
    }
    if (minWeeks == maxWeeks && lexemes.is(after, "maximum")) {
      return new Length(Weeks.atMost(maxWeeks), first, after);
    }
    return new Length(Weeks.between(minWeeks, maxWeeks), first, last);
  }

  /** Where a bound that ends just before {@code i} begins; {@code i} if none does. */
  private int boundBefore(int i) {
    int last = i - 1;
    while (last > i - 3
        && (lexemes.is(last, "a")
            || lexemes.is(last, "of")
            || lexemes.is(last, ":")
            || lexemes.is(last, "period")
            || lexemes.is(last, "/"))) {
      last--;
    }
    String word = lexemes.word(last);
    if (word.equals("minimum")
        || word.equals("maximum")
        || word.equals("min")
        || word.equals("max")) {
      return last;
    }
    if (word.equals("least") && lexemes.is(last - 1, "at")) {
      return last - 1;
    }
    if (word.equals("to") && lexemes.is(last - 1, "up")) {
      return last - 1;
    }
    if (word.equals("exceed") || word.equals("exceeding")) {
      return last;
    }
    if (word.equals("than") && (lexemes.is(last - 1, "less") || lexemes.is(last - 1, "more"))) {
      return last - 1;
    }
    return i;
  }

  private boolean isGreatest(int bound) {
    return lexemes.word(bound).startsWith("exceed")
        || lexemes.is(bound, "maximum")
        || lexemes.is(bound, "max")
        || lexemes.is(bound, "up")
        || (lexemes.is(bound, "less") && !isDenied(bound))
        || (lexemes.is(bound, "more") && isDenied(bound));
  }

  private boolean isDenied(int i) {
    return lexemes.is(i - 1, "no") || lexemes.is(i - 1, "not");
  }

  /** What follows shows that the length is of age, experience or leave. */
  private boolean isOfOtherThings(int i) {
    boolean joined = lexemes.is(i - 2, "-") && !lexemes.word(i - 1).endsWith("s");
    int next = lexemes.is(i, "of") || lexemes.is(i, "'") || lexemes.is(i, "\u2019") ? i + 1 : i;
    boolean other =
        switch (lexemes.word(next)) {
          case "ago", "old", "notice", "pto", "vacation", "leave", "parental", "maternity" -> true;
          case "paternity", "relevant", "prior", "related", "professional", "industry" -> true;
          case "experience", "experiences" -> !joined;
          case "paid" -> isTimeOff(next + 1);
          default -> false;
        };
    if (other || next == i) {
      return other;
    }
    for (int k = next; k < next + 4; k++) {
      if (lexemes.is(k, "experience")) {
        return true;
      }
    }
    return false;
  }

  private boolean isTimeOff(int i) {
    return switch (lexemes.word(i)) {
      case "time", "leave", "vacation", "parental", "holiday", "holidays", ")", "maternity" -> true;
      default -> false;
    };
  }

  private @Nullable Hours hoursAt(int i) {
    int low = amount(i);
    if (low < 1) {
      return null;
    }
    int next = i + 1;
    int beyond = rangeMark(next);
    if (beyond >= 0 && amount(beyond) >= low) {
      next = beyond + 1;
    }
    if (lexemes.is(next, "+") || lexemes.is(next, "-")) {
      next++;
    }
    String unit = lexemes.word(next);
    boolean hours =
        switch (unit) {
          case "hours", "hour", "hrs", "hr", "h", "hs", "hpw" -> true;
          default -> false;
        };
    boolean days = unit.equals("days") || unit.equals("day");
    if (!hours && !days) {
      return null;
    }
    int week = unit.equals("hpw") ? next : weekEnd(next + 1);
    int asked = hours ? low : low * HOURS_IN_DAY;
    if (week < 0 || asked > HOURS_IN_WEEK || (days && (low > 7 || isInOffice(i, week)))) {
      return null;
    }
    return new Hours(asked, i, week);
  }

  /** Days that are said to be spent in the office say nothing of how many there are in all. */
  private boolean isInOffice(int first, int last) {
    for (int i = Math.max(0, first - 8); i <= last + 6 && lexemes.has(i); i++) {
      switch (lexemes.word(i)) {
        case "office",
            "offices",
            "onsite",
            "site",
            "campus",
            "person",
            "home",
            "remote",
            "remotely" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** The end of "per week", "a week", "/week", "weekly", "work week" from {@code i}; -1 if none. */
  private int weekEnd(int i) {
    int next = i;
    for (int words = 0; words < 4 && lexemes.has(next); words++) {
      switch (lexemes.word(next)) {
        case "week", "weekly", "wk", "workweek" -> {
          return next;
        }
        case "per", "a", "/", "each", "every", "-", "of", "work", "the", "in" -> next++;
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  // ---------------------------------------------------------------- words

  /** The whole number at {@code i}; -1 if none. */
  private int amount(int i) {
    return lexemes.has(i) ? lexemes.get(i).integer() : -1;
  }

  /** Index of the unit at {@code i} or behind a joining mark; -1 if there is none. */
  private int unitAt(int i) {
    int next = i;
    while (next < i + 4 && isBeforeUnit(next)) {
      next++;
    }
    return switch (lexemes.word(next)) {
      case "week", "weeks", "wk", "wks", "month", "months", "mos", "year", "years" -> next;
      default -> -1;
    };
  }

  private boolean isBeforeUnit(int i) {
    return lexemes.is(i, "-") || lexemes.is(i, "full") || lexemes.is(i, "time");
  }

  /** Index behind a mark that joins two amounts; -1 if there is none. */
  private int rangeMark(int i) {
    int next = i;
    if (lexemes.is(next, "-") && !lexemes.is(next + 1, "to") && !lexemes.is(next + 1, "or")) {
      return lexemes.is(next + 1, "-") ? next + 2 : next + 1;
    }
    if (lexemes.is(next, "-")) {
      next++;
    }
    return switch (lexemes.word(next)) {
      case "to", "or", "/", "and", "till", "~" -> lexemes.is(next + 1, "-") ? next + 2 : next + 1;
      default -> -1;
    };
  }

  private static int weeks(int amount, String unit) {
    if (amount > MOST_WEEKS) {
      return -1;
    }
    return switch (unit.charAt(0)) {
      case 'w' -> amount;
      case 'm' -> Weeks.inMonths(amount);
      default -> amount * WEEKS_IN_YEAR;
    };
  }
}
