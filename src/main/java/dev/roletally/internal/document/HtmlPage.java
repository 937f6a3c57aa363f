package dev.roletally.internal.document;

import dev.roletally.model.Ignored;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/**
 * A page or fragment of HTML: the words a visitor reads of the opening, and the JSON-LD it carries
 * for machines. However broken the source, there is some page.
 */
final class HtmlPage {
  private static final int LONGEST_TAG = 10;
  private static final Set<String> TAGS =
      Set.of(
          "html", "head", "body", "div", "span", "section", "article", "main", "p", "br", "hr",
          "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody",
          "tr", "td", "th", "b", "strong", "em", "i", "u", "a", "font", "center", "script", "pre");

  private final Transcript source;
  private final Document document;

  private HtmlPage(Transcript source, Document document) {
    this.source = source;
    this.document = document;
  }

  /**
   * What a visitor reads.
   *
   * @param words the words, a line for each block
   * @param ignored the parts of the original with other words: menus, banners, other openings
   */
  record Text(Transcript words, List<Ignored> ignored) {}

  /** The page that {@code source} is the source of. */
  static HtmlPage of(Transcript source) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    return new HtmlPage(source, Jsoup.parse(source.text(), "", parser));
  }

  /** Whether {@code text} has a tag that postings are written with. */
  static boolean hasTags(String text) {
    for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
      int start = i + 1;
      if (start < text.length() && text.charAt(start) == '/') {
        start++;
      }
      int end = start;
      while (end < text.length()
          && end - start <= LONGEST_TAG
          && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      boolean closed = end < text.length() && "> /\t\r\n".indexOf(text.charAt(end)) >= 0;
      if (closed && TAGS.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** The words of the page, without what belongs to the site. */
  Text text() {
    HtmlFurniture furniture = HtmlFurniture.of(document);
    HtmlText text = new HtmlText(source, furniture);
    text.write(document.body());
    List<Ignored> ignored = new ArrayList<>();
    text.left()
        .forEach(
            (element, reason) -> {
              Span span = source.original(range(element));
              if (span.length() > 0) {
                ignored.add(new Ignored(reason, span));
              }
            });
    return new Text(text.words(), ignored);
  }

  /** All words, with nothing taken for furniture of a site: for a text that is only a part. */
  Transcript words() {
    HtmlText text = new HtmlText(source, HtmlFurniture.none());
    text.write(document.body());
    return text.words();
  }

  /** The sources of the JSON-LD documents in the page. */
  List<Transcript> jsonLd() {
    List<Transcript> found = new ArrayList<>();
    for (Element script : document.getElementsByTag("script")) {
      String type = script.attr("type").strip().toLowerCase(Locale.ROOT);
      if (!type.startsWith("application/ld+json")) {
        continue;
      }
      for (Node node : script.childNodes()) {
        if (node instanceof DataNode data) {
          Range range = data.sourceRange();
          if (range.isTracked()
              && range.endPos() - range.startPos() == data.getWholeData().length()) {
            found.add(source.part(range.startPos(), range.endPos()));
          }
        }
      }
    }
    return found;
  }

  private static Span range(Element element) {
    Range start = element.sourceRange();
    Range end = element.endSourceRange();
    int from = start.isTracked() ? start.startPos() : 0;
    int to = end.isTracked() ? end.endPos() : from;
    return new Span(from, Math.max(from, to));
  }
}
