package dev.roletally.bench.corpus;

import dev.roletally.model.ConceptKind;
import dev.roletally.vocabulary.Alias;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * 3,000 skills and frameworks in groups of seven siblings, and 60 fields of study in areas of five.
 *
 * <p>Each group has a class above it, which is {@code broader} than all seven; four of the seven
 * are {@code related} in pairs. A claim so reaches two or three concepts: itself, its class and its
 * neighbour. Six groups of ten are skills, four frameworks, tools and platforms.
 */
final class SyntheticVocabulary {
  static final int CONCEPTS = 3000;
  static final int SIBLINGS = 7;
  static final int GROUPS = (CONCEPTS + SIBLINGS - 1) / SIBLINGS;
  static final int FIELDS = 60;
  static final int FIELDS_IN_AREA = 5;

  private static final ConceptKind[] KINDS = {
    ConceptKind.LANGUAGE,
    ConceptKind.FRAMEWORK,
    ConceptKind.METHOD,
    ConceptKind.KNOWLEDGE,
    ConceptKind.TOOL,
    ConceptKind.METHOD,
    ConceptKind.FRAMEWORK,
    ConceptKind.KNOWLEDGE,
    ConceptKind.PLATFORM,
    ConceptKind.LANGUAGE,
  };

  private final List<Concept> concepts = new ArrayList<>();
  private final List<Concept> classes = new ArrayList<>();
  private final List<Concept> fields = new ArrayList<>();
  private final Vocabulary vocabulary;

  SyntheticVocabulary() {
    for (int group = 0; group < GROUPS; group++) {
      classes.add(Concept.of("class-" + group, "Class " + group, KINDS[group % KINDS.length]));
    }
    for (int concept = 0; concept < CONCEPTS; concept++) {
      concepts.add(concept(concept));
    }
    List<Concept> areas = new ArrayList<>();
    for (int area = 0; area < FIELDS / FIELDS_IN_AREA; area++) {
      areas.add(Concept.of("field:area-" + area, "Area " + area, ConceptKind.FIELD));
    }
    for (int field = 0; field < FIELDS; field++) {
      fields.add(
          Concept.of("field:study-" + field, "Study " + field, ConceptKind.FIELD)
              .broader(areas.get(field / FIELDS_IN_AREA).id()));
    }
    Vocabulary.Builder builder = Vocabulary.builder();
    List.of(classes, concepts, areas, fields).forEach(all -> all.forEach(builder::add));
    this.vocabulary = builder.build();
  }

  private Concept concept(int number) {
    Concept above = classes.get(number / SIBLINGS);
    Concept concept =
        new Concept(
            "concept-" + number,
            above.kind(),
            List.of(Alias.parse("Concept " + number)),
            List.of(above.id()),
            List.of());
    int sibling = number % SIBLINGS;
    boolean second = sibling == 1 || sibling == 3;
    return second ? concept.related("concept-" + (number - 1)) : concept;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** All concepts that roles name, group by group. */
  List<Concept> concepts() {
    return concepts;
  }

  /** The class above the group that holds concept {@code number}. */
  Concept classOf(int number) {
    return classes.get(number / SIBLINGS);
  }

  List<Concept> fields() {
    return fields;
  }
}
