package dev.roletally.internal.document;

import dev.roletally.internal.document.LinkedData.Node;
import java.util.List;

/** Where the words of a document's fields stand in the original posting. */
sealed interface FieldWords {
  /** The words of a string or number. */
  Transcript of(Node value);

  /** The words of several fields of one value, one after another. */
  Transcript of(Node whole, List<Node> parts, String between);

  /** Told by JSON Pointer and place in the string: a posting that is JSON-LD. */
  record Strings() implements FieldWords {
    @Override
    public Transcript of(Node value) {
      return Transcript.of(value.words(), value.pointer());
    }

    @Override
    public Transcript of(Node whole, List<Node> parts, String between) {
      Transcript.Builder words = new Transcript.Builder();
      for (Node part : parts) {
        words.add(words.length() == 0 ? "" : between).copy(of(part));
      }
      return words.build();
    }
  }

  /**
   * Told by place in the page that the document stands in.
   *
   * @param source the document's source
   */
  record Page(Transcript source) implements FieldWords {
    @Override
    public Transcript of(Node value) {
      return value.value() instanceof Json.Text text
          ? JsonSource.words(source, text)
          : source.part(value.value().start(), value.value().end());
    }

    @Override
    public Transcript of(Node whole, List<Node> parts, String between) {
      return source.part(whole.value().start(), whole.value().end());
    }
  }
}
