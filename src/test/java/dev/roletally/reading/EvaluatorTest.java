package dev.roletally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.Fact;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.model.WorkMode;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The evaluator on a posting of two clauses, read well and read badly. */
final class EvaluatorTest {
  private static final String TEXT =
      "Oven Keeper. Knows kneading and either rye or spelt. Sourdough is a plus. We sell cake.";

  private static final String LABELS =
      """
      {"id": "p", "title": "Oven Keeper", "workMode": null, "locations": [],
       "requirements": [
        {"necessity": "MINIMUM", "category": "SKILLS", "skills": ["kneading"],
         "anyOf": [["rye", "spelt"]], "quote": "Knows kneading and either rye or spelt"},
        {"necessity": "PREFERRED", "category": "FRAMEWORKS", "skills": ["Sourdough"],
         "quote": "Sourdough is a plus"}],
       "conflicts": [], "notRequirements": ["We sell cake"]}
      """;

  private final Figures figures = new Figures();

  @Test
  void perfectReadingIsRightInEveryFigure() {
    evaluate(
        Role.builder("p")
            .title(new Fact<>("Oven Keeper", span("Oven Keeper")))
            .requirement(
                requirement(
                    Necessity.MINIMUM,
                    "Knows kneading and either rye or spelt",
                    new Criterion.AllOf(
                        List.of(
                            skill("kneading"),
                            new Criterion.AnyOf(false, List.of(skill("rye"), skill("spelt")))))))
            .requirement(
                requirement(Necessity.PREFERRED, "Sourdough is a plus", skill("Sourdough")))
            .build());
    assertThat(figures.misses).isEmpty();
    assertThat(figures.skills).hasToString("P 1.000 R 1.000 F1 1.000 (tp 4 fp 0 fn 0)");
    assertThat(figures.groups.found()).isEqualTo(1);
    assertThat(figures.factShare()).isEqualTo(1);
    assertThat(figures.faults().values()).containsOnly(0);
  }

  @Test
  void everyMistakeIsCounted() {
    evaluate(
        Role.builder("p")
            .workMode(new Fact<>(WorkMode.REMOTE, span("Oven")))
            .requirement(
                requirement(
                    Necessity.PREFERRED,
                    "Knows kneading and either rye or spelt",
                    new Criterion.AllOf(
                        List.of(skill("kneading"), skill("rye"), skill("spelt"), skill("either")))))
            .requirement(
                requirement(Necessity.MINIMUM, "We sell cake", new Criterion.Other(new Span(3, 3))))
            .conflict(
                new Conflict(Conflict.Code.PAY, List.of(span("cake")), "pay", Optional.empty()))
            .build());
    assertThat(figures.clauses).hasToString("P 0.500 R 0.500 F1 0.500 (tp 1 fp 1 fn 1)");
    assertThat(figures.coverage).hasToString("1/2 = 0.500");
    assertThat(figures.useful).hasToString("1/2 = 0.500");
    assertThat(figures.necessity).hasToString("0/1 = 0.000");
    assertThat(figures.category).hasToString("1/1 = 1.000");
    assertThat(figures.skills).hasToString("P 0.750 R 0.750 F1 0.750 (tp 3 fp 1 fn 1)");
    assertThat(figures.skillsWithNecessity)
        .hasToString("P 0.000 R 0.000 F1 0.000 (tp 0 fp 4 fn 4)");
    assertThat(figures.groups).hasToString("P 0.000 R 0.000 F1 0.000 (tp 0 fp 0 fn 1)");
    assertThat(figures.facts.get("title")).hasToString("0/1 = 0.000");
    assertThat(figures.facts.get("workMode")).hasToString("0/1 = 0.000");
    assertThat(figures.traps).hasToString("1/1 = 1.000");
    assertThat(figures.conflicts.invented()).isEqualTo(1);
    assertThat(figures.badSpans.right()).isEqualTo(1);
    assertThat(figures.misses).contains("p | TRAP taken | We sell cake");
    assertThat(figures.summary()).contains("clauses 0.500", "traps 1/1", "conflicts 0/1/0");
  }

  @Test
  void labelsAreFoundAsWholeWordsFirst() {
    assertThat(Overlap.first("Crust, C++, C", "C")).contains(new Span(12, 13));
    assertThat(Overlap.first("Crust", "us")).contains(new Span(2, 4));
    assertThat(Overlap.first("Crust", "pie")).isEmpty();
    assertThat(Overlap.words(" R&D, in_Basel ")).isEqualTo("r d in_basel");
  }

  private void evaluate(Role role) {
    try (JsonReader reader = Json.createReader(new StringReader(LABELS))) {
      Evaluator.add(new LabelledPosting("p", TEXT, reader.readObject()), role, figures);
    }
  }

  private static Requirement requirement(Necessity necessity, String quote, Criterion criterion) {
    return Requirement.of(
        quote, necessity, Category.SKILLS, span(quote), quote, Because.SECTION, criterion);
  }

  private static Criterion skill(String word) {
    return new Criterion.Skill("c:" + word, word, ConceptKind.METHOD, span(word), 0);
  }

  private static Span span(String words) {
    return Overlap.need(TEXT, words);
  }
}
