package dev.roletally.model;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.TreeSet;

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
        case EMPLOYER -> role.employer().map(fact -> name(fact.value())).orElse(Set.of());
        case PLACE -> {
          Set<String> places = new TreeSet<>();
          role.locations().forEach(fact -> places.addAll(name(fact.value())));
          yield places;
        }
        case WORK_MODE -> role.workMode().map(fact -> name(fact.value().name())).orElse(Set.of());
        case EMPLOYMENT_TYPE ->
            role.employmentType().map(fact -> name(fact.value().name())).orElse(Set.of());
      };
    }

    private static Set<String> name(String name) {
      return name.length() <= LONGEST_NAME ? Set.of(name) : Set.of();
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
