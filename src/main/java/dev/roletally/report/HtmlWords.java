package dev.roletally.report;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jsoup.parser.Parser;

/**
 * Shows the words of a source in HTML, a line for each block, and keeps where each place of the
 * source stands in them. Of scripts and the like, which a page hides, only wanted places are shown.
 */
final class HtmlWords {
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "table",
          "section",
          "article",
          "header",
          "footer",
          "nav",
          "blockquote",
          "pre");
  private static final Set<String> LINES = Set.of("div", "li", "tr", "dt", "dd", "br", "hr");
  private static final Set<String> HIDDEN =
      Set.of("script", "style", "template", "title", "noscript");
  private static final int LONGEST_ENTITY = 32;

  private final String source;
  private final IntPredicate wanted;
  private final StringBuilder out = new StringBuilder();
  private final int[] places;
  private int breaks;
  private boolean blank;

  private HtmlWords(String source, IntPredicate wanted) {
    this.source = source;
    this.wanted = wanted;
    this.places = new int[source.length() + 1];
  }

  /** The passage of {@code source}; of what is hidden, the places that are {@code wanted}. */
  static Passage of(String in, String source, IntPredicate wanted) {
    HtmlWords words = new HtmlWords(source, wanted);
    int at = 0;
    while (at < source.length()) {
      at = words.next(at);
    }
    words.places[source.length()] = words.out.length();
    return new Passage(in, words.out.toString(), ImmutableIntArray.copyOf(words.places));
  }

  /** Whether a string is written in HTML. */
  static boolean isHtml(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("</") || lower.contains("<br") || lower.contains("<p>");
  }

  private int next(int at) {
    char c = source.charAt(at);
    if (source.startsWith("<!--", at)) {
      int end = source.indexOf("-->", at);
      return hide(at, end < 0 ? source.length() : end + 3);
    }
    if (c == '<' && at + 1 < source.length() && isTagStart(source.charAt(at + 1))) {
      return tag(at);
    }
    if (c == '&') {
      int end = source.indexOf(';', at) + 1;
      if (end > 0 && end - at <= LONGEST_ENTITY) {
        String decoded = Parser.unescapeEntities(source.substring(at, end), false);
        if (decoded.length() < end - at) {
          return show(at, end, decoded);
        }
      }
    }
    return show(at, at + 1, String.valueOf(c));
  }

  private static boolean isTagStart(char c) {
    return c == '/' || c == '!' || c == '?' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private int tag(int at) {
    boolean ends = source.charAt(at + 1) == '/';
    int start = at + (ends ? 2 : 1);
    int end = start;
    while (end < source.length() && Character.isLetterOrDigit(source.charAt(end))) {
      end++;
    }
    String name = source.substring(start, end).toLowerCase(Locale.ROOT);
    int close = closing(end);
    if (PARAGRAPHS.contains(name)) {
      breaks = Math.max(breaks, 2);
    } else if (name.equals("br")) {
      breaks = Math.min(breaks + 1, 2);
    } else if (LINES.contains(name)) {
      breaks = Math.max(breaks, 1);
    } else if (name.equals("td") || name.equals("th")) {
      blank = true;
    }
    if (!ends && HIDDEN.contains(name)) {
      return reveal(hide(at, close), endTag(name, close));
    }
    int next = hide(at, close);
    if (!ends && name.equals("li")) {
      show(next, next, "\u2022");
      blank = true;
    }
    return next;
  }

  /** One past the end of the tag, which a quoted value does not end. */
  private int closing(int from) {
    char quote = 0;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return source.length();
  }

  private int hide(int from, int to) {
    for (int i = from; i < to; i++) {
      places[i] = out.length();
    }
    return to;
  }

  /** Passes over what a page hides, but for what is wanted of it. */
  private int reveal(int from, int to) {
    for (int i = from; i < to; i++) {
      places[i] = out.length();
      if (wanted.test(i)) {
        if (i == from || !wanted.test(i - 1)) {
          breaks = Math.max(breaks, 1);
        }
        show(i, i + 1, source.substring(i, i + 1));
      }
    }
    return to;
  }

  /** Where the end tag of {@code name} begins, or the source ends. */
  private int endTag(String name, int from) {
    String tag = "</" + name;
    for (int i = source.indexOf("</", from); i >= 0; i = source.indexOf("</", i + 1)) {
      if (source.regionMatches(true, i, tag, 0, tag.length())) {
        return i;
      }
    }
    return source.length();
  }

  private int show(int from, int to, String words) {
    if (!words.isEmpty() && words.chars().allMatch(HtmlWords::isBlank)) {
      blank = true;
      for (int i = from; i < to; i++) {
        places[i] = out.length();
      }
      return to;
    }
    if (breaks > 0 && out.length() > 0) {
      out.append("\n".repeat(breaks));
    } else if (blank && out.length() > 0) {
      out.append(' ');
    }
    breaks = 0;
    blank = false;
    for (int i = from; i < to; i++) {
      places[i] = out.length();
    }
    out.append(words);
    return to;
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u00a0';
  }
}
