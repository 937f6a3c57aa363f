package dev.roletally.scoring;

import dev.roletally.model.Criterion;
import dev.roletally.model.Profile;
import dev.roletally.model.Words;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a profile says that the candidate does not have. A claim beats a denial. */
final class Denials {
  private final Vocabulary vocabulary;
  private final Set<String> concepts = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  Denials(Profile profile, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (String name : profile.denied()) {
      words.add(Words.normalise(name));
      concepts.add(Criterion.Skill.UNRECOGNISED + Words.normalise(name));
      Stream.of(vocabulary.skill(name), vocabulary.certification(name), vocabulary.language(name))
          .flatMap(Optional::stream)
          .map(Concept::id)
          .forEach(concepts::add);
    }
  }

  /** Who lacks the broader concept lacks the narrower. */
  boolean coverConcept(String id) {
    return !concepts.isEmpty()
        && (concepts.contains(id)
            || vocabulary.broader(id).keySet().stream().anyMatch(concepts::contains));
  }

  /** Whether these words were denied as they stand. */
  boolean coverWords(String text) {
    return !words.isEmpty() && words.contains(Words.normalise(text));
  }
}
