package dev.roletally.internal.structure;

import dev.roletally.internal.dates.Years;
import dev.roletally.internal.tokens.Resources;
import dev.roletally.internal.tokens.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into {@link Line}s: at line breaks (joining rows that only wrap), at bullets inside a
 * row, at headings inside a row, and where two words were glued together.
 */
public final class Lines {
  private static final String GLYPHS = "•●▪◦‣■□◆◇➢➤►▶✓✔✅→※○⁃∙❖\uf0b7\u2043·";
  static final String MARKS = GLYPHS + "-–—*+>";
  private static final int LONG_ROW = 160;
  private static final int RUN_ON_ROW = 600;
  private static final Set<String> STARTERS = Resources.words(Lines.class, "starters.txt");
  private static final Set<String> LEADS = Resources.words(Lines.class, "leads.txt");
  private static final int DASHES = 4;
  private static final int LABEL = 5;

  private final Tokens tokens;
  private final String text;
  private final RowShape shape;
  private final List<Line> lines = new ArrayList<>();
  private boolean blank = true;
  private boolean dashed;
  private boolean open;
  private boolean bullet;
  private boolean row;
  private int indent;
  private char rowMark;
  private int first;
  private int next;

  private Lines(Tokens tokens) {
    this.tokens = tokens;
    this.text = tokens.text();
    this.shape = RowShape.of(text);
  }

  public static List<Line> of(Tokens tokens) {
    Lines lines = new Lines(tokens);
    lines.cut();
    return lines.lines;
  }

  private void cut() {
    int start = 0;
    String before = "";
    boolean gap = false;
    while (start <= text.length()) {
      int end = start;
      while (end < text.length() && !isBreak(text.charAt(end))) {
        end++;
      }
      String rowText = text.substring(start, end);
      if (rowText.isBlank()) {
        gap = true;
      } else {
        boolean goesOn =
            open
                && (gap
                    ? shape.goesOnBeyondBlank(before, rowText)
                    : shape.goesOn(before, rowText, this::isHeading));
        if (!goesOn) {
          flush();
          blank |= gap;
        }
        row(start, end);
        before = rowText;
        gap = false;
      }
      start = end + 1;
    }
    flush();
  }

