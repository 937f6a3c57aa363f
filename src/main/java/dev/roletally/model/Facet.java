package dev.roletally.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A fact by whose values roles are counted.
 *
 * <p>{@link #values} is the definition. Names count as the posting writes them.
 */
public sealed interface Facet {
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
        case EMPLOYER -> one(role.employer().map(Fact::value));
        case PLACE -> new TreeSet<>(role.locations().stream().map(Fact::value).toList());
        case WORK_MODE -> one(role.workMode().map(mode -> mode.value().name()));
        case EMPLOYMENT_TYPE -> one(role.employmentType().map(type -> type.value().name()));
      };
    }

    private static Set<String> one(Optional<String> value) {
      return new TreeSet<>(value.map(List::of).orElse(List.of()));
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
