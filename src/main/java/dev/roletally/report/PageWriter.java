package dev.roletally.report;

import dev.roletally.explain.SafeText;
import java.io.IOException;

/**
 * Writes the nodes of a page. Whatever words they hold, what comes out has the same elements: words
 * are escaped here and nowhere else, and what would not be seen is shown as its code.
 */
final class PageWriter {
  private final Appendable out;

  PageWriter(Appendable out) {
    this.out = out;
  }

  /** Writes a whole document. */
  void document(Element html) throws IOException {
    out.append("<!DOCTYPE html>\n");
    write(html);
    out.append('\n');
  }

  private void write(Node node) throws IOException {
    switch (node) {
      case Node.Words words -> words(words.text());
      case Node.Inline inline -> {
        String name = inline.tag().written();
        out.append('<').append(name).append('>').append(inline.source());
        out.append("</").append(name).append(">\n");
      }
      case Element element -> element(element);
    }
  }

  private void element(Element element) throws IOException {
    Tag tag = element.tag();
    out.append('<').append(tag.written());
    for (var attribute : element.attributes().entrySet()) {
      out.append(' ').append(attribute.getKey().written()).append("=\"");
      words(attribute.getValue());
      out.append('"');
    }
    if (tag.isShape() && element.children().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    if (!tag.isVoid()) {
      for (Node child : element.children()) {
        write(child);
      }
      out.append("</").append(tag.written()).append('>');
    }
    if (tag.endsLine()) {
      out.append('\n');
    }
  }

  private void words(String text) throws IOException {
    String safe = SafeText.lines(text);
    int done = 0;
    for (int i = 0; i < safe.length(); i++) {
      String reference =
          switch (safe.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
          };
      if (!reference.isEmpty()) {
        out.append(safe, done, i).append(reference);
        done = i + 1;
      }
    }
    out.append(safe, done, safe.length());
  }
}