  /** Whether a row ends at {@code c}. */
  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u000b' || c == '\f';
  }

  /** Whether the words since the last cut are a heading: "What we are looking for". */
  private boolean isHeading() {
    Headings.Heading heading = next > first ? Headings.begins(tokens, first, next) : null;
    return heading != null && heading.end() == next;
  }

  private void row(int start, int end) {
    int at = start;
    int columns = 0;
    while (at < end && (Character.isWhitespace(text.charAt(at)) || isInvisible(text.charAt(at)))) {
      at++;
      columns++;
    }
    at = emphasis(at, end);
    int mark = markEnd(at, end);
    rowMark = mark > at ? text.charAt(at) : ' ';
    if (!open) {
      begin(mark > at, columns, true);
      first = tokens.from(mark);
      next = first;
    }
    boolean isLong = end - start > LONG_ROW;
    dashed = end - start > RUN_ON_ROW && isDashed(start, end);
    int last = tokens.from(end);
    for (int i = Math.max(first, tokens.from(mark)); i < last; ) {
      i = step(i, last, isLong, end - start > RUN_ON_ROW);
    }
    next = last;
  }

  /** Whether a row that lost its line breaks keeps dashes before its items. */
  private boolean isDashed(int start, int end) {
    int dashes = 0;
    for (int i = text.indexOf(" - ", start);
        i >= 0 && i + 3 < end;
        i = text.indexOf(" - ", i + 3)) {
      dashes += Character.isUpperCase(text.charAt(i + 3)) ? 1 : 0;
    }
    return dashes >= DASHES;
  }

  /** Handles word {@code i} of a row and says which is next. */
  private int step(int i, int last, boolean isLong, boolean isRow) {
    boolean starts = i == first;
    if (!starts && bulletBefore(i, isLong)) {
      split(i, true);
      starts = true;
    } else if (!starts && (isGlued(i, isRow) || (isRow && runsOn(i, last)))) {
      split(i, bullet);
      row |= tokens.inLostBreaks(i);
      starts = true;
    }
    Headings.Heading heading = starts || isCapital(i) ? Headings.begins(tokens, i, last) : null;
    if (heading != null
        && (inRow(heading, i, last, starts, isLong) || (isRow && amid(heading, i, last)))) {
      if (!starts) {
        split(i, false);
      }
      if (heading.end() < last) {
        next = heading.end();
        split(heading.end(), bulletBefore(heading.end(), true));
        row |= tokens.lostBreak(heading.end());
      }
      return heading.end();
    }
    next = i + 1;
    return i + 1;
  }

  /** Whether the break before word {@code i} was lost: "softwareNice", in long rows ")Nice". */
  private boolean isGlued(int i, boolean isRow) {
    return tokens.start(i) == tokens.end(i - 1)
        || tokens.lostBreak(i)
        || announces(i)
        || (isRow && tokens.gap(i).equals(")") && isCapital(i));
  }

  /** Whether a heading with a colon ends before word {@code i}: "In this role you will:Write". */
  private boolean announces(int i) {
    return tokens.inLostBreaks(i)
        && tokens.gap(i).strip().equals(":")
        && isCapital(i)
        && Headings.of(tokens, new Line(first, i, false, 0, false, row, first), false) != null;
  }

  /** Whether an ask begins at {@code i} in a row that lost its line breaks. */
  private boolean runsOn(int i, int last) {
    String gap = tokens.gap(i).strip();
    if (!(gap.isEmpty() || gap.equals(")") || gap.equals("-") || gap.equals("–") || isStop(gap, i))
        || i + 1 >= last
        || (LEADS.contains(tokens.word(i - 1)) && !tokens.is(i - 2, "a"))) {
      return false;
    }
    boolean years =
        Character.isDigit(text.charAt(tokens.start(i)))
            && tokens.word(i).endsWith("+")
            && Years.startsAt(tokens, i);
    return years
        || (isCapital(i)
            && (!isCapital(i - 1) || endsList(i))
            && STARTERS.contains(tokens.word(i)));
  }

  /** "... in data science.8+ years": the space behind the full stop was lost. */
  private boolean isStop(String gap, int i) {
    return gap.equals(".") && tokens.word(i).endsWith("+");
  }

  /** Whether a list of names ends before "Experience with": "Hive and Impala Experience with". */
  private boolean endsList(int i) {
    boolean leads =
        switch (tokens.word(i + 1)) {
          case "with", "in", "of", "using" -> true;
          default -> false;
        };
    return leads && !isCapital(i + 1) && (tokens.is(i - 2, "and") || tokens.is(i - 2, "or"));
  }

  private boolean isCapital(int i) {
    int start = tokens.start(i);
    boolean dotted = text.charAt(start) == '.' && start + 1 < tokens.end(i);
    return Character.isUpperCase(text.charAt(dotted ? start + 1 : start));
  }

  /** Whether a heading's words at {@code i} are a heading although more stands in their row. */
  private boolean inRow(Headings.Heading heading, int i, int last, boolean starts, boolean isLong) {
    int end = heading.end();
    if ((end >= last && starts) || (bullet && starts && !followsGlued(end))) {
      return false;
    }
    if (bullet && !starts && i - first < LABEL && isBlank(first + 1, i)) {
      return false;
    }
    String before = i == 0 ? "" : tokens.gap(i);
    String after = tokens.gap(end).strip();
    boolean parted =
        starts || before.isEmpty() || ".;:!?)\u200b".indexOf(lastMark(before)) >= 0 || isLong;
    boolean capital = Character.isUpperCase(text.charAt(tokens.start(i)));
    if (!parted || !capital) {
      return false;
    }
    boolean ended = before.isEmpty() || ".;:!?".indexOf(lastMark(before)) >= 0;
    if (after.startsWith(":") || followsGlued(end)) {
      return starts || isLong || ended;
    }
    boolean mark = bulletBefore(end, true) && end < last;
    return (mark && (starts || ended))
        || (isLong
            && ended
            && isSolid(i, end)
            && end < last
            && after.isEmpty()
            && Headings.isTitle(tokens, i, end)
            && Character.isUpperCase(text.charAt(tokens.start(end))));
  }

  /** Whether nothing parts the words from {@code from} to {@code to}: "Communication Skills". */
  private boolean isBlank(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!tokens.gap(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a heading of an asking block or of duties stands amid a row without marks. */
  private boolean amid(Headings.Heading heading, int i, int last) {
    int end = heading.end();
    return i > 0
        && end < last
        && (heading.kind().asks() || heading.kind() == Block.Kind.DUTIES)
        && isSolid(i, end)
        && Headings.isTitle(tokens, i, end)
        && tokens.gap(end).isBlank()
        && isCapital(end)
        && (!isCapital(i - 1) || tokens.gap(i).indexOf(')') >= 0)
        && !LEADS.contains(tokens.word(i - 1))
        && tokens.gap(i).indexOf(',') < 0;
  }

  /** Whether the words can be a heading with nothing but a capital after them. */
  private boolean isSolid(int i, int end) {
    int heavy = 0;
    for (int k = i; k < end; k++) {
      heavy += tokens.word(k).length() > 3 ? 1 : 0;
    }
    return heavy >= 2 || (heavy == 1 && end - i == 1 && tokens.word(i).endsWith("s"));
  }

  private boolean followsGlued(int end) {
    return end < tokens.size() && tokens.start(end) == tokens.end(end - 1);
  }

  private static char lastMark(String gap) {
    String mark = gap.stripTrailing();
    return mark.isEmpty() ? ' ' : mark.charAt(mark.length() - 1);
  }

  /** Whether the characters before word {@code i} hold a bullet. */
  private boolean bulletBefore(int i, boolean isLong) {
    if (i <= 0 || i >= tokens.size()) {
      return false;
    }
    String gap = tokens.gap(i);
    if (isLong && repeatsMark(gap, i)) {
      return true;
    }
    for (int k = 0; k < gap.length(); k++) {
      char c = gap.charAt(k);
      if (GLYPHS.indexOf(c) >= 0 && (c != '·' || gap.length() > 1)) {
        return true;
      }
      if (gap.startsWith("***") && gap.endsWith("* ")) {
        return true;
      }
      if (c == '-' || c == '–' || c == '*') {
        String left = gap.substring(0, k);
        boolean spaced = k + 1 < gap.length() && Character.isWhitespace(gap.charAt(k + 1));
        boolean capital = isCapital(i);
        boolean ends = !left.isBlank() && ".;:!?".indexOf(lastMark(left)) >= 0;
        boolean glued = left.isEmpty() || left.equals(")");
        boolean item = dashed && spaced && left.equals(" ");
        if (item && (capital || Character.isDigit(text.charAt(tokens.start(i))))) {
          return true;
        }
        if (capital && (ends || (glued && spaced && isLong))) {
          return true;
        }
      }
    }
    return false;
  }

  /** "- this - That": the mark that the row began with, between spaces. */
  private boolean repeatsMark(String gap, int i) {
    String mark = gap.strip();
    return mark.length() == 1
        && mark.charAt(0) == rowMark
        && "-–—*+>".indexOf(rowMark) >= 0
        && Character.isWhitespace(gap.charAt(0))
        && Character.isWhitespace(gap.charAt(gap.length() - 1))
        && !Character.isLowerCase(text.charAt(tokens.start(i)));
  }

  private void split(int at, boolean isBullet) {
    int margin = indent;
    flushUpTo(at);
    begin(isBullet, margin, false);
    first = at;
    next = at;
  }

  private void begin(boolean isBullet, int columns, boolean ownRow) {
    open = true;
    bullet = isBullet;
    indent = columns;
    row = ownRow;
  }

  private void flush() {
    flushUpTo(next);
  }

  private void flushUpTo(int end) {
    if (open && end > first) {
      lines.add(new Line(first, end, bullet, indent, blank, row, label(first, end)));
      blank = false;
    }
    open = false;
  }

  /** The word after a short label that ends in a colon. */
  private int label(int from, int end) {
    for (int i = from + 1; i < end && i <= from + 7; i++) {
      String gap = tokens.gap(i);
      if (gap.stripTrailing().endsWith(":") || gap.strip().startsWith(":")) {
        return i;
      }
      if (gap.indexOf('.') >= 0 || gap.indexOf(';') >= 0) {
        return from;
      }
    }
    return from;
  }

  /** Steps over the stars with which Markdown begins emphasis: "**Qualifications**". */
  private int emphasis(int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) == '*') {
      at++;
    }
    boolean emphatic = at - start >= 2 && at < end && !Character.isWhitespace(text.charAt(at));
    return emphatic ? at : start;
  }

  private int markEnd(int start, int end) {
    int at = start;
    while (at < end
        && ((MARKS.indexOf(text.charAt(at)) >= 0 && !number(at, end))
            || (at > start && Character.isWhitespace(text.charAt(at))))) {
      at++;
    }
    if (at == start && at + 1 < end) {
      char c = text.charAt(at);
      if (c == 'o' && Character.isWhitespace(text.charAt(at + 1))) {
        return at + 2;
      }
      return ordinal(at, end);
    }
    return at;
  }

  /** A sign that belongs to a number, as in "+1". */
  private boolean number(int at, int end) {
    return at + 1 < end && Character.isDigit(text.charAt(at + 1)) && text.charAt(at) == '+';
  }

  /** The end of "1." or "(a)" at the head of a row, or {@code at}. */
  private int ordinal(int at, int end) {
    int i = text.charAt(at) == '(' ? at + 1 : at;
    int digits = i;
    while (i < end && Character.isDigit(text.charAt(i)) && i - digits < 2) {
      i++;
    }
    if (i == digits && i < end && Character.isLowerCase(text.charAt(i))) {
      i++;
    }
    boolean closed =
        i > digits
            && i + 1 < end
            && (text.charAt(i) == ')' || (text.charAt(i) == '.' && digits == at))
            && (Character.isWhitespace(text.charAt(i + 1)) || text.charAt(i) == ')');
    return closed && !(Character.isLetter(text.charAt(i - 1)) && text.charAt(i) == '.')
        ? i + 1
        : at;
  }

  private static boolean isInvisible(char c) {
    return c == '\u200b' || c == '\ufeff' || c == '\u2060' || c == '\u00a0';
  }
}
