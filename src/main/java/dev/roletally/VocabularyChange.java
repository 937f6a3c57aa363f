package dev.roletally;

import dev.roletally.internal.lucene.RoleStore;
import dev.roletally.vocabulary.Vocabulary;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What opening does about an index that was written with another vocabulary. */
final class VocabularyChange {
  private static final Logger log = LoggerFactory.getLogger(VocabularyChange.class);

  private VocabularyChange() {}

  /**
   * Lets the index be opened or says why not.
   *
   * @throws IllegalStateException if the vocabulary in use does not go on from the other
   */
  static void settle(RoleStore store, Vocabulary vocabulary, OnVocabularyChange answer) {
    Optional<String> written =
        store.writtenWith().filter(other -> !other.equals(vocabulary.fingerprint()));
    if (written.isEmpty() || answer == OnVocabularyChange.REREAD) {
      return;
    }
    String change =
        "index vocabulary must be " + vocabulary.fingerprint() + ", got: " + written.get();
    if (answer == OnVocabularyChange.REFUSE) {
      throw new IllegalStateException(
          change
              + "; open it with the vocabulary it was written with, or with OnVocabularyChange.KEEP"
              + " or REREAD");
    }
    Set<String> missing = new TreeSet<>();
    store.snapshot(
        roles -> {
          roles.programs(
              role ->
                  role.concepts().stream()
                      .filter(concept -> vocabulary.concept(concept).isEmpty())
                      .forEach(missing::add));
          return missing.size();
        });
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          change
              + "; roles ask for concepts that are not in the vocabulary in use, such as "
              + missing.iterator().next()
              + ": open it with a vocabulary that adds to the other, or with"
              + " OnVocabularyChange.REREAD");
    }
    log.warn(
        "the index was written with vocabulary {}, and {} is in use: its roles stay as they were"
            + " read until they are read again",
        written.get(),
        vocabulary.fingerprint());
  }
}
