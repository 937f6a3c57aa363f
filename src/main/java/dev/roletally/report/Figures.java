package dev.roletally.report;

import dev.roletally.explain.Match;
import dev.roletally.explain.Points;
import java.math.BigDecimal;

/** Points as people read them, and as lengths in drawings. */
final class Figures {
  private static final char THIN_SPACE = '\u202f';

  private Figures() {}

  /** Points of 100 with one decimal, as headlines show them. */
  static Element ofHundred(int points) {
    return Element.of(Tag.DATA)
        .with(Attribute.VALUE, Integer.toString(points))
        .text(Points.ofHundred(points));
  }

  /** Points to the last one, their digits in groups of three. */
  static String exact(int number) {
    String digits = Integer.toString(number);
    StringBuilder out = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      out.insert(i, THIN_SPACE);
    }
    return out.toString();
  }

  /** A share of all points as a length in a drawing. */
  static String percent(int points) {
    return percent(points, Match.TOTAL);
  }

  /** {@code part} of {@code whole} as a length in a drawing, to a hundredth of a percent. */
  static String percent(long part, long whole) {
    long hundredths = whole == 0 ? 0 : (part * 20_000 / whole + 1) / 2;
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + "%";
  }
}
