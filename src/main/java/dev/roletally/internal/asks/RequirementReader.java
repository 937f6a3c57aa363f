package dev.roletally.internal.asks;

import dev.roletally.internal.document.Stated;
import dev.roletally.internal.facts.Facts;
import dev.roletally.internal.structure.Clause;
import dev.roletally.internal.structure.Clauses;
import dev.roletally.internal.structure.Cue;
import dev.roletally.internal.structure.Cues;
import dev.roletally.internal.structure.Segmenter;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the requirements of a posting: what its clauses ask, then what its fields, its stated times
 * and its title ask beside them.
 */
public final class RequirementReader {
  private static final int STUDENT_HEAD = 60;
  private static final int FRAGMENT = 3;

  private final ClauseReader clauses;

  /** A reader that recognises what {@code vocabulary} names. */
  public RequirementReader(Vocabulary vocabulary) {
    this.clauses = new ClauseReader(vocabulary);
  }

  /**
   * What a posting tells beside its clauses.
   *
   * @param words all its words, those of fields included
   * @param stated what its fields state
   * @param facts what it states in all
   */
  public record Told(String words, Stated stated, Facts facts) {}

  /** States in {@code role} what a posting asks, and where that contradicts itself. */
  public void read(Tokens tokens, List<Segmenter.Part> parts, Told told, Role.Builder role) {
    ClauseReader.Context context =
        new ClauseReader.Context(tokens, told.facts().context(), isForStudents(tokens));
    List<Requirement> read = new ArrayList<>();
    for (Clause clause : Clauses.of(tokens, parts)) {
      Requirement requirement = clauses.read("r" + (read.size() + 1), clause, context);
      if (!isFragment(tokens, clause, requirement)) {
        read.add(requirement);
      }
    }
    List<Requirement> marked = Repeats.mark(read);
    StatedAsks.Result asked = StatedAsks.merge(told.words(), told.stated(), marked);
    AvailabilityComposer.Result composed =
        AvailabilityComposer.compose(told.words(), asked.requirements(), told.facts());
    role.requirements(composed.requirements());
    TitleAsk.of(told.facts(), told.words(), composed.requirements()).ifPresent(role::requirement);
    DegreeConflicts.find(tokens, parts, marked).ifPresent(role::conflict);
    YearsConflicts.find(tokens, parts, marked).ifPresent(role::conflict);
    asked.conflicts().forEach(role::conflict);
    composed.conflicts().forEach(role::conflict);
    if (composed.requirements().isEmpty()) {
      role.diagnostic(Diagnostic.of(Diagnostic.Code.NO_REQUIREMENTS, "no clause asks anything"));
    }
    unknownSkills(composed.requirements(), role);
  }

  /** Whether a few words that name nothing were taken for a clause. */
  private static boolean isFragment(Tokens tokens, Clause clause, Requirement requirement) {
    int size = clause.end() - clause.first();
    return requirement.criterion() instanceof Criterion.Other
        && requirement.category() != Category.OTHER
        && size <= FRAGMENT
        && (size < FRAGMENT || !Cues.in(tokens, clause.first(), clause.end()).has(Cue.STARTER));
  }

  private static void unknownSkills(List<Requirement> requirements, Role.Builder role) {
    for (Requirement requirement : requirements) {
      requirement
          .criterion()
          .leaves()
          .forEach(
              leaf -> {
                if (leaf instanceof Criterion.Skill skill
                    && skill.concept().startsWith(Criterion.Skill.UNRECOGNISED)) {
                  role.diagnostic(
                      Diagnostic.at(
                          Diagnostic.Code.UNKNOWN_SKILL,
                          "not in the vocabulary: \"" + skill.label() + "\"",
                          skill.span()));
                }
              });
    }
  }

  /** Whether the head of the posting speaks of an internship or of students. */
  private static boolean isForStudents(Tokens tokens) {
    for (int i = 0; i < Math.min(tokens.size(), STUDENT_HEAD); i++) {
      switch (tokens.word(i)) {
        case "intern",
            "interns",
            "internship",
            "internships",
            "student",
            "students",
            "trainee",
            "co-op",
            "thesis",
            "stage" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
