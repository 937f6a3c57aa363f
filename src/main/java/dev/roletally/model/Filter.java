package dev.roletally.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A condition on the facts of a role: which roles are ranked, counted or removed. It never changes
 * a score.
 *
 * <p>{@link #accepts} is the definition, and an index gives just the roles that it accepts. A fact
 * that a posting does not state fails a condition that needs it. Immutable; equal if all parts are.
 */
public sealed interface Filter {
  /** Every role. */
  Filter ANY = new AllOf(List.of());

  /** Whether a role satisfies it. */
  boolean accepts(Role role);

  /** Roles of any of these employers, by name in whichever case and punctuation. */
  static Filter employer(String... names) {
    Set<String> normal = new TreeSet<>();
    for (String name : names) {
      normal.add(words("employer", name));
    }
    return new Employer(normal);
  }

  /** Roles with a place of work whose words hold these in a row: "Seattle", "Seattle, WA". */
  static Filter place(String words) {
    return new Place(words("place", words));
  }

  /** Roles in any of these modes. */
  static Filter workMode(WorkMode... modes) {
    return new InWorkMode(new TreeSet<>(List.of(modes)));
  }

  /** Roles in any of these forms of employment. */
  static Filter employmentType(EmploymentType... types) {
    return new OfType(new TreeSet<>(List.of(types)));
  }

  /**
   * Roles that pay at least so much: one stated range in that currency reaches the amount, by the
   * year, as {@link PayUnit#yearly} compares them.
   */
  static Filter payAtLeast(String currency, PayUnit unit, long amount) {
    return payAtLeast(currency, unit, BigDecimal.valueOf(amount));
  }

  /** The same with an amount in parts of the currency. */
  static Filter payAtLeast(String currency, PayUnit unit, BigDecimal amount) {
    return new PayAtLeast(currency, unit, amount);
  }

  /** Roles posted on this day or later. */
  static Filter postedSince(LocalDate day) {
    return new PostedSince(day);
  }

  /**
   * Roles that one can still apply to on this day, as far as they say: not posted after it, no
   * deadline before it, and not every start before it.
   */
  static Filter openOn(LocalDate day) {
    return new OpenOn(day);
  }

  /** Roles with this one of the caller's own attributes. */
  static Filter attribute(String key, String value) {
    return new Attribute(key, value);
  }

  /** Roles that satisfy all of these; every role, if there are none. */
  static Filter allOf(Filter... filters) {
    return new AllOf(List.of(filters));
  }

  /** Roles that satisfy at least one of these; none, if there are none. */
  static Filter anyOf(Filter... filters) {
    return new AnyOf(List.of(filters));
  }

  /** Roles that do not satisfy this. */
  static Filter not(Filter filter) {
    return new Not(filter);
  }

  private static String words(String what, String words) {
    String normal = Words.normalise(words);
    checkArgument(!normal.isEmpty(), "%s must have a letter or a digit, got: %s", what, words);
    checkArgument(
        words.length() <= Facet.LONGEST_NAME,
        "%s must have %s characters at most, got: %s",
        what,
        Facet.LONGEST_NAME,
        words.length());
    return normal;
  }

  /**
   * See {@link #employer}.
   *
   * @param names in the normal form of {@link Words}
   */
  record Employer(Set<String> names) implements Filter {
    /** Copies the names and rejects none. */
    public Employer {
      names = Sorted.copyOf(names);
      checkArgument(!names.isEmpty(), "employers must be one or more, got: none");
    }

    @Override
    public boolean accepts(Role role) {
      return Facet.employer().values(role).stream()
          .anyMatch(name -> names.contains(Words.normalise(name)));
    }
  }

  /**
   * See {@link #place}.
   *
   * @param words in the normal form of {@link Words}
   */
  record Place(String words) implements Filter {
    @Override
    public boolean accepts(Role role) {
      String sought = " " + words + " ";
      return Facet.place().values(role).stream()
          .anyMatch(place -> (" " + Words.normalise(place) + " ").contains(sought));
    }
  }

  /**
   * See {@link #workMode}.
   *
   * @param modes any of them will do
   */
  record InWorkMode(Set<WorkMode> modes) implements Filter {
    /** Copies the modes and rejects none. */
    public InWorkMode {
      modes = Sorted.copyOf(modes);
      checkArgument(!modes.isEmpty(), "work modes must be one or more, got: none");
    }

    @Override
    public boolean accepts(Role role) {
      return role.workMode().filter(mode -> modes.contains(mode.value())).isPresent();
    }
  }

  /**
   * See {@link #employmentType}.
   *
   * @param types any of them will do
   */
  record OfType(Set<EmploymentType> types) implements Filter {
    /** Copies the types and rejects none. */
    public OfType {
      types = Sorted.copyOf(types);
      checkArgument(!types.isEmpty(), "employment types must be one or more, got: none");
    }

    @Override
    public boolean accepts(Role role) {
      return role.employmentType().filter(type -> types.contains(type.value())).isPresent();
    }
  }

  /**
   * See {@link #payAtLeast(String, PayUnit, BigDecimal)}.
   *
   * @param currency ISO 4217 code
   * @param unit the time the amount is for
   * @param amount positive
   */
  record PayAtLeast(String currency, PayUnit unit, BigDecimal amount) implements Filter {
    /** Rejects what is no currency and no positive amount. */
    public PayAtLeast {
      Pay checked = new Pay(currency, unit, amount, amount);
      amount = checked.min();
    }

    @Override
    public boolean accepts(Role role) {
      return role.pay().stream()
          .map(Fact::value)
          .filter(pay -> pay.currency().equals(currency))
          .anyMatch(pay -> pay.unit().yearly(pay.max()) >= yearly());
    }

    /** The amount by the year, as {@link PayUnit#yearly} has it. */
    public long yearly() {
      return unit.yearly(amount);
    }
  }

  /**
   * See {@link #postedSince}.
   *
   * @param day the first day that will do
   */
  record PostedSince(LocalDate day) implements Filter {
    /** Rejects null. */
    public PostedSince {
      requireNonNull(day, "day");
    }

    @Override
    public boolean accepts(Role role) {
      return role.posted().filter(posted -> !posted.value().isBefore(day)).isPresent();
    }
  }

  /**
   * See {@link #openOn}.
   *
   * @param day the day on which one would apply
   */
  record OpenOn(LocalDate day) implements Filter {
    /** Rejects null. */
    public OpenOn {
      requireNonNull(day, "day");
    }

    @Override
    public boolean accepts(Role role) {
      return role.posted().filter(posted -> posted.value().isAfter(day)).isEmpty()
          && role.lastDay().filter(last -> last.isBefore(day)).isEmpty();
    }
  }

  /**
   * See {@link #attribute}.
   *
   * @param key the caller's own
   * @param value exactly as it was given
   */
  record Attribute(String key, String value) implements Filter {
    /** Rejects null. */
    public Attribute {
      requireNonNull(key, "key");
      requireNonNull(value, "value");
    }

    @Override
    public boolean accepts(Role role) {
      return Optional.of(value).equals(Optional.ofNullable(role.attributes().get(key)));
    }
  }

  /**
   * See {@link #allOf}.
   *
   * @param of all of them have to hold
   */
  record AllOf(List<Filter> of) implements Filter {
    /** Copies the list. */
    public AllOf {
      of = List.copyOf(of);
    }

    @Override
    public boolean accepts(Role role) {
      return of.stream().allMatch(each -> each.accepts(role));
    }
  }

  /**
   * See {@link #anyOf}.
   *
   * @param of one of them has to hold
   */
  record AnyOf(List<Filter> of) implements Filter {
    /** Copies the list. */
    public AnyOf {
      of = List.copyOf(of);
    }

    @Override
    public boolean accepts(Role role) {
      return of.stream().anyMatch(each -> each.accepts(role));
    }
  }

  /**
   * See {@link #not}.
   *
   * @param of must not hold
   */
  record Not(Filter of) implements Filter {
    /** Rejects null. */
    public Not {
      requireNonNull(of, "of");
    }

    @Override
    public boolean accepts(Role role) {
      return !of.accepts(role);
    }
  }
}
