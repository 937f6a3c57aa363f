package dev.roletally.scoring;

import dev.roletally.model.Criterion;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * A criterion with what scoring needs of the vocabulary worked in: the classes that an open list
 * leaves room for.
 */
sealed interface CompiledCriterion {
  /**
   * A single thing asked.
   *
   * @param criterion the leaf; its labels and spans play no part in scoring
   */
  record Leaf(Criterion.Leaf criterion) implements CompiledCriterion {}

  /**
   * A group: its credit is the mean of its best {@code count} members, and the classes count as
   * members too.
   *
   * @param criterion the group as the posting asks it
   * @param count how many members have to hold
   * @param members what it is made of
   * @param classes concepts of which any narrower claim will do as well
   */
  record Group(
      Criterion.Group criterion, int count, List<CompiledCriterion> members, List<String> classes)
      implements CompiledCriterion {
    /** Copies the lists. */
    public Group {
      members = List.copyOf(members);
      classes = List.copyOf(classes);
    }
  }

  /** Compiles a criterion with what {@code vocabulary} knows. */
  static CompiledCriterion of(Criterion criterion, Vocabulary vocabulary) {
    return switch (criterion) {
      case Criterion.Leaf leaf -> new Leaf(leaf);
      case Criterion.Group group ->
          new Group(group, count(group), members(group, vocabulary), classes(group, vocabulary));
    };
  }

  private static List<CompiledCriterion> members(Criterion.Group group, Vocabulary vocabulary) {
    List<CompiledCriterion> members = new ArrayList<>(group.of().size());
    for (Criterion member : group.of()) {
      members.add(of(member, vocabulary));
    }
    return members;
  }

  private static int count(Criterion.Group group) {
    return switch (group) {
      case Criterion.AllOf all -> all.of().size();
      case Criterion.AnyOf any -> 1;
      case Criterion.AtLeast atLeast -> atLeast.count();
    };
  }

  /** The nearest common broader concepts of an open list's skills, those of them that are known. */
  private static List<String> classes(Criterion.Group group, Vocabulary vocabulary) {
    if (!(group instanceof Criterion.AnyOf any) || !any.open()) {
      return List.of();
    }
    List<String> concepts = new ArrayList<>();
    for (Criterion member : any.of()) {
      if (member instanceof Criterion.Skill skill
          && vocabulary.concept(skill.concept()).isPresent()) {
        concepts.add(skill.concept());
      }
    }
    return List.copyOf(vocabulary.commonBroader(concepts));
  }
}
