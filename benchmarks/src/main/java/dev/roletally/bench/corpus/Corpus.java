package dev.roletally.bench.corpus;

import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;

/**
 * Seeded roles and profiles of one kind, as many as are asked for.
 *
 * <p>Deterministic: role {@code i} and profile {@code i} depend on the corpus's name and {@code i}
 * alone. Safe to share between threads.
 */
public interface Corpus {
  /** The names that {@link #named} knows. */
  List<String> NAMES = List.of("standard", "hard", "real");

  /** The day as of which the corpora are ranked; every start of a synthetic role lies after it. */
  LocalDate AS_OF = LocalDate.of(2026, 1, 15);

  /** The corpus's name. */
  String name();

  /** The vocabulary that its roles and profiles speak. */
  Vocabulary vocabulary();

  /** Role {@code number}, with an id that sorts as the number does, and its posting. */
  Posted posted(int number);

  /** Role {@code number}. */
  default Role role(int number) {
    return posted(number).role();
  }

  /** Profile {@code number}. */
  Profile profile(int number);

  /** The corpus of one of the {@link #NAMES}. */
  static Corpus named(String name) {
    return switch (name) {
      case "standard" -> new SyntheticCorpus(name, Shape.standard());
      case "hard" -> new SyntheticCorpus(name, Shape.hard());
      case "real" -> new ResampledCorpus(Counts.bundled());
      default ->
          throw new IllegalArgumentException("corpus must be one of " + NAMES + ", got: " + name);
    };
  }

  /** The id of role {@code number}: ids sort as numbers do. */
  static String roleId(int number) {
    return "r" + (1_000_000_000L + number);
  }

  /** The number of the role with this id. */
  static int roleNumber(String id) {
    return (int) (Long.parseLong(id.substring(1)) - 1_000_000_000L);
  }
}
