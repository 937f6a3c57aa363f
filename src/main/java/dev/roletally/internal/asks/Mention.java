package dev.roletally.internal.asks;

import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.Span;
import dev.roletally.model.Words;
import dev.roletally.vocabulary.Concept;

/**
 * A place where a text names a skill.
 *
 * @param first its first word
 * @param end the word after its last
 * @param concept id in the vocabulary, or {@link Criterion.Skill#UNRECOGNISED} and the words
 * @param label the concept's name
 * @param kind what sort of thing it is
 */
public record Mention(int first, int end, String concept, String label, ConceptKind kind) {
  static Mention of(int first, int end, Concept concept) {
    return new Mention(first, end, concept.id(), concept.label(), concept.kind());
  }

  /** A skill that is not in the vocabulary. */
  static Mention unrecognised(int first, int end, Tokens tokens) {
    String words = tokens.span(first, end).of(tokens.text());
    return new Mention(
        first,
        end,
        Criterion.Skill.UNRECOGNISED + Words.normalise(words),
        words,
        ConceptKind.UNRECOGNISED);
  }

  /** Whether it is a product, programming languages included, and no method, trait or field. */
  boolean isProduct() {
    return switch (kind) {
      case LANGUAGE, FRAMEWORK, TOOL, PLATFORM -> true;
      default -> false;
    };
  }

  public Span span(Tokens tokens) {
    return tokens.span(first, end);
  }
}
