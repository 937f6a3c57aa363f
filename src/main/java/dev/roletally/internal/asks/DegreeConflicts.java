package dev.roletally.internal.asks;

import dev.roletally.internal.structure.Block;
import dev.roletally.internal.structure.DegreeLevels;
import dev.roletally.internal.structure.Segmenter;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Category;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Span;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds where the head of a posting and what it asks name different degrees. */
final class DegreeConflicts {
  private DegreeConflicts() {}

  static Optional<Conflict> find(
      Tokens tokens, List<Segmenter.Part> parts, List<Requirement> requirements) {
    Optional<Criterion.Degree> head = head(tokens, parts);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    for (Requirement requirement : requirements) {
      boolean asked =
          requirement.category() == Category.EDUCATION
              && requirement.necessity() == Necessity.MINIMUM;
      Optional<Criterion.Degree> degree = asked ? degree(requirement) : Optional.empty();
      if (degree.isPresent() && !degree.get().levels().isEmpty()) {
        return excludes(degree.get(), head.get())
            ? Optional.of(conflict(head.get(), requirement, degree.get()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Criterion.Degree> head(Tokens tokens, List<Segmenter.Part> parts) {
    for (Segmenter.Part part : parts) {
      if (part.kind() != Block.Kind.HEADER) {
        break;
      }
      Optional<Criterion.Degree> named =
          DegreeLevels.named(tokens, part.line().first(), part.line().end());
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  private static Optional<Criterion.Degree> degree(Requirement requirement) {
    return requirement
        .criterion()
        .leaves()
        .filter(leaf -> leaf instanceof Criterion.Degree)
        .map(leaf -> (Criterion.Degree) leaf)
        .findFirst();
  }

  private static boolean excludes(Criterion.Degree asked, Criterion.Degree head) {
    if (!Collections.disjoint(asked.levels(), head.levels())) {
      return false;
    }
    DegreeLevel least = Collections.min(asked.levels());
    return !asked.orHigher() || head.levels().stream().noneMatch(level -> level.isAbove(least));
  }

  private static Conflict conflict(
      Criterion.Degree head, Requirement requirement, Criterion.Degree asked) {
    Criterion other =
        new Criterion.Degree(
            head.levels(),
            asked.orHigher(),
            asked.status(),
            asked.fields(),
            asked.relatedFields(),
            asked.minGpa(),
            asked.span());
    Span first = head.span();
    return new Conflict(
        Conflict.Code.DEGREE_LEVEL,
        List.of(first, requirement.span()),
        "the head names " + head.levels() + ", but what is asked is " + asked.levels(),
        Optional.of(
            new Conflict.Alternative(
                requirement.id(), replace(requirement.criterion(), asked, other))));
  }

  /** The criterion with one leaf exchanged for another. */
  static Criterion replace(Criterion in, Criterion old, Criterion by) {
    return switch (in) {
      case Criterion.AllOf all ->
          new Criterion.AllOf(all.of().stream().map(each -> replace(each, old, by)).toList());
      case Criterion.AnyOf any ->
          new Criterion.AnyOf(
              any.open(), any.of().stream().map(each -> replace(each, old, by)).toList());
      case Criterion.AtLeast some ->
          new Criterion.AtLeast(
              some.count(), some.of().stream().map(each -> replace(each, old, by)).toList());
      case Criterion.Leaf leaf -> leaf.equals(old) ? by : leaf;
    };
  }
}
