package dev.roletally.internal.structure;

import dev.roletally.internal.tokens.Glossary;
import dev.roletally.internal.tokens.Resources;
import dev.roletally.internal.tokens.Tokens;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the headings under which postings say what they say, as they are commonly worded.
 *
 * <p>The list ({@code headings.txt}) holds whole headings; words that make a heading of what they
 * begin ({@code ^about}), end ({@code $qualifications}) or stand in ({@code ~nice to have}) count
 * only in a line that has the shape of one.
 */
final class Headings {
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "be", "by", "for", "from", "have", "if", "in", "is", "of",
          "on", "or", "our", "that", "the", "to", "we", "with", "you", "your", "this", "will",
          "youll", "were", "not", "it", "s", "are", "what", "re", "ll");
  private static final int LONGEST = 11;
  private static final int QUESTION = 9;
  private static final int ASIDE = 6;
  private static final Glossary<Block.Kind> WHOLE = Glossary.exact();
  private static final Glossary<Block.Kind> FIRST = Glossary.exact();
  private static final Glossary<Block.Kind> LAST = Glossary.exact();
  private static final Glossary<Block.Kind> ANYWHERE = Glossary.exact();

  static {
    load();
  }

  private Headings() {}

  /** A heading found: what it is for, and the word after it. */
  record Heading(Block.Kind kind, int end) {}

  /**
   * The longest whole heading whose words begin at {@code i}, if any; its last word may begin the
   * next one: "Qualifications Required Qualifications".
   */
  static @Nullable Heading begins(Tokens tokens, int i, int to) {
    int limit = Math.min(to, i + LONGEST);
    Glossary.Found<Block.Kind> found = WHOLE.longest(tokens, i, limit);
    if (found == null) {
      return null;
    }
    int last = found.end() - 1;
    if (last > i && found.end() < limit && tokens.is(found.end(), tokens.word(i))) {
      Glossary.Found<Block.Kind> next = WHOLE.longest(tokens, last, limit);
      Glossary.Found<Block.Kind> less = WHOLE.longest(tokens, i, last);
      boolean shared = next != null && next.end() > found.end();
      if (shared && less != null && less.end() == last) {
        return new Heading(less.value(), last);
      }
    }
    return new Heading(found.value(), found.end());
  }

  /** What the words are a heading of, if they are one. */
  static Block.@Nullable Kind of(Tokens tokens, Line line, boolean listFollows) {
    int from = line.first();
    int to = line.end();
    if (to - from > LONGEST + ASIDE) {
      return null;
    }
    String after = tokens.gap(to);
    int newline = after.indexOf('\n');
    String tail = bare(newline < 0 ? after : after.substring(0, newline));
    if (tail.startsWith(")")) {
      int aside = aside(tokens, from, to);
      Glossary.Found<Block.Kind> told = WHOLE.longest(tokens, from, aside);
      if (aside < to && told != null && told.end() == aside && !line.bullet()) {
        // "Requirements (nice to have)": what is said aside counts
        return stronger(told.value(), ANYWHERE.longest(tokens, aside, to));
      }
    }
    if (to - from > LONGEST + 2) {
      return null;
    }
    Glossary.Found<Block.Kind> whole = WHOLE.longest(tokens, from, to);
    if (whole != null && whole.end() == to && !tail.startsWith(",") && !tail.startsWith(";")) {
      return line.bullet() && !tail.startsWith(":") && !listFollows ? null : whole.value();
    }
    if ((tail.startsWith(".") && !tail.startsWith(".."))
        || tail.startsWith(",")
        || tail.startsWith(";")) {
      return null;
    }
    boolean colon = tail.startsWith(":") || tail.endsWith(":");
    boolean labelled = tokens.gap(from).endsWith("(") && aside(tokens, from, to) == to;
    if ((line.bullet() && !colon) || labelled || isAsk(tokens, from, to, colon)) {
      return null;
    }
    boolean shaped =
        colon
            || tail.startsWith("?")
            || isTitle(tokens, from, to)
            || isUpper(tokens, from, to)
            || (tail.isEmpty() && line.ownRow() && asksItself(tokens, from, to))
            || (listFollows && to - from <= 8);
    return shaped ? partly(tokens, from, to) : null;
  }

  /** "Effective Communication Skills", "Familiarity with several skills:": an ask, no heading. */
  private static boolean isAsk(Tokens tokens, int from, int to, boolean colon) {
    boolean graded =
        switch (tokens.word(from)) {
          case "effective", "strong", "excellent", "good", "great", "outstanding" -> !colon;
          default -> false;
        };
    boolean knowing =
        switch (tokens.word(from)) {
          case "familiarity", "familiar", "proficiency", "proficient" -> true;
          default -> false;
        };
    return to - from > 1 && (graded || knowing);
  }

  /** Where the brackets at the end of a line begin: "Nice to have (but not essential)". */
  private static int aside(Tokens tokens, int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (Character.isDigit(tokens.text().charAt(tokens.start(i)))) {
        return to;
      }
      if (tokens.gap(i).endsWith("(")) {
        return i;
      }
    }
    return to;
  }

  /** What follows a heading in its row, without the marks of emphasis. */
  private static String bare(String tail) {
    return tail.replace('*', ' ').replace('_', ' ').strip();
  }

  /** "Why you'll love it here", "What the job involves". */
  private static boolean asksItself(Tokens tokens, int from, int to) {
    return to - from <= QUESTION
        && switch (tokens.word(from)) {
          case "why", "what", "how", "who", "where" -> true;
          default -> false;
        };
  }

  private static Block.@Nullable Kind partly(Tokens tokens, int from, int to) {
    Block.Kind best = null;
    for (int i = from; i < to; i++) {
      best = stronger(best, ANYWHERE.longest(tokens, i, to));
      Glossary.Found<Block.Kind> last = LAST.longest(tokens, i, to);
      best = last != null && last.end() == to ? stronger(best, last) : best;
    }
    return best == null ? kind(FIRST.longest(tokens, from, to)) : best;
  }

  private static Block.@Nullable Kind stronger(
      Block.@Nullable Kind best, Glossary.@Nullable Found<Block.Kind> found) {
    Block.Kind kind = kind(found);
    if (kind == null || best == null) {
      return kind == null ? best : kind;
    }
    return rank(kind) < rank(best) ? kind : best;
  }

  private static Block.@Nullable Kind kind(Glossary.@Nullable Found<Block.Kind> found) {
    return found == null ? null : found.value();
  }

  /** Which of two kinds wins where a heading has words of both: the lower. */
  private static int rank(Block.Kind kind) {
    return switch (kind) {
      case RELATED_POSTINGS -> 0;
      case CHROME -> 1;
      case LEGAL -> 2;
      case PREFERRED -> 3;
      case MINIMUM -> 4;
      case QUALIFICATIONS -> 5;
      case BENEFITS -> 6;
      case DUTIES -> 7;
      case LOGISTICS -> 8;
      case ABOUT -> 9;
      case HEADER -> 10;
    };
  }

  /** Whether all words but the small ones begin with a capital. */
  static boolean isTitle(Tokens tokens, int from, int to) {
    int capitals = 0;
    for (int i = from; i < to; i++) {
      char c = tokens.text().charAt(tokens.start(i));
      if (Character.isUpperCase(c) || Character.isDigit(c)) {
        capitals++;
      } else if (Character.isLowerCase(c) && !SMALL.contains(tokens.word(i))) {
        return false;
      }
    }
    return capitals > 0;
  }

  private static boolean isUpper(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      String raw = tokens.raw(i);
      if (!raw.equals(raw.toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private static void load() {
    Block.Kind kind = Block.Kind.ABOUT;
    for (String line : Resources.lines(Headings.class, "headings.txt")) {
      if (line.startsWith("[")) {
        kind = Block.Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
      } else {
        for (String phrase : line.split("\\|", -1)) {
          switch (phrase.isEmpty() ? ' ' : phrase.charAt(0)) {
            case ' ' -> {}
            case '^' -> FIRST.put(phrase, kind);
            case '$' -> LAST.put(phrase, kind);
            case '~' -> ANYWHERE.put(phrase, kind);
            default -> WHOLE.put(phrase, kind);
          }
        }
      }
    }
  }
}
