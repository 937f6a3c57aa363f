package dev.roletally.model;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fact by whose values roles are counted.
 *
 * <p>{@link #values} is the definition, and an index counts just these. Names count as the posting
 * writes them.
 */
public sealed interface Facet {
  /** A name of more characters than this is none: it is neither counted nor found. */
  int LONGEST_NAME = 1000;

  /** The values that a role states; each counts once. */
  Set<String> values(Role role);

  /** By employer. */
  static Facet employer() {
    return Named.EMPLOYER;
  }

  /** By place of work; a role of several places counts at each. */
  static Facet place() {
    return Named.PLACE;
  }

  /** By work mode, as the constants of {@link WorkMode} are named. */
  static Facet workMode() {
    return Named.WORK_MODE;
  }

  /** By form of employment, as the constants of {@link EmploymentType} are named. */
  static Facet employmentType() {
    return Named.EMPLOYMENT_TYPE;
  }

  /** By the values of one of the caller's own attributes. */
  static Facet attribute(String key) {
    return new OfAttribute(key);
  }

  /** The facts that every role may state. */
  enum Named implements Facet {
    /** See {@link Facet#employer()}. */
    EMPLOYER,
    /** See {@link Facet#place()}. */
    PLACE,
    /** See {@link Facet#workMode()}. */
    WORK_MODE,
    /** See {@link Facet#employmentType()}. */
    EMPLOYMENT_TYPE;

    @Override
    public Set<String> values(Role role) {
      return switch (this) {
        case EMPLOYER -> names(role.employer().stream().map(Fact::value));
        case PLACE -> names(role.locations().stream().map(Fact::value));
        case WORK_MODE -> names(role.workMode().stream().map(mode -> mode.value().name()));
        case EMPLOYMENT_TYPE ->
            names(role.employmentType().stream().map(type -> type.value().name()));
      };
    }

    private static Set<String> names(Stream<String> names) {
      return names
          .filter(name -> name.length() <= LONGEST_NAME)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /**
   * See {@link Facet#attribute}.
   *
   * @param key the caller's own
   */
  record OfAttribute(String key) implements Facet {
    /** Rejects null. */
    public OfAttribute {
      requireNonNull(key, "key");
    }

    @Override
    public Set<String> values(Role role) {
      String value = role.attributes().get(key);
      return value == null ? Set.of() : Set.of(value);
    }
  }
}
