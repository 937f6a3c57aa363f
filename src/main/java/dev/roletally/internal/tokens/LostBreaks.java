package dev.roletally.internal.tokens;

import dev.roletally.model.Words;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text that were several rows once and whose pieces now touch: "... with your
 * teamRequirementsMust know SQL.Nice to have".
 *
 * <p>Such a row is long and full of places where a capital touches the word or the full stop before
 * it. There a capital inside a word begins a new piece, unless the word is a name that is written
 * so ("JavaScript"); in other rows it tells nothing.
 */
public final class LostBreaks {
  private static final int LONG_ROW = 300;
  private static final int ENOUGH = 3;
  private static final int APART = 500;
  private static final int SHORT = 4;
  private static final int SHORTEST = 3;
  private static final int LONGEST_WORD = 64;
  private static final String ENDS = ".!?)*\u201d\"";
  private static final Set<String> STARTS = Resources.words(LostBreaks.class, "glued.txt");
  private static final Set<String> BRANDS = Resources.words(LostBreaks.class, "inner-capitals.txt");

  private final String text;
  private final Set<String> names;
  private final BitSet inside = new BitSet();
  private @Nullable Set<String> words;

  private LostBreaks(String text, Set<String> names) {
    this.text = text;
    this.names = names;
  }

  /** The words that are never cut, in small letters: those of {@code names}, and brands. */
  public static Set<String> names(Stream<String> names) {
    Set<String> words = new HashSet<>(BRANDS);
    names.forEach(name -> Collections.addAll(words, Words.normalise(name).split(" ", -1)));
    return words;
  }

  /** The rows of {@code text} that lost their breaks; words of {@code names} are never cut. */
  static LostBreaks in(String text, Set<String> names) {
    LostBreaks lost = new LostBreaks(text, names);
    if (!names.isEmpty()) {
      int start = 0;
      while (start < text.length()) {
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        if (end - start >= LONG_ROW) {
          lost.row(start, end);
        }
        start = end + 1;
      }
    }
    return lost;
  }

  /** Whether the character at {@code offset} stands in such a row. */
  boolean inside(int offset) {
    return inside.get(offset);
  }

  /** Whether a piece begins at {@code at}, which touches the word from {@code start} on. */
  boolean splits(int start, int at) {
    return inside.get(at)
        && isSeam(start, at)
        && !isInName(start, at)
        && (!Character.isUpperCase(text.charAt(start)) || isTold(start, at));
  }

  /** Whether the marks between two words leave no room and end a piece: "SQL.Nice". */
  boolean parts(int from, int to) {
    if (to >= text.length() || !inside.get(to) || !Character.isUpperCase(text.charAt(to))) {
      return false;
    }
    boolean ends = false;
    for (int i = from; i < to; i++) {
      if (ENDS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
      ends |= text.charAt(i) != '"';
    }
    return ends && to + 1 < text.length() && begins(text.charAt(to + 1)) && !isInitial(from);
  }

  /** Whether a capital before {@code next} begins a word that is no acronym. */
  private static boolean begins(char next) {
    return Character.isLowerCase(next) || next == ' ';
  }

  /** A single letter before {@code end}, as in "U.S.". */
  private boolean isInitial(int end) {
    return end >= 1
        && Character.isUpperCase(text.charAt(end - 1))
        && (end < 2 || !Character.isLetterOrDigit(text.charAt(end - 2)))
        && end < text.length()
        && text.charAt(end) == '.';
  }

  private void row(int start, int end) {
    int seams = 0;
    int sure = 0;
    int word = start;
    for (int i = start + 1; i + 1 < end; i++) {
      char before = text.charAt(i - 1);
      if (!Character.isLetterOrDigit(before)) {
        word = i;
      }
      if (!Character.isUpperCase(text.charAt(i)) || !Character.isLowerCase(text.charAt(i + 1))) {
        continue;
      }
      if (".!?)*".indexOf(before) >= 0 && i - 2 >= start && isWordEnd(text.charAt(i - 2))) {
        seams++;
        sure++;
      } else if (isSeam(word, i) && !isInName(word, i)) {
        seams++;
        sure += STARTS.contains(starting(i)) ? 1 : 0;
      }
    }
    if (seams >= ENOUGH && sure > 0 && seams * APART >= end - start) {
      inside.set(start, end);
    }
  }

  private static boolean isWordEnd(char c) {
    return Character.isLowerCase(c) || Character.isDigit(c) || c == ')' || c == '%';
  }

  /** Whether the letters at {@code at} look like the end of one word and the start of another. */
  private boolean isSeam(int start, int at) {
    if (at - start < 2 || at + 1 >= text.length() || !Character.isUpperCase(text.charAt(at))) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (begins(after) && (after != ' ' || at - start >= SHORTEST)) {
      return Character.isLowerCase(before) || Character.isDigit(before) || before == '+';
    }
    return at - start >= SHORT
        && Character.isUpperCase(after)
        && Character.isLowerCase(before)
        && Character.isLowerCase(text.charAt(at - 2))
        && Character.isLowerCase(text.charAt(at - 3));
  }

  /** Whether a capitalised word ends at {@code at}, rather than "Post" in "PostScript". */
  private boolean isTold(int start, int at) {
    String left =
        at - start < LONGEST_WORD ? text.substring(start, at).toLowerCase(Locale.ROOT) : "";
    String right = starting(at);
    return names.contains(left)
        || STARTS.contains(left)
        || STARTS.contains(right)
        || words().contains(left)
        || words().contains(right);
  }

  /** The words that stand alone in the text, in small letters. */
  private Set<String> words() {
    Set<String> known = words;
    if (known == null) {
      known = new HashSet<>();
      int start = 0;
      for (int i = 0; i <= text.length(); i++) {
        if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
          if (i > start && i - start < LONGEST_WORD) {
            known.add(text.substring(start, i).toLowerCase(Locale.ROOT));
          }
          start = i + 1;
        }
      }
      words = known;
    }
    return known;
  }

  /** Whether a name that begins at {@code start} goes on at {@code at}: "JavaScriptMust". */
  private boolean isInName(int start, int at) {
    for (int i = at + 1; i <= text.length() && i - start < LONGEST_WORD; i++) {
      boolean ends = i == text.length() || !Character.isLetterOrDigit(text.charAt(i));
      if ((ends || Character.isUpperCase(text.charAt(i)))
          && names.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
        return true;
      }
      if (ends) {
        return false;
      }
    }
    return false;
  }

  /** The word that begins with the capital at {@code at}. */
  private String starting(int at) {
    int end = at + 1;
    while (end < text.length() && Character.isLowerCase(text.charAt(end)) && end - at < SHORT * 8) {
      end++;
    }
    return text.substring(at, end).toLowerCase(Locale.ROOT);
  }
}
