package dev.roletally.trust.hostile;

import dev.roletally.RoleTally;
import dev.roletally.model.ConceptKind;
import dev.roletally.posting.Posting;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import dev.roletally.vocabulary.VocabularyMerge;
import dev.roletally.vocabulary.VocabularySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** What holds for every file that is added to a vocabulary. */
final class VocabularyLaws {
  private static final Vocabulary SMALL =
      Vocabulary.builder()
          .add(Concept.of("programming-language", "programming language", ConceptKind.KNOWLEDGE))
          .add(Concept.of("python", "Python", ConceptKind.LANGUAGE).broader("programming-language"))
          .add(Concept.of("java", "Java", ConceptKind.LANGUAGE).broader("programming-language"))
          .build();

  private VocabularyLaws() {}

  static void check(byte[] bytes, String name, Function<Path, VocabularySource> form) {
    try {
      Path folder = Files.createTempDirectory("roletally-fuzz");
      Path file = folder.resolve(name);
      try {
        Files.write(file, bytes);
        Laws.answered(form.apply(file), source -> source.addTo(SMALL))
            .ifPresent(merge -> check(merge, form.apply(file).addTo(SMALL)));
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(VocabularyMerge merge, VocabularyMerge again) {
    Laws.holds(
        merge.vocabulary().fingerprint().equals(again.vocabulary().fingerprint())
            && merge.summary().equals(again.summary()),
        "the same file, the same vocabulary");
    Laws.holds(
        merge.vocabulary().concept("python").isPresent(), "what the vocabulary had stays in it");
    RoleTally.with(merge.vocabulary())
        .read(Posting.text("p", "Requirements\n- Experience with Python, Java and C"));
  }
}
