package dev.roletally.posting;

import dev.roletally.model.Ignored;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /** Whether {@code text} has tags or references of HTML. */
  static boolean isMarkup(String text) {
    for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
      char c = text.charAt(i + 1) == '/' && i + 2 < text.length() ? text.charAt(i + 2) : 0;
      c = c == 0 ? text.charAt(i + 1) : c;
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter && text.indexOf('>', i) > 0) {
        return true;
      }
      if (letter) {
        break;
      }
    }
    return HtmlEntities.inside(text);
  }

  /** The words of the page, without what belongs to the site. */
  Text text() {
    HtmlFurniture furniture = HtmlFurniture.of(document);
    HtmlText text = new HtmlText(source, furniture);
    text.write(furniture.content());
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
