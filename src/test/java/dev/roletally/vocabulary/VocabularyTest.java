package dev.roletally.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.model.ConceptKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class VocabularyTest {
  private static final Concept SCIENCE = Concept.of("science", "Science", ConceptKind.KNOWLEDGE);

  @Test
  void isExtendedInCode() {
    Vocabulary extended =
        Vocabulary.bundled().toBuilder()
            .add(
                Concept.of("acme:flowgrid", "FlowGrid", ConceptKind.FRAMEWORK)
                    .alias("Flow Grid")
                    .broader("stream-processing"))
            .build();
    assertThat(extended.skill("flow-grid").orElseThrow().id()).isEqualTo("acme:flowgrid");
    assertThat(extended.fingerprint()).isNotEqualTo(Vocabulary.bundled().fingerprint());
    assertThat(extended.broader("acme:flowgrid")).containsEntry("stream-processing", 1);
  }

  @Test
  void walksUpByTheShortestWay() {
    Vocabulary vocabulary =
        Vocabulary.builder()
            .add(SCIENCE)
            .add(concept("physics").broader("science"))
            .add(concept("optics").broader("physics").broader("science").related("acoustics"))
            .add(concept("acoustics").broader("physics"))
            .build();
    assertThat(vocabulary.broader("optics")).isEqualTo(Map.of("physics", 1, "science", 1));
    assertThat(vocabulary.commonBroader(List.of("optics", "acoustics")))
        .isEqualTo(Set.of("physics"));
    assertThat(vocabulary.related("acoustics")).isEqualTo(Set.of("optics"));
    assertThat(vocabulary.broader("unknown")).isEmpty();
  }

  @Test
  void rejectsWhatDoesNotHoldTogether() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.builder().add(concept("a").broader("b")).build())
        .withMessage("relations must name concepts of the vocabulary, got: \"b\" at \"a\"");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Vocabulary.builder()
                    .add(concept("a").broader("b"))
                    .add(concept("b").broader("c"))
                    .add(concept("c").broader("a"))
                    .build())
        .withMessageStartingWith("broader must have no cycles, got one through");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.builder().add(SCIENCE).add(SCIENCE))
        .withMessage("concept id must be new, got one that is taken: \"science\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> concept("Not An Id"))
        .withMessageContaining("got: \"Not An Id\"");
    assertThatIllegalArgumentException().isThrownBy(() -> concept("text:x"));
    assertThatIllegalArgumentException().isThrownBy(() -> Alias.parse("?!"));
  }

  private static Concept concept(String id) {
    return Concept.of(id, id, ConceptKind.KNOWLEDGE);
  }
}
