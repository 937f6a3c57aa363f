package dev.roletally.internal.dates;

import dev.roletally.internal.tokens.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The lengths of experience that a clause names: "3+ years", "two to four years", "at least 18
 * months".
 *
 * @param minMonths least months; 0 if only a greatest number is named
 * @param maxMonths greatest months, if named
 * @param first the first word of it
 * @param end the word after its last
 */
public record Years(int minMonths, OptionalInt maxMonths, int first, int end) {
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15));
  private static final Set<String> YEARS = Set.of("year", "years", "yr", "yrs", "years+", "yrs+");
  private static final Set<String> MONTHS = Set.of("month", "months");
  private static final Set<String> NOT_WORK =
      Set.of(
          "degree",
          "college",
          "university",
          "program",
          "programme",
          "old",
          "internship",
          "contract",
          "accredited",
          "student",
          "students",
          "bachelor",
          "bachelors",
          "masters",
          "diploma",
          "undergraduate",
          "ago",
          "age",
          "completed",
          "phd");
  private static final int MOST = 60;

  /** Whether a length begins at word {@code i}. */
  public static boolean startsAt(Tokens tokens, int i) {
    int at = i;
    while (at < i + 3 && at < tokens.size() && isLead(tokens.word(at))) {
      at++;
    }
    return at < tokens.size()
        && (number(tokens.word(at)) > 0 || tokens.is(at, "0"))
        && !in(tokens, at, Math.min(tokens.size(), at + 6)).isEmpty();
  }

  private static boolean isLead(String word) {
    return switch (word) {
      case "at", "least", "minimum", "of", "a", "over", "more", "than", "around", "ideally" -> true;
      default -> false;
    };
  }

  /** The lengths named between two words, in order. */
  public static List<Years> in(Tokens tokens, int from, int to) {
    List<Years> found = new ArrayList<>(1);
    for (int i = from; i < to; i++) {
      Years years =
          number(tokens.word(i)) > 0 || tokens.is(i, "0") ? at(tokens, from, i, to) : null;
      if (years != null) {
        found.add(years);
        i = years.end() - 1;
      }
    }
    return found;
  }

  private static @org.jspecify.annotations.Nullable Years at(
      Tokens tokens, int from, int i, int to) {
    int low = number(tokens.word(i));
    boolean open = tokens.word(i).endsWith("+") || tokens.gap(i + 1).contains("+");
    int high = 0;
    int next = i + 1;
    if (next < to && number(tokens.word(next)) == low && tokens.gap(next).contains("(")) {
      next++;
    }
    boolean range =
        next + 1 < to
            && (tokens.is(next, "to") || tokens.is(next, "or") || tokens.is(next, "and"))
            && number(tokens.word(next + 1)) > 0;
    if (range) {
      next++;
    }
    if (next < to && number(tokens.word(next)) > low) {
      high = number(tokens.word(next));
      open |= tokens.word(next).endsWith("+");
      next++;
    }
    if (next < to && (tokens.is(next, "or") || tokens.is(next, "plus"))) {
      open = true;
      next += tokens.is(next, "or") && tokens.is(next + 1, "more") ? 2 : 1;
    }
    while (next < to && (tokens.is(next, "full") || tokens.is(next, "solid"))) {
      next++;
    }
    if (low == 0 && high == 0) {
      return null;
    }
    if (next >= to || tokens.gap(next).indexOf('.') >= 0 || tokens.gap(next).indexOf(',') >= 0) {
      return null;
    }
    int unit = YEARS.contains(tokens.word(next)) ? 12 : MONTHS.contains(tokens.word(next)) ? 1 : 0;
    if (unit == 0 || isOfStudy(tokens, next + 1, to) || isWithin(tokens, from, i)) {
      return null;
    }
    boolean atMost = isUpTo(tokens, from, i);
    int least = atMost ? 0 : low * unit;
    OptionalInt most =
        atMost
            ? OptionalInt.of(low * unit)
            : (high > 0 && !open) || high > low ? OptionalInt.of(high * unit) : OptionalInt.empty();
    return new Years(least, most, i, next + 1);
  }

  /** "4-year degree", "4-year or graduate degree". */
  private static boolean isOfStudy(Tokens tokens, int next, int to) {
    int at = next + 1 < to && tokens.is(next, "or") ? next + 1 : next;
    return at < to
        && (NOT_WORK.contains(tokens.word(at)) || (at > next && tokens.is(at, "graduate")));
  }

  /** "within 2 years", "within the last 12 months". */
  private static boolean isWithin(Tokens tokens, int from, int i) {
    int at = i - 1;
    while (at > from && (tokens.is(at, "last") || tokens.is(at, "past") || tokens.is(at, "the"))) {
      at--;
    }
    return at >= from && tokens.is(at, "within");
  }

  /** "up to 3", "less than 1", "no more than 4", "a maximum of 2", "<1". */
  private static boolean isUpTo(Tokens tokens, int from, int i) {
    if (tokens.gap(i).endsWith("<")) {
      return true;
    }
    String before = i - 2 >= from ? tokens.word(i - 2) : "";
    return switch (i > from ? tokens.word(i - 1) : "") {
      case "until", "under", "maximum", "max" -> true;
      case "of" -> before.equals("maximum") || before.equals("max");
      case "to" -> before.equals("up");
      case "than" -> isLess(before, i - 3 >= from ? tokens.word(i - 3) : "");
      default -> false;
    };
  }

  /** "less than", "no more than"; not "more than", "no less than". */
  private static boolean isLess(String word, String before) {
    boolean denied = before.equals("no") || before.equals("not");
    return switch (word) {
      case "less", "fewer" -> !denied;
      case "more" -> denied;
      default -> false;
    };
  }

  /** The number a word stands for, or 0. */
  private static int number(String word) {
    int end = word.endsWith("+") ? word.length() - 1 : word.length();
    if (end == 0 || end > 2) {
      return WORDS.getOrDefault(word, 0);
    }
    int value = 0;
    for (int i = 0; i < end; i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9') {
        return WORDS.getOrDefault(word, 0);
      }
      value = value * 10 + c - '0';
    }
    return value <= MOST ? value : 0;
  }
}
