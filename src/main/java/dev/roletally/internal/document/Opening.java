package dev.roletally.internal.document;

import dev.roletally.model.Ignored;
import java.util.List;

/**
 * What a document in HTML or JSON-LD tells of one opening, ready to be read as text.
 *
 * @param words the prose, then the words of the fields
 * @param stated what the fields state
 * @param ignored parts of the document that were left out already
 */
record Opening(Transcript words, Stated stated, List<Ignored> ignored) {
  /** Copies the list. */
  Opening {
    ignored = List.copyOf(ignored);
  }

  /** Whether there is prose beside the fields. */
  boolean hasProse() {
    return !words.text().substring(0, stated.prose()).isBlank();
  }
}
