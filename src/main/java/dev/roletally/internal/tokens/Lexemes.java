package dev.roletally.internal.tokens;

import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words, numbers and marks of a stretch of text, in order, found in one pass.
 *
 * <p>Parts that postings run together are parted again: digits from letters ({@code 12Monday}) and
 * a small letter from a capital ({@code yearBenefits}). Bullets, emphasis marks and invisible
 * characters are left out.
 */
public final class Lexemes {
  private static final int LONGEST_WORD = 60;
  private static final String[] ASCII = new String[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = String.valueOf(c);
    }
  }

  private final String text;
  private final List<Lexeme> lexemes;

  private Lexemes(String text, List<Lexeme> lexemes) {
    this.text = text;
    this.lexemes = lexemes;
  }

  /** The lexemes of {@code text} inside {@code span}. */
  public static Lexemes of(String text, Span span) {
    return new Lexemes(text, new Scan(text, span.end()).run(span.start()));
  }

  /** The lexemes of the whole of {@code text}. */
  public static Lexemes of(String text) {
    return of(text, new Span(0, text.length()));
  }

  /** The text they stand in. */
  public String text() {
    return text;
  }

  public int size() {
    return lexemes.size();
  }

  public Lexeme get(int index) {
    return lexemes.get(index);
  }

  /** Whether {@code index} is one of theirs. */
  public boolean has(int index) {
    return index >= 0 && index < lexemes.size();
  }

  /** Whether there is a lexeme at {@code index} and it is {@code word}. */
  public boolean is(int index, String word) {
    return has(index) && lexemes.get(index).is(word);
  }

  /** The word at {@code index}; empty beyond the ends. */
  public String word(int index) {
    return has(index) ? lexemes.get(index).word() : "";
  }

  /** From the first unit of one lexeme to the last of another. */
  public Span span(int first, int last) {
    return new Span(lexemes.get(first).start(), lexemes.get(last).end());
  }

  /** The index of the first lexeme that begins at {@code offset} or later. */
  public int indexAt(int offset) {
    int low = 0;
    int high = lexemes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lexemes.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether the sentence goes on from the lexeme before {@code index} to the one at it. */
  public boolean continuesSentence(int index) {
    if (!has(index) || !has(index - 1)) {
      return false;
    }
    Lexeme before = lexemes.get(index - 1);
    Lexeme here = lexemes.get(index);
    if (before.is("!") || before.is("?")) {
      return false;
    }
    if (before.is(".")) {
      return !here.capital() || (!here.spaced() && !here.opensLine());
    }
    return !(here.opensLine() && blankBefore(index));
  }

  private boolean blankBefore(int index) {
    int breaks = 0;
    for (int i = lexemes.get(index - 1).end(); i < lexemes.get(index).start(); i++) {
      breaks += text.charAt(i) == '\n' ? 1 : 0;
    }
    return breaks > 1;
  }

  /** The first lexeme of the sentence around {@code index}, at most {@code reach} before it. */
  public int sentenceStart(int index, int reach) {
    int first = index;
    while (first > 0 && index - first < reach && continuesSentence(first)) {
      first--;
    }
    return first;
  }

  /** The last lexeme of the sentence around {@code index}, at most {@code reach} after it. */
  public int sentenceEnd(int index, int reach) {
    int last = index;
    while (last + 1 < lexemes.size() && last - index < reach && continuesSentence(last + 1)) {
      last++;
    }
    return last;
  }

  /** One pass over a text. */
  private static final class Scan {
    private final String text;
    private final int end;
    private final List<Lexeme> found = new ArrayList<>();
    private boolean spaced = false;
    private boolean opensLine = true;

    Scan(String text, int end) {
      this.text = text;
      this.end = end;
    }

    List<Lexeme> run(int start) {
      int i = start;
      while (i < end) {
        char c = text.charAt(i);
        if (c == '\n' || c == '\r' || c == '\u2028') {
          opensLine = true;
          spaced = true;
          i++;
        } else if (c <= ' ' || c == '\u00a0' || (c > 127 && Character.isSpaceChar(c))) {
          spaced = true;
          i++;
        } else if (isDigit(c)) {
          i = number(i);
        } else if (isLetter(i)) {
          i = word(i);
        } else {
          i = mark(i, c);
        }
      }
      return found;
    }

    private int number(int start) {
      int i = digits(start);
      while (i < end && text.charAt(i) == ',' && digits(i + 1) == i + 4) {
        i += 4;
      }
      if (i < end && text.charAt(i) == '.') {
        int fraction = digits(i + 1);
        boolean dotFollows =
            fraction + 1 < end
                && text.charAt(fraction) == '.'
                && isDigit(text.charAt(fraction + 1));
        if (fraction > i + 1 && !dotFollows && !dotBefore(start)) {
          i = fraction;
        }
      }
      String raw = text.substring(start, i);
      add(Lexeme.Kind.NUMBER, raw.replace(",", ""), start, i, false);
      return i;
    }

    private boolean dotBefore(int start) {
      return start > 1 && text.charAt(start - 1) == '.' && isDigit(text.charAt(start - 2));
    }

    private int digits(int start) {
      int i = start;
      while (i < end && isDigit(text.charAt(i))) {
        i++;
      }
      return i;
    }

    private int word(int start) {
      int i = start;
      boolean apostrophe = false;
      char before = 0;
      while (i < end && i - start < LONGEST_WORD) {
        char c = text.charAt(i);
        if (isApostrophe(c) && i > start && i + 1 < end && isLetter(i + 1)) {
          apostrophe = true;
          i++;
        } else if (isLetter(i)) {
          if (Character.isLowerCase(before) && Character.isUpperCase(c)) {
            break;
          }
          before = c;
          i += Character.charCount(text.codePointAt(i));
        } else {
          break;
        }
      }
      i = Math.min(i, end);
      String raw = text.substring(start, i);
      String lower = (apostrophe ? raw.replaceAll("['\u2019]", "") : raw).toLowerCase(Locale.ROOT);
      add(Lexeme.Kind.WORD, lower, start, i, Character.isUpperCase(text.codePointAt(start)));
      return i;
    }

    private int mark(int start, char c) {
      int next = start + Character.charCount(text.codePointAt(start));
      next = Math.min(next, end);
      if (isIgnored(c)) {
        return next;
      }
      String word =
          c < 128
              ? ASCII[c]
              : isDash(c)
                  ? "-"
                  : c == '\uff1a' ? ":" : c == '\u2044' ? "/" : text.substring(start, next);
      add(Lexeme.Kind.MARK, word, start, next, false);
      return next;
    }

    private void add(Lexeme.Kind kind, String word, int start, int stop, boolean capital) {
      found.add(
          new Lexeme(
              kind, word, start, stop, spaced, opensLine, capital, Lexeme.integer(kind, word)));
      spaced = false;
      opensLine = false;
    }

    private boolean isLetter(int i) {
      char c = text.charAt(i);
      if (c < 128) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      }
      return Character.isLetter(text.codePointAt(i))
          || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private static boolean isApostrophe(char c) {
      return c == '\'' || c == '\u2019';
    }

    private static boolean isDash(char c) {
      return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\uff5e';
    }

    private static boolean isIgnored(char c) {
      return c == '*'
          || c == '_'
          || c == '`'
          || c == '\\'
          || c == '\u2022'
          || c == '\u00b7'
          || c == '\u25cf'
          || c == '\ufe0f'
          || Character.getType(c) == Character.FORMAT
          || Character.getType(c) == Character.CONTROL;
    }
  }
}
