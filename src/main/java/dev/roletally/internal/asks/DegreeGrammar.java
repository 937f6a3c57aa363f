package dev.roletally.internal.asks;

import dev.roletally.internal.dates.Years;
import dev.roletally.internal.structure.Clause;
import dev.roletally.internal.structure.DegreeLevels;
import dev.roletally.internal.structure.Topic;
import dev.roletally.internal.structure.Topics;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Criterion;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads what a clause asks of a candidate's degree: levels ({@link DegreeLevels}), status ({@link
 * DegreeStatuses}), fields of study ({@link FieldsOfStudy}), grade point average, and whether
 * experience will do instead.
 */
final class DegreeGrammar {
  private final Tokens tokens;
  private final int from;
  private final int to;
  private final int items;
  private final Tagger fields;
  private final boolean student;

  private DegreeGrammar(
      Tokens tokens, int from, int to, int items, Tagger fields, boolean student) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.items = items;
    this.fields = fields;
    this.student = student;
  }

  /**
   * The degree that the words between {@code from} and {@code to} ask for, if they ask for one.
   *
   * @param fields finds fields of study
   * @param student whether the role is one for students
   */
  static Optional<Criterion> read(Tokens tokens, int from, int to, Tagger fields, boolean student) {
    return new DegreeGrammar(tokens, from, to, to, fields, student).read();
  }

  /** The degree that {@code clause} asks for, whose fields may stand in rows below. */
  static Optional<Criterion> read(Tokens tokens, Clause clause, Tagger fields, boolean student) {
    return new DegreeGrammar(tokens, clause.first(), clause.end(), clause.items(), fields, student)
        .read();
  }

  private Optional<Criterion> read() {
    List<DegreeLevels.Named> named = DegreeLevels.in(tokens, from, to);
    boolean topic = Topics.in(tokens, from, to).contains(Topic.EDUCATION);
    if (named.isEmpty() && !topic) {
      return Optional.empty();
    }
    int anchor = named.isEmpty() ? -1 : named.get(named.size() - 1).end();
    FieldsOfStudy listed = FieldsOfStudy.in(tokens, from, to, items, anchor, fields);
    Set<DegreeLevel> levels = DegreeLevels.union(named);
    Criterion.Degree degree =
        new Criterion.Degree(
            levels,
            DegreeLevels.orHigher(tokens, from, to, named),
            DegreeStatuses.in(tokens, from, to, levels, student),
            listed.studied(),
            listed.related(),
            gpa(),
            tokens.span(from, to));
    Optional<Span> experience = named.isEmpty() && !topic ? Optional.empty() : orExperience();
    if (experience.isPresent()) {
      return Optional.of(new Criterion.AnyOf(false, List.of(degree, instead(experience.get()))));
    }
    return Optional.of(degree);
  }

  /** The experience that will do, with the years that its words name. */
  private Criterion instead(Span experience) {
    Optional<Years> named =
        Years.in(tokens, from, to).stream()
            .filter(each -> isWithin(tokens.span(each.first(), each.end()), experience))
            .findFirst();
    return new Criterion.Experience(
        named.map(Years::minMonths).orElse(0),
        named.map(Years::maxMonths).orElse(OptionalInt.empty()),
        "",
        List.of(),
        experience);
  }

  private static boolean isWithin(Span part, Span whole) {
    return whole.start() <= part.start() && part.end() <= whole.end();
  }

  private Optional<BigDecimal> gpa() {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, "gpa") || tokens.is(i, "average")) {
        for (int k = Math.max(from, i - 4); k < Math.min(to, i + 6); k++) {
          String word = tokens.word(k).replace("+", "");
          if (word.length() >= 3
              && word.length() <= 4
              && word.charAt(1) == '.'
              && word.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))) {
            return Optional.of(new BigDecimal(word));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Where the clause says that experience will do instead. */
  private Optional<Span> orExperience() {
    for (int i = from; i < to; i++) {
      boolean or = tokens.is(i, "or") || tokens.is(i, "lieu") || tokens.is(i, "and/or");
      if (!or || tokens.is(i + 1, "more") || tokens.is(i + 1, "above")) {
        continue;
      }
      boolean equal = false;
      for (int k = i + 1; k < Math.min(to, i + 9); k++) {
        String word = tokens.word(k);
        equal |=
            word.equals("equivalent")
                || word.equals("comparable")
                || word.equals("related")
                || word.equals("relevant")
                || word.equals("practical")
                || word.equals("work")
                || word.equals("similar")
                || word.equals("equal")
                || word.equals("industry")
                || word.startsWith("year");
        if ((word.equals("experience") || word.equals("experiences")) && (equal || k == i + 1)) {
          return Optional.of(tokens.span(i + 1, k + 1));
        }
        boolean elsewhere =
            switch (word) {
              case "in" -> !tokens.is(k - 1, "experience");
              case "with" -> !tokens.is(k + 1, "equivalent");
              case "field", "plus" -> true;
              default -> false;
            };
        if (elsewhere) {
          break;
        }
      }
    }
    return Optional.empty();
  }
}
