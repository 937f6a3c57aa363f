package dev.roletally.posting;

import dev.roletally.internal.asks.Tagger;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Vocabulary;
import java.util.List;

/**
 * Finds the skills of a vocabulary in prose, as the posting reader does: the longest name first,
 * and a name that is also an everyday word ("Go", "Excel") only in company that speaks for it.
 *
 * <p>Immutable and safe to share between threads; make one and keep it.
 */
public final class SkillFinder {
  private final Tagger tagger;

  private SkillFinder(Tagger tagger) {
    this.tagger = tagger;
  }

  /** A finder for the skills of {@code vocabulary}. */
  public static SkillFinder with(Vocabulary vocabulary) {
    return new SkillFinder(Tagger.of(vocabulary, ConceptKind::isSkill));
  }

  /** The skills named in {@code text}, in order, none overlapping another. */
  public List<Named> find(String text) {
    Tokens tokens = Tokens.of(text);
    return tagger.find(tokens, 0, tokens.size()).stream()
        .map(mention -> new Named(mention.concept(), mention.label(), mention.span(tokens)))
        .toList();
  }

  /**
   * A skill named in a text.
   *
   * @param concept its id in the vocabulary
   * @param label its label there
   * @param span where the text names it
   */
  public record Named(String concept, String label, Span span) {}
}
