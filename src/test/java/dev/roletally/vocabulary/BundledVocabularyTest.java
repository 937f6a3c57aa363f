package dev.roletally.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.ConceptKind;
import dev.roletally.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checker of the bundled data; that it has no cycles and no loose ends, loading it proves. */
final class BundledVocabularyTest {
  private final Vocabulary vocabulary = Vocabulary.bundled();

  @Test
  void isOfWorkingSize() {
    long surfaces =
        vocabulary.concepts().stream().mapToLong(concept -> concept.names().size()).sum();
    assertThat(vocabulary.concepts()).hasSizeGreaterThanOrEqualTo(3000);
    assertThat(surfaces).isGreaterThanOrEqualTo(7000);
  }

  @Test
  void everyConceptIsRelatedToAnother() {
    Set<String> linked = new HashSet<>();
    for (Concept concept : vocabulary.concepts()) {
      Stream.concat(concept.broader().stream(), concept.related().stream())
          .forEach(
              other -> {
                linked.add(concept.id());
                linked.add(other);
              });
    }
    assertThat(vocabulary.concepts()).allMatch(concept -> linked.contains(concept.id()));
  }

  /** Names differing in case only may be told apart by exact case; others must be ambiguous. */
  @Test
  void noNameBelongsToTwoConceptsUnlessDeclaredAmbiguous() {
    Map<String, List<Alias>> names = new HashMap<>();
    Map<String, Set<String>> owners = new HashMap<>();
    for (Concept concept : vocabulary.concepts()) {
      for (Alias alias : concept.names()) {
        String key = prefix(concept.kind()) + Words.normalise(alias.text());
        names.computeIfAbsent(key, k -> new ArrayList<>()).add(alias);
        owners.computeIfAbsent(key, k -> new HashSet<>()).add(concept.id());
      }
    }
    List<String> clashes = new ArrayList<>();
    owners.forEach(
        (key, ids) -> {
          List<Alias> shared = names.getOrDefault(key, List.of());
          boolean declared = shared.stream().allMatch(alias -> alias.use() == Alias.Use.AMBIGUOUS);
          boolean byCase =
              shared.stream().noneMatch(alias -> alias.use() == Alias.Use.PLAIN)
                  && shared.stream().map(Alias::text).distinct().count() == shared.size();
          if (ids.size() > 1 && !declared && !byCase) {
            clashes.add(key + " " + ids);
          }
        });
    assertThat(clashes).isEmpty();
  }

  @Test
  void idsTellTheirClass() {
    for (Concept concept : vocabulary.concepts()) {
      String prefix = prefix(concept.kind());
      assertThat(
              concept.id().startsWith(prefix)
                  && !concept.id().substring(prefix.length()).contains(":"))
          .as(concept.id())
          .isTrue();
    }
  }

  @Test
  void narrowerMeansHavingTheBroader() {
    assertThat(vocabulary.broader("pytorch"))
        .containsKeys("deep-learning-framework", "deep-learning", "machine-learning");
    assertThat(vocabulary.commonBroader(List.of("pytorch", "tensorflow")))
        .contains("deep-learning-framework");
    assertThat(vocabulary.broader("machine-learning")).doesNotContainKey("deep-learning");
    assertThat(vocabulary.field("Comp Sci").orElseThrow().id()).isEqualTo("field:computer-science");
    assertThat(vocabulary.skill("golang")).isEqualTo(vocabulary.skill("Go"));
  }

  private static String prefix(ConceptKind kind) {
    return switch (kind) {
      case FIELD -> "field:";
      case DEGREE -> "degree:";
      case CERTIFICATION -> "cert:";
      case NATURAL_LANGUAGE -> "lang:";
      default -> "";
    };
  }
}
