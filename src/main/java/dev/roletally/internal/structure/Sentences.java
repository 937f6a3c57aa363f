package dev.roletally.internal.structure;

import dev.roletally.internal.dates.DateGrammar;
import dev.roletally.internal.tokens.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a line into sentences, at full stops and semicolons outside brackets; behind a semicolon
 * "or" goes on with alternatives. What goes on for longer than any sentence is cut at its next
 * mark, or without one: all that is read from a sentence may then take the square of its words.
 */
final class Sentences {
  /** The most words of a sentence. */
  static final int LONGEST = 300;

  private static final int LONG = 250;
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "i.e", "vs", "inc", "ltd", "corp", "co", "u.s", "u.k", "ph.d", "b.s", "m.s", "b.a",
          "m.a", "dr", "st", "no", "approx", "incl", "sr", "jr", "mr", "ms", "mrs", "eg", "ie",
          "ex", "ph", "b.sc", "m.sc", "min", "max", "yrs", "d.c", "dept");
  private static final int ASIDE = 6;

  private Sentences() {}

  /** A stretch of words, from {@code first} to before {@code end}. */
  record Range(int first, int end) {}

  static List<Range> of(Tokens tokens, int from, int to) {
    List<Range> ranges = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from + 1; i < to; i++) {
      String gap = tokens.gap(i);
      boolean ends = i - start >= LONGEST || (i - start >= LONG && !gap.isBlank());
      for (int k = 0; k < gap.length(); k++) {
        char c = gap.charAt(k);
        if (c == '(') {
          depth++;
          ends |= isAside(tokens, i, to);
        } else if (c == ')') {
          depth = Math.max(0, depth - 1);
        } else if (c == ';' || c == '\u2022') {
          ends |= !tokens.is(i, "or") && (depth == 0 || !closes(tokens, i, to));
        } else if (c == '.' || c == '!' || c == '?') {
          ends |= (depth == 0 || !closes(tokens, i, to)) && stops(tokens, i, gap, k);
        }
      }
      if (ends) {
        if (start < i) {
          ranges.add(new Range(start, i));
        }
        start = isNumbering(tokens, i) ? i + 1 : i;
        depth = 0;
      }
    }
    if (start < to) {
      ranges.add(new Range(start, to));
    }
    return ranges;
  }

  /** "... as required.5. You know": the number of an item that lost its row. */
  private static boolean isNumbering(Tokens tokens, int i) {
    String word = tokens.word(i);
    return i + 1 < tokens.size()
        && word.length() <= 2
        && word.chars().allMatch(Character::isDigit)
        && tokens.gap(i + 1).startsWith(". ")
        && DateGrammar.month(tokens.word(i + 1)) == null;
  }

  private static boolean stops(Tokens tokens, int i, String gap, int mark) {
    int first = tokens.text().codePointAt(tokens.start(i));
    boolean opens = !Character.isLowerCase(first);
    boolean ellipsis = mark > 0 && gap.charAt(mark - 1) == '.';
    String before = tokens.word(i - 1);
    boolean initial = before.length() == 1 && gap.charAt(mark) == '.' && !before.equals("c");
    return opens && !ellipsis && !ABBREVIATIONS.contains(before) && !initial;
  }

  /** Whether a bracket that is open at word {@code i} is closed further on. */
  private static boolean closes(Tokens tokens, int i, int to) {
    for (int k = i; k <= Math.min(to, i + LONGEST); k++) {
      if (tokens.gap(k).indexOf(')') >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A whole sentence in brackets: it begins with a capital and is long. */
  private static boolean isAside(Tokens tokens, int i, int to) {
    int end = i + 1;
    while (end < to && tokens.gap(end).indexOf(')') < 0) {
      end++;
      if (end - i > LONGEST) {
        return false;
      }
    }
    Cues cues = Cues.in(tokens, i, end);
    if (cues.has(Cue.PREFERRED)) {
      String after = tokens.gap(end);
      boolean last = end >= to || after.indexOf('.') >= 0 || after.indexOf(';') >= 0;
      return last && after.indexOf(')') >= 0 && Wishes.isOwn(tokens, i, end, cues);
    }
    return end - i > ASIDE
        && Character.isUpperCase(tokens.text().charAt(tokens.start(i)))
        && cues.has(Cue.ASK);
  }
}
