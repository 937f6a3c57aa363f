package dev.roletally.internal.asks;

import dev.roletally.internal.structure.DegreeLevels;
import dev.roletally.internal.structure.Topic;
import dev.roletally.internal.structure.Topics;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.FieldOfStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the fields of study that are liked best, where "preferably", "ideally" or "with" leads to
 * them behind a degree: "Pursuing a master's degree, preferably in Physics", "Bachelor's degree,
 * with a background in Physics preferred".
 */
final class LikedFields {
  /** How far before a wish for a field the degree may stand. */
  private static final int LOOK_BACK = 16;

  /** Words of what a candidate has done, can or is free for: a wish behind one is no field's. */
  private static final Set<String> WORK =
      Set.of(
          "experience",
          "experienced",
          "skills",
          "knowledge",
          "programming",
          "proficiency",
          "fluency",
          "interest",
          "ability",
          "abilities",
          "coding",
          "coursework",
          "internship",
          "internships",
          "role",
          "roles",
          "work",
          "project",
          "projects",
          "publication",
          "publications",
          "certification",
          "certifications",
          "available",
          "speaks",
          "speak");

  /** Words before an internship that is the one offered. */
  private static final Set<String> OF_EMPLOYER = Set.of("the", "this", "your", "our");

  private final Tokens tokens;
  private final int from;
  private final int to;
  private final FieldList list;

  private LikedFields(Tokens tokens, int from, int to, Tagger known) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.list = new FieldList(tokens, from, to, to, known);
  }

  /**
   * The fields that the words between {@code from} and {@code to} wish for; empty if they wish for
   * experience, skills, a language or a place, or for nothing.
   *
   * @param mentions the skills that the words name
   * @param known finds fields by their names
   */
  static Optional<FieldsOfStudy> in(
      Tokens tokens, int from, int to, List<Mention> mentions, Tagger known) {
    return new LikedFields(tokens, from, to, known).read(mentions);
  }

  /** Whether word {@code i} may lead to fields. */
  static boolean leadAt(Tokens tokens, int i) {
    return tokens.is(i, "preferably") || tokens.is(i, "ideally") || tokens.is(i, "with");
  }

  /** Whether the words before {@code end} in its row speak of school and of no work. */
  static boolean isBehindDegree(Tokens tokens, int end) {
    int from = end;
    while (from > 0
        && end - from < LOOK_BACK
        && tokens.gap(from).indexOf('\n') < 0
        && tokens.gap(from).indexOf('.') < 0) {
      from--;
    }
    return !speaksOfWork(tokens, from, end)
        && (Topics.in(tokens, from, end).contains(Topic.EDUCATION)
            || DegreeLevels.named(tokens, from, end).isPresent());
  }

  /**
   * Whether a word from {@code from} to {@code end} is of what one has done, can or is free for.
   */
  private static boolean speaksOfWork(Tokens tokens, int from, int end) {
    for (int i = from; i < end; i++) {
      if (WORK.contains(tokens.word(i)) && !(i > 0 && isOffered(tokens, i))) {
        return true;
      }
    }
    return false;
  }

  /** "For the length of your internship". */
  private static boolean isOffered(Tokens tokens, int i) {
    return switch (tokens.word(i)) {
      case "internship", "role", "work", "project" -> OF_EMPLOYER.contains(tokens.word(i - 1));
      default -> false;
    };
  }

  private Optional<FieldsOfStudy> read(List<Mention> mentions) {
    int start = start();
    if (start < 0 || speaksOfWork(tokens, from, to)) {
      return Optional.empty();
    }
    List<FieldOfStudy> studied = new ArrayList<>();
    boolean related = list.read(start, to, studied);
    FieldsOfStudy liked = new FieldsOfStudy(studied, related);
    return (studied.isEmpty() && !related) || asksMore(liked, mentions)
        ? Optional.empty()
        : Optional.of(liked);
  }

  /** Whether skills are asked for beside the fields. */
  private boolean asksMore(FieldsOfStudy liked, List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.first() < to)
        .anyMatch(
            mention ->
                mention.isProduct()
                    ? !liked.overlapsKnown(mention.span(tokens))
                    : !liked.overlaps(mention.span(tokens)));
  }

  /** The first of the fields that a wish names; negative if it is for something else. */
  private int start() {
    int start = from;
    boolean with = false;
    while (start < to && leadAt(tokens, start)) {
      with |= tokens.is(start, "with");
      start++;
    }
    int learnt = learnt(start);
    if (learnt >= 0) {
      start = learnt;
    } else if (with) {
      return -1;
    } else if (tokens.is(start, "in") || tokens.is(start, "within")) {
      start++;
    }
    boolean noun = false;
    boolean related = false;
    int i = start;
    while (i < to && list.leads(i) && !list.namesField(i)) {
      noun |= isFieldOrDiscipline(i);
      related |= list.isRelated(i);
      i++;
    }
    boolean named = list.isItem(i) || list.shared(i, i + 1) != null;
    return named || (noun && related) || namesRelated(i) ? start : -1;
  }

  /** Whether "or a related field" ends the list that goes on at word {@code i}. */
  private boolean namesRelated(int i) {
    for (int k = i; k + 1 < to && !list.stops(k); k++) {
      if (list.isRelated(k) && isFieldOrDiscipline(k + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFieldOrDiscipline(int i) {
    return switch (tokens.word(i)) {
      case "field", "fields", "discipline", "disciplines" -> true;
      default -> false;
    };
  }

  /** The word behind "a strong background in", which begins at word {@code i}; or negative. */
  private int learnt(int i) {
    for (int k = i; k + 1 < Math.min(to, i + 4); k++) {
      switch (tokens.word(k)) {
        case "background",
            "major",
            "minor",
            "specialization",
            "specialisation",
            "concentration" -> {
          return tokens.is(k + 1, "in") ? k + 2 : -1;
        }
        default -> {}
      }
    }
    return -1;
  }
}
