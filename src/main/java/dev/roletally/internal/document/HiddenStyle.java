package dev.roletally.internal.document;

import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether the {@code style} of an element hides it from whoever looks at the page: not shown,
 * transparent, of no size, or moved off the page. What a style sheet or a colour hides is not known
 * here.
 */
final class HiddenStyle {
  private static final Splitter DECLARATIONS = Splitter.on(';').omitEmptyStrings();
  private static final List<String> OFFSETS =
      List.of("left", "top", "right", "bottom", "text-indent", "margin-left", "margin-top");
  private static final double OFF_THE_PAGE = -500;

  private HiddenStyle() {}

  static boolean hides(String style) {
    if (style.isEmpty()) {
      return false;
    }
    Map<String, String> values = values(style);
    return is(values, "display", "none")
        || is(values, "visibility", "hidden")
        || is(values, "visibility", "collapse")
        || is(values, "content-visibility", "hidden")
        || isZero(values.getOrDefault("opacity", ""))
        || isZero(values.getOrDefault("font-size", ""))
        || isClipped(values)
        || isOffThePage(values);
  }

  /** What each property is set to, in lower case without blanks, comments and importance. */
  private static Map<String, String> values(String style) {
    Map<String, String> values = new HashMap<>();
    for (String declaration : DECLARATIONS.split(withoutComments(style).toLowerCase(Locale.ROOT))) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String value = blankless(declaration.substring(colon + 1));
        int mark = value.indexOf('!');
        values.put(
            blankless(declaration.substring(0, colon)),
            mark < 0 ? value : value.substring(0, mark));
      }
    }
    return values;
  }

  private static String withoutComments(String style) {
    StringBuilder out = new StringBuilder(style.length());
    int from = 0;
    for (int open = style.indexOf("/*"); open >= 0; open = style.indexOf("/*", from)) {
      out.append(style, from, open);
      int close = style.indexOf("*/", open + 2);
      if (close < 0) {
        return out.toString();
      }
      from = close + 2;
    }
    return out.append(style, from, style.length()).toString();
  }

  private static String blankless(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static boolean is(Map<String, String> values, String property, String value) {
    return value.equals(values.get(property));
  }

  /** A screen reader's text, one pixel large and cut off, or a box of no size. */
  private static boolean isClipped(Map<String, String> values) {
    boolean boxless =
        isZero(values.getOrDefault("width", "")) || isZero(values.getOrDefault("height", ""));
    return (boxless && is(values, "overflow", "hidden"))
        || values.getOrDefault("clip", "").startsWith("rect(0")
        || values.getOrDefault("clip-path", "").startsWith("inset(50%")
        || values.getOrDefault("clip-path", "").startsWith("inset(100%");
  }

  private static boolean isOffThePage(Map<String, String> values) {
    for (String property : OFFSETS) {
      String value = values.getOrDefault(property, "");
      if (value.startsWith("-") && number(value) <= OFF_THE_PAGE) {
        return true;
      }
    }
    return false;
  }

  private static boolean isZero(String value) {
    return !value.isEmpty() && number(value) == 0;
  }

  /** The number that a value begins with; 1 if it begins with none. */
  private static double number(String value) {
    int end = value.startsWith("-") ? 1 : 0;
    int digits = 0;
    while (end < value.length() && (isDigit(value.charAt(end)) || value.charAt(end) == '.')) {
      digits += isDigit(value.charAt(end)) ? 1 : 0;
      end++;
    }
    boolean once = value.indexOf('.') == value.lastIndexOf('.', end - 1);
    return digits == 0 || !once ? 1 : Double.parseDouble(value.substring(0, end));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
