package dev.roletally.internal.tokens;

import dev.roletally.model.Span;
import dev.roletally.model.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text in their normal form ({@link Words#normalise}), each with its place in the
 * original.
 *
 * <p>Words that lost the break between them ("softwareNice to Have", "production.Extensive") are
 * taken apart where the second begins as a clause or a heading does.
 */
public final class Tokens {
  private static final Set<String> GLUED = Resources.words(Tokens.class, "glued.txt");
  private static final int LONGEST_WORD = 64;

  /** So many small letters before a dot are a word and no abbreviation. */
  private static final int WORD = 4;

  private static final int LONGEST_GAP = 256;

  private final String text;
  private final LostBreaks breaks;
  private int[] starts;
  private int[] ends;
  private String[] words;
  private int size;

  private Tokens(String text, Set<String> names) {
    this.text = text;
    this.breaks = LostBreaks.in(text, names);
    int guess = text.length() / 5 + 8;
    starts = new int[guess];
    ends = new int[guess];
    words = new String[guess];
  }

  public static Tokens of(String text) {
    return of(text, Set.of());
  }

  /** The words of a text in which those of {@code names} may have capitals inside. */
  public static Tokens of(String text, Set<String> names) {
    Tokens tokens = new Tokens(text, names);
    tokens.scan();
    return tokens;
  }

  /** The text that was taken apart. */
  public String text() {
    return text;
  }

  public int size() {
    return size;
  }

  public int start(int i) {
    return starts[i];
  }

  public int end(int i) {
    return ends[i];
  }

  /** The normal form of word {@code i}. */
  public String word(int i) {
    return words[i];
  }

  /** Whether word {@code i} is {@code word}; false outside the text. */
  public boolean is(int i, String word) {
    return i >= 0 && i < size && words[i].equals(word);
  }

  /** The first word that starts at or after {@code offset}. */
  public int from(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }

  /**
   * The original characters between word {@code i - 1} and word {@code i}; of more than {@value
   * #LONGEST_GAP}, the first and the last half of that many.
   */
  public String gap(int i) {
    int from = i == 0 ? 0 : ends[i - 1];
    int to = i < size ? starts[i] : text.length();
    if (to - from == 1 && text.charAt(from) == ' ') {
      return " ";
    }
    return to - from <= LONGEST_GAP
        ? text.substring(from, to)
        : text.substring(from, from + LONGEST_GAP / 2) + text.substring(to - LONGEST_GAP / 2, to);
  }

  /** Whether word {@code i} stands in a row that lost its line breaks. */
  public boolean inLostBreaks(int i) {
    return breaks.inside(starts[i]);
  }

  /** Whether a line break was lost before word {@code i}. */
  public boolean lostBreak(int i) {
    return i > 0
        && i < size
        && breaks.inside(starts[i])
        && (starts[i] == ends[i - 1] || breaks.parts(ends[i - 1], starts[i]));
  }

  /** The original characters of word {@code i}. */
  public String raw(int i) {
    return text.substring(starts[i], ends[i]);
  }

  /** The span from word {@code first} to before word {@code end}. */
  public Span span(int first, int end) {
    return new Span(starts[first], ends[end - 1]);
  }

  private void scan() {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (opens(c, i)) {
        i = take(i);
      } else {
        i += Character.charCount(c);
      }
    }
  }

  private boolean opens(int c, int at) {
    return Character.isLetterOrDigit(c)
        || c == '#'
        || (c == '.' && letterAt(at + 1, at) && !followsWord(at));
  }

  private boolean followsWord(int at) {
    return at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == ')');
  }

  /** Whether a word may go on after the dot: a letter follows, and no dot stands before. */
  private boolean letterAt(int next, int dot) {
    return next < text.length()
        && Character.isLetterOrDigit(text.codePointAt(next))
        && (dot == 0 || text.charAt(dot - 1) != '.');
  }

  private int take(int start) {
    boolean plain = true;
    int i = start;
    int end = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (Character.isLetterOrDigit(c) || c == '+' || c == '#') {
        if (i > start && Character.isUpperCase(c) && (glued(start, i) || breaks.splits(start, i))) {
          break;
        }
        if (i > start && isDigit(c) && yearsBegin(i)) {
          break;
        }
        plain &= c < 128;
        end = next;
      } else if (c == '.' && letterAt(next, i)) {
        if (i > start && (sentenceEnds(i) || numberFollows(i) || breaks.parts(i, next))) {
          break;
        }
      } else if (isDropped(c) && i > start) {
        plain = false;
      } else {
        break;
      }
      i = next;
    }
    add(start, end, plain);
    return Math.max(i, end);
  }

  private static boolean isDropped(int c) {
    int type = c < 128 ? Character.OTHER_SYMBOL : Character.getType(c);
    return c == '\''
        || c == '\u2019'
        || c == '\u2018'
        || c == '`'
        || type == Character.NON_SPACING_MARK
        || type == Character.FORMAT;
  }

  /** A dot between a lower-case word and a capitalised one: the space after it was lost. */
  private boolean sentenceEnds(int dot) {
    return dot + 3 < text.length()
        && !isDoctor(dot)
        && (Character.isLowerCase(text.charAt(dot - 1)) || text.charAt(dot - 1) == '+')
        && Character.isUpperCase(text.charAt(dot + 1))
        && (Character.isLowerCase(text.charAt(dot + 2)) || text.charAt(dot + 2) == ' ')
        && (Character.isLowerCase(text.charAt(dot + 3)) || text.charAt(dot + 3) == ' ');
  }

  /** "related fields.5+ years", "if required.3. You know": the space after the dot was lost. */
  private boolean numberFollows(int dot) {
    int end = endOfNumber(dot + 1);
    boolean marked = end < text.length() && "+.".indexOf(text.charAt(end)) >= 0;
    int after = marked ? end + 1 : end;
    return end > dot + 1 && after < text.length() && text.charAt(after) == ' ' && isWordBefore(dot);
  }

  /** "related fields5+ years": a number of years touches the word before it. */
  private boolean yearsBegin(int at) {
    int end = endOfNumber(at);
    return (text.startsWith("+ year", end) || text.startsWith("+ yr", end)) && isWordBefore(at);
  }

  private boolean isWordBefore(int end) {
    for (int i = end - WORD; i < end; i++) {
      if (i < 0 || !Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Where the digits from {@code at} on end, of which at most two are looked at. */
  private int endOfNumber(int at) {
    int end = at;
    while (end < text.length() && end < at + 2 && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Whether the dot is that of "Ph.D". */
  private boolean isDoctor(int dot) {
    return dot >= 2
        && (text.charAt(dot - 2) == 'P' || text.charAt(dot - 2) == 'p')
        && text.charAt(dot - 1) == 'h'
        && text.charAt(dot + 1) == 'D';
  }

  /** Whether a heading or clause begins at {@code at}, glued to the word before it. */
  private boolean glued(int start, int at) {
    if (at - start < 2) {
      return false;
    }
    char before = text.charAt(at - 1);
    boolean closed = Character.isLowerCase(before) || Character.isDigit(before) || before == '+';
    if (!closed && !(Character.isUpperCase(before) && at - start >= 2)) {
      return false;
    }
    int end = at;
    while (end < text.length() && end - at < 24 && Character.isLetter(text.charAt(end))) {
      end++;
      if (end < text.length() && end - at > 2 && Character.isUpperCase(text.charAt(end))) {
        break;
      }
    }
    return end - at > 2
        && Character.isLowerCase(text.charAt(at + 1))
        && GLUED.contains(text.substring(at, end).toLowerCase(Locale.ROOT));
  }

  private void add(int start, int end, boolean plain) {
    if (end <= start) {
      return;
    }
    String raw = text.substring(start, Math.min(end, start + LONGEST_WORD));
    String word = plain ? raw.toLowerCase(Locale.ROOT) : Words.normalise(raw).replace(" ", "");
    if (word.isEmpty() || isMarks(word)) {
      return;
    }
    if (size == starts.length) {
      int more = size * 2;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      words = Arrays.copyOf(words, more);
    }
    starts[size] = start;
    ends[size] = end;
    words[size] = word;
    size++;
  }

  private static boolean isMarks(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != '+' && word.charAt(i) != '#') {
        return false;
      }
    }
    return true;
  }
}
