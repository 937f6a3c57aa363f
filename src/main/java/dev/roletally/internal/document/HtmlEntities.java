package dev.roletally.internal.document;

import java.util.Map;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Lines up words of HTML with their source, in which a character may be written as a reference: an
 * ampersand, a name or number, and mostly a semicolon.
 */
final class HtmlEntities {
  private static final int LONGEST = 40;
  private static final int LONGEST_ENDLESS = 8;
  private static final Map<String, String> COMMON =
      Map.of(
          "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&nbsp;", "\u00a0",
          "&rsquo;", "\u2019");

  private HtmlEntities() {}

  /** Whether {@code text} holds a reference that ends as it should. */
  static boolean inside(String text) {
    for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
      int end = end(text, i, text.length());
      if (end > i + 2 && text.charAt(end - 1) == ';') {
        return true;
      }
    }
    return false;
  }

  /** {@code source} with its references resolved. */
  static Transcript resolve(Transcript source) {
    Transcript.Builder out = new Transcript.Builder();
    String text = source.text();
    int i = 0;
    while (i < text.length()) {
      int end = text.charAt(i) == '&' ? end(text, i, text.length()) : i + 1;
      String words = end > i + 1 ? resolved(text.substring(i, end)) : "";
      if (end <= i + 1 || words.equals(text.substring(i, end))) {
        out.add(text.charAt(i), source, i, i + 1);
        i++;
      } else {
        for (int k = 0; k < words.length(); k++) {
          out.add(words.charAt(k), source, i, end);
        }
        i = end;
      }
    }
    return out.build();
  }

  /**
   * For each unit of {@code words}, where it begins in {@code source} from {@code start} on, and at
   * the end where the last one ends; units that cannot be told apart share their place.
   */
  static int[] align(String words, String source, int start, int end) {
    int[] places = new int[words.length() + 1];
    int at = start;
    int i = 0;
    while (i < words.length()) {
      places[i] = at;
      if (at < end && source.charAt(at) == words.charAt(i) && words.charAt(i) != '&') {
        at++;
        i++;
        continue;
      }
      int stop = at < end && source.charAt(at) == '&' ? end(source, at, end) : at;
      String resolved = stop > at ? resolved(source.substring(at, stop)) : "";
      if (!resolved.isEmpty() && words.startsWith(resolved, i)) {
        // a reference resolved without its end: what follows it stands for itself
        int tail = commonTail(resolved, source, at, stop);
        for (int k = 1; k < resolved.length() - tail; k++) {
          places[i + k] = at;
        }
        i += resolved.length() - tail;
        at = stop - tail;
      } else if (at < end && (stop > at || words.charAt(i) == '\ufffd')) {
        at++;
        i++;
      } else {
        return spread(words.length(), start, end);
      }
    }
    places[words.length()] = at;
    return places;
  }

  /** How many units at the end of {@code resolved} stand for themselves in the source. */
  private static int commonTail(String resolved, String source, int at, int stop) {
    int tail = 0;
    while (tail < resolved.length() - 1
        && stop - tail - 1 > at
        && source.charAt(stop - tail - 1) == resolved.charAt(resolved.length() - tail - 1)) {
      tail++;
    }
    return tail;
  }

  private static int[] spread(int length, int start, int end) {
    int[] places = new int[length + 1];
    for (int i = 0; i < length; i++) {
      places[i] = start;
    }
    places[length] = end;
    return places;
  }

  private static String resolved(String reference) {
    String common = COMMON.get(reference);
    if (common != null) {
      return common;
    }
    return mayResolve(reference) ? Parser.unescapeEntities(reference, false) : reference;
  }

  /** Whether it is a number, ends as a reference should, or begins as one that needs no end. */
  private static boolean mayResolve(String reference) {
    if (reference.startsWith("#", 1) || reference.endsWith(";")) {
      return true;
    }
    for (int end = 3; end <= Math.min(reference.length(), 1 + LONGEST_ENDLESS); end++) {
      if (Entities.isBaseNamedEntity(reference.substring(1, end))) {
        return true;
      }
    }
    return false;
  }

  /** The end of what may be a reference that begins at {@code at}. */
  private static int end(String text, int at, int limit) {
    int i = at + 1;
    while (i < limit && i - at < LONGEST && (isAlphanumeric(text.charAt(i)) || i == at + 1)) {
      if (i == at + 1 && text.charAt(i) != '#' && !isAlphanumeric(text.charAt(i))) {
        return at + 1;
      }
      i++;
    }
    return i < limit && text.charAt(i) == ';' ? i + 1 : i;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
