package dev.roletally.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The words of explanations: patterns from one bundle, filled in. Never asks for the default
 * locale, and formats no number but whole ones.
 *
 * <p>In a pattern <code>{name}</code> stands for a value and <code>{name#one|many}</code> for a
 * whole number with the word that fits it. A value that is not there shows as {@code ?}; values are
 * never read as patterns.
 */
final class Phrases {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("dev.roletally.explain.phrases", Locale.ROOT);

  private Phrases() {}

  /** Whether there is a phrase of this key. */
  static boolean has(String key) {
    return BUNDLE.containsKey(key);
  }

  /** The phrase that takes no values. */
  static String say(String key) {
    return say(key, Map.of());
  }

  /** The phrase filled in with {@code values}. */
  static String say(String key, Map<String, ?> values) {
    return fill(BUNDLE.getString(key), values);
  }

  static String fill(String pattern, Map<String, ?> values) {
    StringBuilder out = new StringBuilder(pattern.length() + 64);
    int at = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
      int close = pattern.indexOf('}', open);
      out.append(pattern, at, open);
      value(pattern.substring(open + 1, close), values, out);
      at = close + 1;
    }
    return out.append(pattern, at, pattern.length()).toString();
  }

  private static void value(String place, Map<String, ?> values, StringBuilder out) {
    int hash = place.indexOf('#');
    Object value = values.get(hash < 0 ? place : place.substring(0, hash));
    String text = value == null ? "?" : String.valueOf(value);
    out.append(text);
    if (hash >= 0) {
      int bar = place.indexOf('|', hash);
      out.append(' ')
          .append(text.equals("1") ? place.substring(hash + 1, bar) : place.substring(bar + 1));
    }
  }

  /** The items with commas, and {@code and} before the last. */
  static String and(List<String> items) {
    return list(items, "list.and.last");
  }

  /** The items with commas, and {@code or} before the last. */
  static String or(List<String> items) {
    return list(items, "list.or.last");
  }

  /** The items with commas. */
  static String commas(List<String> items) {
    return list(items, "list.comma");
  }

  private static String list(List<String> items, String lastKey) {
    String out = items.isEmpty() ? say("unknown") : items.get(0);
    for (int i = 1; i < items.size(); i++) {
      String key = i == items.size() - 1 ? lastKey : "list.comma";
      out = say(key, Map.of("head", out, "last", items.get(i)));
    }
    return out;
  }
}
