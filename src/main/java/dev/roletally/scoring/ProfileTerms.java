package dev.roletally.scoring;

import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.Profile;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The concepts for which a profile's claims are worth something, whatever the policy and the day:
 * an ask for any other skill, certificate or class earns nothing. Depends on profile and vocabulary
 * alone, so an index of profiles can be searched by it.
 *
 * @param whole the concepts that a stated claim may satisfy wholly
 * @param part those for which claims are worth part at most: broader, related, or only inferred
 */
public record ProfileTerms(Set<String> whole, Set<String> part) {
  /** Any settings: which relations there are does not depend on what they are worth. */
  private static final ScoreSettings ANY =
      ScoreSettings.of(ScoringPolicy.balanced(), LocalDate.EPOCH);

  /** Copies the sets, in order. */
  public ProfileTerms {
    whole = Collections.unmodifiableSet(new TreeSet<>(whole));
    part = Collections.unmodifiableSet(new TreeSet<>(part));
  }

  /** The terms of a profile. */
  public static ProfileTerms of(Profile profile, Vocabulary vocabulary) {
    CompiledProfile compiled = CompiledProfile.of(profile, vocabulary, ANY);
    Set<String> reached = new TreeSet<>(compiled.reachedOutside());
    boolean[] inside = new boolean[vocabulary.size()];
    for (int ordinal : compiled.reached()) {
      inside[ordinal] = true;
    }
    int ordinal = 0;
    for (Concept concept : vocabulary.concepts()) {
      if (inside[ordinal++]) {
        reached.add(concept.id());
      }
    }
    Set<String> whole = new TreeSet<>();
    for (String concept : reached) {
      Criterion.Skill asked =
          new Criterion.Skill(concept, concept, ConceptKind.UNRECOGNISED, new Span(0, 0), 0);
      if (compiled.assess(asked).credit() == Assessment.FULL) {
        whole.add(concept);
      }
    }
    reached.removeAll(whole);
    return new ProfileTerms(whole, reached);
  }

  /** How many concepts there are: what they are does not belong in logs. */
  @Override
  public String toString() {
    return "ProfileTerms[" + whole.size() + " whole, " + part.size() + " in part]";
  }
}
