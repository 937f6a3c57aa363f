package dev.roletally.posting;

import com.google.common.base.Splitter;

/** What the rows of a whole text tell: whether a small letter at their head means anything. */
final class RowShape {
  /** The least length of a row that was cut at a width, in characters, taken over many. */
  static final int WIDTH = 35;

  private static final int FEW = 4;
  private static final int WRAPPED = 8;

  private RowShape() {}

  /** Whether most rows begin with a small letter, so that it does not say that a row goes on. */
  static boolean isLower(String text) {
    int rows = 0;
    int small = 0;
    boolean begins = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Lines.isBreak(c)) {
        begins = true;
      } else if (begins && Character.isLetterOrDigit(c)) {
        begins = false;
        rows++;
        small += Character.isLowerCase(c) ? 1 : 0;
      }
    }
    return rows > FEW && small * 2 > rows;
  }

  /** Whether rows were cut at a width: long ones go on in small letters in the next row. */
  static boolean isWrapped(String text) {
    int rows = 0;
    int wraps = 0;
    int length = 0;
    int before = 0;
    for (String each : Splitter.on('\n').split(text)) {
      String row = each.strip();
      if (!row.isEmpty() && before > 0) {
        rows++;
        if (Character.isLowerCase(row.charAt(0))) {
          wraps++;
          length += before;
        }
      }
      boolean ends = row.isEmpty() || ".:;!?,".indexOf(row.charAt(row.length() - 1)) >= 0;
      before = ends ? 0 : row.length();
    }
    return rows > WRAPPED && wraps * 5 > rows * 3 && length >= wraps * WIDTH;
  }
}
