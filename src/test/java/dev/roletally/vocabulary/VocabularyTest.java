package dev.roletally.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.model.ConceptKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
    assertThat(vocabulary.commonBroader(List.of("physics", "optics"))).isEqualTo(Set.of("science"));
    assertThat(vocabulary.commonBroader(List.of("optics", "science"))).isEmpty();
    assertThat(vocabulary.commonBroader(List.of("optics", "unknown"))).isEmpty();
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

  @Test
  void idsAreInForm() {
    for (String id : List.of("a", "z-0-9", "p:a", "p".repeat(60) + ":" + "a".repeat(100))) {
      assertThat(concept(id).id()).isEqualTo(id);
    }
    for (String id :
        List.of(
            "",
            ":a",
            "a:",
            "a:b:c",
            "A",
            "a/b",
            "a`",
            "a{",
            "p".repeat(61) + ":a",
            "a".repeat(101))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Concept.of(id, "A", ConceptKind.TOOL))
          .withMessageEndingWith("got: \"" + id + "\"");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Concept.of("a", "A", ConceptKind.UNRECOGNISED))
        .withMessage("concept kind must not be UNRECOGNISED, got: UNRECOGNISED");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Concept("a", ConceptKind.TOOL, List.of(), List.of(), List.of()))
        .withMessage("concept must have a label, got none for: a");
    assertThat(concept("a").alias("b").label()).isEqualTo("a");
  }

  @Test
  void reachIsWhatAClaimIsToEachConcept() {
    Vocabulary vocabulary =
        Vocabulary.builder()
            .add(SCIENCE)
            .add(concept("physics").broader("science"))
            .add(concept("optics").broader("physics").related("acoustics"))
            .add(concept("lasers").broader("optics"))
            .add(concept("acoustics").broader("physics"))
            .build();
    assertThat(reach("optics", vocabulary))
        .containsExactlyInAnyOrder(
            "optics SAME",
            "physics NARROWER",
            "science NARROWER",
            "lasers BROADER",
            "acoustics RELATED");
    assertThat(reach("science", vocabulary))
        .containsExactlyInAnyOrder(
            "science SAME",
            "physics BROADER",
            "optics BROADER_STILL",
            "acoustics BROADER_STILL",
            "lasers BROADER_STILL");
    assertThat(vocabulary.ordinal("unknown")).isEmpty();
    assertThat(vocabulary.size()).isEqualTo(5);
  }

  private static List<String> reach(String id, Vocabulary vocabulary) {
    Reach reach = vocabulary.reach(vocabulary.ordinal(id).orElseThrow());
    assertThat(vocabulary.reach(vocabulary.ordinal(id).orElseThrow())).isSameAs(reach);
    return IntStream.range(0, reach.size())
        .mapToObj(i -> vocabulary.id(reach.concept(i)) + " " + reach.relation(i))
        .toList();
  }

  @Test
  void theFingerprintChangesWithEveryPart() {
    Concept plain = concept("b").alias("bee");
    List<Concept> all =
        List.of(
            plain,
            concept("b").alias("be"),
            concept("b").alias("bee").alias("e"),
            concept("b").alias("?bee"),
            plain.broader("science"),
            plain.related("science"),
            Concept.of("b", "b", ConceptKind.TOOL).alias("bee"),
            concept("c").alias("bee"));
    assertThat(all.stream().map(VocabularyTest::fingerprint)).doesNotHaveDuplicates();
    assertThat(fingerprint(plain)).matches("[0-9a-f]{16}");
    assertThat(Vocabulary.builder().add(SCIENCE).build())
        .hasToString(
            "Vocabulary[1 concepts, "
                + Vocabulary.builder().add(SCIENCE).build().fingerprint()
                + "]");
  }

  private static String fingerprint(Concept beside) {
    return Vocabulary.builder().add(SCIENCE).add(beside).build().fingerprint();
  }

  @Test
  void aNameIsFoundAsItIsWrittenFirst() {
    Vocabulary vocabulary =
        Vocabulary.builder()
            .add(Concept.of("a", "?GO", ConceptKind.TOOL))
            .add(Concept.of("b", "?Go", ConceptKind.LANGUAGE))
            .add(Concept.of("f", "Go", ConceptKind.FIELD))
            .add(Concept.of("d", "Go", ConceptKind.DEGREE))
            .add(Concept.of("c", "Go", ConceptKind.CERTIFICATION))
            .add(Concept.of("lang:go", "Go", ConceptKind.NATURAL_LANGUAGE))
            .build();
    assertThat(vocabulary.skill("Go").map(Concept::id)).contains("b");
    assertThat(vocabulary.skill("go").map(Concept::id)).contains("a");
    assertThat(vocabulary.field("go").map(Concept::id)).contains("f");
    assertThat(vocabulary.degree("go").map(Concept::id)).contains("d");
    assertThat(vocabulary.certification("go").map(Concept::id)).contains("c");
    assertThat(vocabulary.language("go").map(Concept::id)).contains("lang:go");
    assertThat(vocabulary.skill("gone")).isEmpty();
    assertThat(vocabulary.commonBroader(List.of())).isEmpty();
  }

  private static Concept concept(String id) {
    return Concept.of(id, id, ConceptKind.KNOWLEDGE);
  }
}
