package dev.roletally.internal.asks;

import dev.roletally.internal.dates.Years;
import dev.roletally.internal.structure.Block;
import dev.roletally.internal.structure.Segmenter;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds where a posting asks for two lengths of the same experience: its head and its first minimum
 * ("Engineer, 3+ years" and "at least 5 years of experience"), or two minimums for one kind of
 * work.
 */
final class YearsConflicts {
  private static final int MONTHS = 12;

  private YearsConflicts() {}

  /** A length asked for, where, and by which requirement. */
  private record Asked(Requirement requirement, Criterion.Experience experience) {}

  /** The contradiction, if there is one. */
  static Optional<Conflict> find(
      Tokens tokens, List<Segmenter.Part> parts, List<Requirement> requirements) {
    List<Asked> asked = asked(requirements);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Optional<Years> head = head(tokens, parts);
    if (head.isPresent() && excludes(head.get(), asked.get(0).experience())) {
      Span words = tokens.span(head.get().first(), head.get().end());
      if (!words.overlaps(asked.get(0).requirement().span())) {
        return Optional.of(conflict(words, head.get().minMonths(), asked.get(0)));
      }
    }
    Map<Set<String>, Asked> byKind = new HashMap<>();
    for (Asked each : asked) {
      Criterion.Experience other = each.experience();
      Set<String> kind = other.kindWords();
      Asked first = kind.isEmpty() ? null : byKind.putIfAbsent(kind, each);
      if (first != null
          && first.experience().minMonths() != other.minMonths()
          && !isOtherLevel(first, each)) {
        return Optional.of(conflict(other.span(), other.minMonths(), first));
      }
    }
    return Optional.empty();
  }

  /** Whether the two say the same but for the number: what two levels of one role ask. */
  private static boolean isOtherLevel(Asked first, Asked second) {
    return said(first).equals(said(second));
  }

  /** The words of the requirement without its length. */
  private static String said(Asked asked) {
    String quote = asked.requirement().quote();
    Span length = asked.experience().span();
    int start = length.start() - asked.requirement().span().start();
    int end = length.end() - asked.requirement().span().start();
    return start < 0 || end > quote.length()
        ? quote
        : quote.substring(0, start) + quote.substring(end);
  }

  /** The minimums that ask for a length, without those that name a degree it depends on. */
  private static List<Asked> asked(List<Requirement> requirements) {
    List<Asked> asked = new ArrayList<>();
    for (Requirement requirement : requirements) {
      boolean depends =
          requirement.criterion().leaves().anyMatch(leaf -> leaf instanceof Criterion.Degree);
      if (requirement.necessity() == Necessity.MINIMUM
          && !depends
          && !(requirement.criterion() instanceof Criterion.AnyOf)) {
        requirement
            .criterion()
            .leaves()
            .filter(Criterion.Experience.class::isInstance)
            .map(Criterion.Experience.class::cast)
            .filter(experience -> experience.minMonths() > 0)
            .findFirst()
            .ifPresent(experience -> asked.add(new Asked(requirement, experience)));
      }
    }
    return asked;
  }

  private static Optional<Years> head(Tokens tokens, List<Segmenter.Part> parts) {
    for (Segmenter.Part part : parts) {
      if (part.kind() != Block.Kind.HEADER) {
        break;
      }
      for (Years years : Years.in(tokens, part.line().first(), part.line().end())) {
        if (years.minMonths() >= MONTHS && isOfExperience(tokens, years, part.line().end())) {
          return Optional.of(years);
        }
      }
    }
    return Optional.empty();
  }

  /** "3+ years", "3 years of experience"; not "4 year degree". */
  private static boolean isOfExperience(Tokens tokens, Years years, int end) {
    boolean said = tokens.span(years.first(), years.end()).of(tokens.text()).indexOf('+') >= 0;
    for (int i = years.end(); i < Math.min(end, years.end() + 4); i++) {
      said |= tokens.word(i).startsWith("exp");
    }
    return said;
  }

  /** Whether the least lengths differ, and neither lies in the other's range. */
  private static boolean excludes(Years head, Criterion.Experience body) {
    boolean inHead =
        head.maxMonths().isPresent()
            && body.minMonths() >= head.minMonths()
            && body.minMonths() <= head.maxMonths().getAsInt();
    boolean inBody =
        body.maxMonths().isPresent()
            && head.minMonths() >= body.minMonths()
            && head.minMonths() <= body.maxMonths().getAsInt();
    return head.minMonths() != body.minMonths() && !inHead && !inBody;
  }

  private static Conflict conflict(Span words, int months, Asked asked) {
    Criterion.Experience known = asked.experience();
    Criterion.Experience read =
        new Criterion.Experience(
            months, OptionalInt.empty(), known.kind(), known.venues(), known.span());
    return new Conflict(
        Conflict.Code.EXPERIENCE_YEARS,
        Stream.of(words, known.span()).sorted().toList(),
        "asked are " + months + " months, and " + known.minMonths() + " months",
        Optional.of(
            new Conflict.Alternative(
                asked.requirement().id(),
                DegreeConflicts.replace(asked.requirement().criterion(), known, read))));
  }
}
