package dev.roletally.vocabulary;

import dev.roletally.model.ConceptKind;
import java.util.List;

/**
 * A concept as a vocabulary source tells it, before it is known whether the vocabulary has it.
 *
 * @param id the id it gets if it is new
 * @param key what relations of the same source call it
 * @param kind what sort of thing it is
 * @param names its names, the label first
 * @param broader keys, ids or names of more general concepts
 * @param related keys, ids or names of neighbours
 * @param where file and line
 */
record SourceConcept(
    String id,
    String key,
    ConceptKind kind,
    List<Alias> names,
    List<String> broader,
    List<String> related,
    String where) {
  SourceConcept {
    names = List.copyOf(names);
    broader = List.copyOf(broader);
    related = List.copyOf(related);
  }

  String label() {
    return names.get(0).text();
  }
}
