package dev.roletally.internal.structure;

import com.google.common.base.Splitter;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What the rows of a whole text tell: whether they were cut at a width, whether a small letter at
 * their head means anything, and so whether a row goes on with the one before it.
 */
final class RowShape {
  /** The least length of a row that was cut at a width, in characters, taken over many. */
  private static final int WIDTH = 35;

  private static final int FEW = 4;
  private static final int WRAPPED = 8;

  private static final Set<String> LINKS =
      Set.of("of", "with", "in", "and", "or", "for", "a", "an", "the", "using", "like", "as");
  private static final int WRAPPED_ROW = 60;

  private final boolean wrapped;
  private final boolean lower;

  private RowShape(boolean wrapped, boolean lower) {
    this.wrapped = wrapped;
    this.lower = lower;
  }

  /** The shape of the rows of {@code text}. */
  static RowShape of(String text) {
    boolean wrapped = isWrapped(text);
    return new RowShape(wrapped, !wrapped && isLower(text));
  }

  /**
   * Whether a row only goes on with the sentence of the row before it.
   *
   * @param isHeading whether the row before is a heading
   */
  boolean goesOn(String before, String after, BooleanSupplier isHeading) {
    if (before.isBlank() || after.isEmpty()) {
      return false;
    }
    String head = after.stripLeading();
    char c = head.isEmpty() ? ' ' : head.charAt(0);
    String tail = before.stripTrailing();
    char last = tail.charAt(tail.length() - 1);
    if (LINKS.contains(lastWord(tail)) && Lines.MARKS.indexOf(c) < 0) {
      return !isHeading.getAsBoolean();
    }
    if (last == ',' && Character.isUpperCase(c) && isInBrackets(tail)) {
      return true;
    }
    boolean label = c == '(' && last != ',' && isLabel(head);
    boolean small = (Character.isLowerCase(c) && !lower) || (c == '(' && !label) || c == '&';
    if (c == ',' && head.length() > 2 && Character.isLowerCase(head.charAt(2))) {
      return true;
    }
    if (wrapped && ".:;!?".indexOf(last) < 0 && Lines.MARKS.indexOf(c) < 0) {
      return Character.isLowerCase(c) || (tail.length() >= WIDTH && !isHeading.getAsBoolean());
    }
    return small
        && ".;:!?".indexOf(last) < 0
        && !(head.length() > 1 && head.charAt(0) == 'o' && head.charAt(1) == ' ')
        && (tail.length() >= WRAPPED_ROW
            || last == ','
            || last == '('
            || (before.length() > tail.length() && !before.startsWith(" ")));
  }

  /** Whether a row goes on with the one before it although blank rows stand between them. */
  boolean goesOnBeyondBlank(String before, String after) {
    String tail = before.stripTrailing();
    String head = after.stripLeading();
    return !lower
        && tail.length() >= WRAPPED_ROW
        && (Character.isLetterOrDigit(tail.charAt(tail.length() - 1)) || tail.endsWith(","))
        && Character.isLowerCase(head.charAt(0))
        && head.length() > 1
        && Character.isLetter(head.charAt(1));
  }

  /** Whether a row ends before the bracket that it opened. */
  private static boolean isInBrackets(String row) {
    return row.length() >= WRAPPED_ROW && row.lastIndexOf('(') > row.lastIndexOf(')');
  }

  /** "(Bonus) Knowledge of Rust": how far something is asked, before what is asked. */
  private static boolean isLabel(String row) {
    int end = row.indexOf(')');
    return end > 1
        && end + 2 < row.length()
        && row.charAt(end + 1) == ' '
        && Character.isUpperCase(row.charAt(end + 2))
        && switch (row.substring(1, end).toLowerCase(Locale.ROOT)) {
          case "bonus",
              "optional",
              "desirable",
              "desired",
              "preferred",
              "plus",
              "nice to have",
              "required",
              "must have",
              "essential" ->
              true;
          default -> false;
        };
  }

  private static String lastWord(String row) {
    int space = row.lastIndexOf(' ');
    return row.substring(space + 1);
  }

  /** Whether most rows begin with a small letter, so that it does not say that a row goes on. */
  private static boolean isLower(String text) {
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
  private static boolean isWrapped(String text) {
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
