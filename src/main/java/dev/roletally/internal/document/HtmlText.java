package dev.roletally.internal.document;

import dev.roletally.model.Ignored;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the words of HTML as plain text: a line for each block, a blank line around paragraphs and
 * headings, a dash before each item of a list, and the cells of a row side by side.
 */
final class HtmlText implements NodeFilter {
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
          "main",
          "blockquote",
          "pre",
          "hr",
          "header",
          "footer",
          "aside",
          "fieldset",
          "figure",
          "details",
          "nav",
          "form");
  private static final Set<String> LINES =
      Set.of(
          "div",
          "li",
          "tr",
          "dt",
          "address",
          "summary",
          "figcaption",
          "caption",
          "center",
          "legend",
          "option",
          "body");
  private static final Set<String> CHIPS = Set.of("span", "a", "label", "time", "small");
  private static final int SHORT_CELL = 60;
  private static final int DEEPEST_LIST = 8;

  private final Transcript source;
  private final HtmlFurniture furniture;
  private final Transcript.Builder out = new Transcript.Builder();
  private final Map<Element, Ignored.Reason> left = new LinkedHashMap<>();
  private boolean keepsBreaks;
  private int preformatted;
  private int lists;
  private int items;
  private int breaks;
  private boolean space;
  private @Nullable String bullet;
  private @Nullable String separator;
  private int cell;

  HtmlText(Transcript source, HtmlFurniture furniture) {
    this.source = source;
    this.furniture = furniture;
  }

  /** Writes the words below {@code element}. */
  void write(Element element) {
    keepsBreaks = element.select("p, br, div, li, tr, h1, h2, h3, h4").size() <= own(element);
    element.filter(this);
  }

  private static int own(Element element) {
    return element.nameIs("div") || element.nameIs("p") || element.nameIs("li") ? 1 : 0;
  }

  /** The words written. */
  Transcript words() {
    return out.build();
  }

  /** The elements that hold words and were passed over, and why. */
  Map<Element, Ignored.Reason> left() {
    return left;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (!(node.parent() instanceof Element parent && furniture.isAround(parent))) {
        text(text);
      }
    } else if (node instanceof Element element) {
      HtmlFurniture.Use use = furniture.use(element);
      if (use != HtmlFurniture.Use.READ) {
        Optional<Ignored.Reason> reason = use.reason();
        if (reason.isPresent() && element.hasText()) {
          left.put(element, reason.get());
        }
        space = true;
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(@Nullable Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element) {
    String name = element.normalName();
    switch (name) {
      case "br" -> lineBreak(breaks + 1);
      case "ul", "ol" -> {
        lineBreak(2);
        lists++;
      }
      case "li" -> {
        items++;
        lineBreak(1);
        bullet = "  ".repeat(Math.max(0, Math.min(lists, DEEPEST_LIST) - 1)) + "- ";
      }
      case "td", "th" -> cell(element);
      case "dd" -> {
        if (separator == null) {
          lineBreak(1);
        }
      }
      case "pre" -> {
        lineBreak(2);
        preformatted++;
      }
      default -> {
        block(name);
        if (CHIPS.contains(name) && isBesideChip(element)) {
          separator = " | ";
        }
      }
    }
  }

  /**
   * Whether a short piece stands beside another of its kind, as places and dates do under a title.
   */
  private static boolean isBesideChip(Element element) {
    Element parent = element.parent();
    boolean inRow =
        parent != null
            && (parent.nameIs("div") || parent.nameIs("section") || parent.nameIs("header"));
    Node before = element.previousSibling();
    if (before instanceof TextNode gap && gap.isBlank()) {
      before = before.previousSibling();
    }
    return before instanceof Element other
        && other.normalName().equals(element.normalName())
        && inRow
        && isChip(other)
        && isChip(element);
  }

  private static boolean isChip(Element element) {
    return element.childNodeSize() == 1
        && element.childNode(0) instanceof TextNode text
        && text.getWholeText().length() <= SHORT_CELL
        && !element.hasAttr("style");
  }

  private void close(Element element) {
    String name = element.normalName();
    switch (name) {
      case "br" -> {}
      case "ul", "ol" -> {
        lists--;
        lineBreak(2);
      }
      case "li" -> {
        lineBreak(1);
        bullet = null;
        items--;
      }
      case "pre" -> {
        preformatted--;
        lineBreak(2);
      }
      case "dt" -> separator = ": ";
      case "dd" -> lineBreak(1);
      default -> block(name);
    }
  }

  private void block(String name) {
    if (PARAGRAPHS.contains(name)) {
      lineBreak(2);
    } else if (LINES.contains(name)) {
      lineBreak(1);
    }
  }

  /** A label and its value are parted by a colon, other cells by a bar, long ones by a break. */
  private void cell(Element element) {
    Element before = HtmlFurniture.before(element);
    if (before != null && breaks == 0) {
      boolean labelled =
          before.nameIs("th")
              || (HtmlFurniture.before(before) == null && HtmlFurniture.after(element) == null);
      if (out.length() - cell > SHORT_CELL) {
        lineBreak(1);
      } else {
        separator = labelled ? ": " : " | ";
      }
    }
    cell = out.length();
  }

  /** At least so many line breaks before the next word; a blank line only outside of lists. */
  private void lineBreak(int least) {
    breaks = Math.max(breaks, Math.min(least, items > 0 ? 1 : 2));
    space = false;
    separator = null;
  }

  private void text(TextNode node) {
    String words = node.getWholeText();
    Range range = node.sourceRange();
    int from = range.isTracked() ? range.startPos() : 0;
    int to = range.isTracked() ? Math.min(range.endPos(), source.text().length()) : from;
    int[] places = HtmlEntities.align(words, source.text(), from, to);
    int[] ends = new int[words.length()];
    for (int i = words.length() - 1; i >= 0; i--) {
      boolean shared = i + 1 < words.length() && places[i + 1] == places[i];
      ends[i] = shared ? ends[i + 1] : places[i + 1];
    }
    boolean lines = preformatted > 0 || keepsBreaks;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' && lines) {
        lineBreak(breaks + 1);
      } else if (isSpace(c)) {
        space = true;
      } else if (!PlainText.isUnseen(words, i)) {
        put(PlainText.plain(c), places[i], ends[i]);
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u00a0';
  }

  private void put(char c, int start, int end) {
    if (breaks > 0 && out.length() > 0) {
      out.add("\n".repeat(breaks));
    }
    boolean starts = out.length() == 0 || breaks > 0;
    if (bullet != null) {
      out.add((starts ? "" : "\n") + bullet);
    } else if (separator != null && !starts) {
      out.add(separator.equals(": ") && out.last() == ':' ? " " : separator);
    } else if (space && !starts) {
      out.add(" ");
    }
    breaks = 0;
    bullet = null;
    separator = null;
    space = false;
    out.add(c, source, start, end);
  }
}
