package dev.roletally.report;

import dev.roletally.model.Span;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The original text of a posting, to which the spans of its role refer.
 *
 * @param roleId the id of the role that was read from it
 * @param form how it is written
 * @param source the text as found
 */
record PostingText(String roleId, Form form, String source) {
  /** How a posting is written. */
  enum Form {
    TEXT,
    HTML,
    JSON_LD
  }

  /**
   * What a reader sees of the strings that {@code spans} lie in. Of a JSON-LD document that is only
   * almost JSON, as pages hold it, that is its source, in which no words are marked.
   *
   * @throws IllegalArgumentException if a span lies outside of the text
   */
  List<Passage> passages(Collection<Span> spans) {
    List<Passage> passages = new ArrayList<>();
    if (form == Form.JSON_LD) {
      Optional<JsonStructure> document = parse();
      if (document.isEmpty()) {
        return List.of(Passage.plain("", source));
      }
      TreeSet<String> strings = new TreeSet<>();
      spans.forEach(span -> strings.add(span.in()));
      strings.forEach(in -> passages.add(passage(in, string(document.get(), in), spans)));
    } else {
      passages.add(passage("", source, spans));
    }
    return passages;
  }

  private Passage passage(String in, String text, Collection<Span> spans) {
    BitSet wanted = new BitSet();
    for (Span span : spans) {
      if (span.in().equals(in)) {
        if (span.end() > text.length()) {
          throw new IllegalArgumentException(
              "text of "
                  + roleId
                  + " must reach to the end of every span, "
                  + span.end()
                  + ", got a length of: "
                  + text.length());
        }
        wanted.set(span.start(), span.end());
      }
    }
    boolean html = form == Form.HTML || (form == Form.JSON_LD && HtmlWords.isHtml(text));
    return html ? HtmlWords.of(in, text, wanted::get) : Passage.plain(in, text);
  }

  /** The document; empty if it is not well-formed, or has more of something than JSON may have. */
  private Optional<JsonStructure> parse() {
    try (JsonReader reader =
        JsonProvider.provider().createReader(new StringReader(source.strip()))) {
      return Optional.of(reader.read());
    } catch (RuntimeException e) {
      // the parser's limits are plain RuntimeExceptions
      return Optional.empty();
    }
  }

  private String string(JsonStructure document, String in) {
    if (in.isEmpty()) {
      return source;
    }
    try {
      JsonValue value = JsonProvider.provider().createPointer(in).getValue(document);
      return value instanceof JsonString string ? string.getString() : value.toString();
    } catch (JsonException e) {
      throw new IllegalArgumentException(
          "text of " + roleId + " must hold the string of every span, got: " + in, e);
    }
  }
}
