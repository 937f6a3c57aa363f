package dev.roletally.internal.asks;

import dev.roletally.internal.dates.Years;
import dev.roletally.internal.structure.DegreeLevels;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Criterion;
import dev.roletally.model.DegreeLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads degrees that are asked for with years of their own, of which one step is enough: "BS with 5
 * years of experience, or MS with 3, or a PhD".
 */
final class DegreeLadder {
  private static final int NEAR = 6;
  private static final int LONGEST = 200;

  private final Tokens tokens;
  private final Tagger fields;
  private final boolean student;

  private DegreeLadder(Tokens tokens, Tagger fields, boolean student) {
    this.tokens = tokens;
    this.fields = fields;
    this.student = student;
  }

  /**
   * The steps between two words; empty unless there are two of them.
   *
   * @param fields finds fields of study
   * @param student whether the role is one for students
   */
  static Optional<Criterion> read(Tokens tokens, int from, int to, Tagger fields, boolean student) {
    return new DegreeLadder(tokens, fields, student).read(from, to);
  }

  private Optional<Criterion> read(int from, int to) {
    if (to - from > LONGEST) {
      return Optional.empty();
    }
    List<Criterion> steps = new ArrayList<>();
    int start = from;
    for (int i = from + 1; i < to; i++) {
      if (tokens.is(i, "or") && isStep(start, i) && begins(i + 1, to) && !isOneStep(start, i, to)) {
        steps.add(step(start, i));
        start = i + 1;
      }
    }
    if (steps.isEmpty() || !hasDegree(start, to)) {
      return Optional.empty();
    }
    steps.add(step(start, to));
    if (steps.stream().map(DegreeLadder::levels).distinct().count() < steps.size()) {
      return Optional.empty();
    }
    return Optional.of(new Criterion.AnyOf(false, steps));
  }

  private boolean isStep(int from, int to) {
    return hasDegree(from, to) && !Years.in(tokens, from, to).isEmpty();
  }

  /** "a bachelor's or master's degree": the same years hold for both. */
  private boolean isOneStep(int start, int or, int to) {
    boolean before = DegreeLevels.in(tokens, start, or).stream().anyMatch(each -> each.end() == or);
    boolean after =
        DegreeLevels.in(tokens, or + 1, to).stream().anyMatch(each -> each.first() == or + 1);
    return before && after;
  }

  private boolean begins(int i, int to) {
    return i < to && (hasDegree(i, Math.min(to, i + NEAR)) || Years.startsAt(tokens, i));
  }

  private boolean hasDegree(int from, int to) {
    return DegreeLevels.named(tokens, from, to).isPresent();
  }

  private static Set<DegreeLevel> levels(Criterion step) {
    return step.leaves()
        .filter(Criterion.Degree.class::isInstance)
        .flatMap(leaf -> ((Criterion.Degree) leaf).levels().stream())
        .collect(Collectors.toSet());
  }

  private Criterion step(int from, int to) {
    Criterion degree =
        DegreeGrammar.read(tokens, from, to, fields, student)
            .flatMap(
                read ->
                    read.leaves()
                        .filter(Criterion.Degree.class::isInstance)
                        .map(Criterion.class::cast)
                        .findFirst())
            .orElseGet(() -> DegreeLevels.named(tokens, from, to).orElseThrow());
    List<Years> years = Years.in(tokens, from, to);
    if (years.isEmpty()) {
      return degree;
    }
    Years first = years.get(0);
    Criterion work =
        new Criterion.Experience(
            first.minMonths(),
            first.maxMonths(),
            "",
            List.of(),
            tokens.span(first.first(), first.end()));
    return new Criterion.AllOf(List.of(degree, work));
  }
}
