package dev.roletally.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws for a terminal: bars, words broken into lines, and colours where they are wanted. Colour
 * only ever repeats what marks and words say.
 */
final class Pen {
  /** As many columns a line has at most. */
  static final int WIDTH = 100;

  private static final int EIGHTHS = 8;
  private static final String PARTS = " \u258f\u258e\u258d\u258c\u258b\u258a\u2589";
  private static final String WHOLE = "\u2588";
  private static final String OPEN = "\u2591";
  private static final String REST = "\u00b7";

  private final boolean coloured;

  Pen(boolean coloured) {
    this.coloured = coloured;
  }

  /** The colours, of the sixteen that every terminal has and its user has chosen. */
  enum Ink {
    PLAIN(""),
    STRONG("1"),
    QUIET("2"),
    GOOD("32"),
    FAIR("33"),
    BAD("31");

    private final String code;

    Ink(String code) {
      this.code = code;
    }
  }

  /** {@code text} in a colour. */
  String in(Ink ink, String text) {
    return coloured && ink != Ink.PLAIN && !text.isEmpty()
        ? "\u001b[" + ink.code + "m" + text + "\u001b[0m"
        : text;
  }

  /**
   * A bar: solid what is earned, light what is still open, dots for the rest. Solid is rounded down
   * to an eighth of a cell, so that only all looks like all; the least part shows as an eighth.
   *
   * @param earned at least 0
   * @param highest at least {@code earned}
   * @param total at least {@code highest}; if it is 0 the bar is empty
   * @param cells how long the bar is
   */
  String bar(int earned, int highest, int total, int cells) {
    if (total == 0) {
      return " ".repeat(cells);
    }
    long eighths = (long) earned * cells * EIGHTHS / total;
    if (earned > 0 && eighths == 0) {
      eighths = 1;
    }
    int whole = (int) (eighths / EIGHTHS);
    int part = (int) (eighths % EIGHTHS);
    String solid = WHOLE.repeat(whole) + (part == 0 ? "" : PARTS.substring(part, part + 1));
    int most = highest > earned ? (int) (((long) highest * cells + total - 1) / total) : 0;
    int open = Math.max(0, most - solid.length());
    int rest = cells - solid.length() - open;
    return in(Ink.GOOD, solid) + in(Ink.FAIR, OPEN.repeat(open)) + in(Ink.QUIET, REST.repeat(rest));
  }

  /**
   * {@code text} broken between words into lines of {@code width} columns, but for longer words.
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" ", -1)) {
      int columns = columns(word);
      if (line.length() > 0 && columns(line) + 1 + columns > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return List.copyOf(lines);
  }

  /** {@code text} with blanks up to {@code width} columns. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - columns(text)));
  }

  private static int columns(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
