package dev.roletally.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The structured opening read from a posting: its facts, its requirements, and the report of the
 * reading. Every value carries the span of the original text that says so.
 *
 * <p>Made by the reader, or by hand through {@link #builder(String)}. Immutable; equal if all parts
 * are equal.
 */
public final class Role {
  private static final Set<EmploymentType> FIXED_TERM =
      Set.of(EmploymentType.INTERNSHIP, EmploymentType.CONTRACT, EmploymentType.TEMPORARY);

  private final String id;
  private final Optional<Fact<String>> title;
  private final Optional<Fact<String>> employer;
  private final List<Fact<String>> locations;
  private final Optional<Fact<WorkMode>> workMode;
  private final Optional<Fact<EmploymentType>> employmentType;
  private final Optional<Fact<LocalDate>> posted;
  private final Optional<Fact<LocalDate>> validThrough;
  private final List<Fact<Pay>> pay;
  private final Optional<Fact<Weeks>> duration;
  private final List<Fact<LocalDate>> startDates;
  private final List<Fact<MonthRange>> startWindows;
  private final Optional<Fact<ApplicationLimit>> applicationLimit;
  private final Optional<Fact<Sponsorship>> sponsorship;
  private final List<Requirement> requirements;
  private final List<Conflict> conflicts;
  private final List<Ignored> ignored;
  private final List<Diagnostic> diagnostics;
  private final Map<String, String> attributes;

  private Role(Builder builder) {
    this.id = builder.id;
    this.title = Optional.ofNullable(builder.title);
    this.employer = Optional.ofNullable(builder.employer);
    this.locations = List.copyOf(builder.locations);
    this.workMode = Optional.ofNullable(builder.workMode);
    this.employmentType = Optional.ofNullable(builder.employmentType);
    this.posted = Optional.ofNullable(builder.posted);
    this.validThrough = Optional.ofNullable(builder.validThrough);
    this.pay = List.copyOf(builder.pay);
    this.duration = Optional.ofNullable(builder.duration);
    this.startDates = List.copyOf(builder.startDates);
    this.startWindows = List.copyOf(builder.startWindows);
    this.applicationLimit = Optional.ofNullable(builder.applicationLimit);
    this.sponsorship = Optional.ofNullable(builder.sponsorship);
    this.requirements = List.copyOf(builder.requirements);
    this.conflicts = List.copyOf(builder.conflicts);
    this.ignored = List.copyOf(builder.ignored);
    this.diagnostics = List.copyOf(builder.diagnostics);
    this.attributes = Collections.unmodifiableMap(new TreeMap<>(builder.attributes));
    checkRequirements();
  }

  /** Starts a role that states nothing yet. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The same role, open to change. */
  public Builder toBuilder() {
    Builder builder = new Builder(id);
    builder.title = title.orElse(null);
    builder.employer = employer.orElse(null);
    builder.locations.addAll(locations);
    builder.workMode = workMode.orElse(null);
    builder.employmentType = employmentType.orElse(null);
    builder.posted = posted.orElse(null);
    builder.validThrough = validThrough.orElse(null);
    builder.pay.addAll(pay);
    builder.duration = duration.orElse(null);
    builder.startDates.addAll(startDates);
    builder.startWindows.addAll(startWindows);
    builder.applicationLimit = applicationLimit.orElse(null);
    builder.sponsorship = sponsorship.orElse(null);
    builder.requirements.addAll(requirements);
    builder.conflicts.addAll(conflicts);
    builder.ignored.addAll(ignored);
    builder.diagnostics.addAll(diagnostics);
    builder.attributes.putAll(attributes);
    return builder;
  }

  /** The posting's id. */
  public String id() {
    return id;
  }

  /** The role's title, if stated. */
  public Optional<Fact<String>> title() {
    return title;
  }

  /** Who offers it, if stated. */
  public Optional<Fact<String>> employer() {
    return employer;
  }

  /** The places of work. */
  public List<Fact<String>> locations() {
    return locations;
  }

  /** On site, hybrid or remote, if stated. */
  public Optional<Fact<WorkMode>> workMode() {
    return workMode;
  }

  /** The form of employment, if stated. */
  public Optional<Fact<EmploymentType>> employmentType() {
    return employmentType;
  }

  /** The day it was posted, if stated. */
  public Optional<Fact<LocalDate>> posted() {
    return posted;
  }

  /** The last day on which one may apply, if a field of the posting states it. */
  public Optional<Fact<LocalDate>> validThrough() {
    return validThrough;
  }

  /** The stated ranges of pay. */
  public List<Fact<Pay>> pay() {
    return pay;
  }

  /** How long it lasts, if stated. */
  public Optional<Fact<Weeks>> duration() {
    return duration;
  }

  /** The days on which it may start. */
  public List<Fact<LocalDate>> startDates() {
    return startDates;
  }

  /** The months in which it may start. */
  public List<Fact<MonthRange>> startWindows() {
    return startWindows;
  }

  /** How many roles of the employer one may apply to, if stated. */
  public Optional<Fact<ApplicationLimit>> applicationLimit() {
    return applicationLimit;
  }

  /** Whether a visa is sponsored, if stated. */
  public Optional<Fact<Sponsorship>> sponsorship() {
    return sponsorship;
  }

  /** What it asks, in reading order. */
  public List<Requirement> requirements() {
    return requirements;
  }

  /** What contradicts what. */
  public List<Conflict> conflicts() {
    return conflicts;
  }

  /** The blocks that nothing was read from. */
  public List<Ignored> ignored() {
    return ignored;
  }

  /** What a caller should know about the reading. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The caller's own keys and values, as the posting came with them; no part of any score. */
  public Map<String, String> attributes() {
    return attributes;
  }

  /**
   * Whether the role is for a fixed time (an internship, contract or temporary work, or one with a
   * stated length): such a role is expected to say when it starts.
   */
  public boolean isFixedTerm() {
    return duration.isPresent()
        || employmentType.map(type -> FIXED_TERM.contains(type.value())).orElse(false);
  }

  /**
   * The last day on which there is a point in applying, if the posting says one: the deadline, or
   * the last start if that is earlier.
   */
  public Optional<LocalDate> lastDay() {
    Stream<LocalDate> starts =
        Stream.concat(
            startDates.stream().map(Fact::value),
            startWindows.stream().map(window -> window.value().days().to()));
    return Stream.concat(
            validThrough.map(Fact::value).stream(), starts.max(Comparator.naturalOrder()).stream())
        .min(Comparator.naturalOrder());
  }

  /** Whether a diagnostic of this code was reported. */
  public boolean has(Diagnostic.Code code) {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.code() == code) {
        return true;
      }
    }
    return false;
  }

  private void checkRequirements() {
    Set<String> ids = new HashSet<>();
    for (Requirement requirement : requirements) {
      checkArgument(
          ids.add(requirement.id()),
          "requirement ids must be unique within a role, got twice: %s",
          requirement.id());
    }
  }

  private List<Object> parts() {
    return List.of(
        id,
        attributes,
        title,
        employer,
        locations,
        workMode,
        employmentType,
        posted,
        validThrough,
        pay,
        duration,
        startDates,
        startWindows,
        applicationLimit,
        sponsorship,
        requirements,
        conflicts,
        ignored,
        diagnostics);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Role role && parts().equals(role.parts());
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, requirements);
  }

  /** The id and the number of requirements; for the whole role, write it as JSON. */
  @Override
  public String toString() {
    return "Role[" + id + ", " + requirements.size() + " requirements]";
  }

  /** Collects the parts of a {@link Role}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private @Nullable Fact<String> title;
    private @Nullable Fact<String> employer;
    private final List<Fact<String>> locations = new ArrayList<>();
    private @Nullable Fact<WorkMode> workMode;
    private @Nullable Fact<EmploymentType> employmentType;
    private @Nullable Fact<LocalDate> posted;
    private @Nullable Fact<LocalDate> validThrough;
    private final List<Fact<Pay>> pay = new ArrayList<>();
    private @Nullable Fact<Weeks> duration;
    private final List<Fact<LocalDate>> startDates = new ArrayList<>();
    private final List<Fact<MonthRange>> startWindows = new ArrayList<>();
    private @Nullable Fact<ApplicationLimit> applicationLimit;
    private @Nullable Fact<Sponsorship> sponsorship;
    private final List<Requirement> requirements = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, String> attributes = new TreeMap<>();

    private Builder(String id) {
      this.id = requireNonNull(id, "id");
    }

    /** States the role's title. */
    public Builder title(Fact<String> title) {
      this.title = title;
      return this;
    }

    /** States who offers it. */
    public Builder employer(Fact<String> employer) {
      this.employer = employer;
      return this;
    }

    /** Adds to the places of work. */
    public Builder location(Fact<String> location) {
      this.locations.add(location);
      return this;
    }

    /** States on site, hybrid or remote. */
    public Builder workMode(Fact<WorkMode> workMode) {
      this.workMode = workMode;
      return this;
    }

    /** States the form of employment. */
    public Builder employmentType(Fact<EmploymentType> employmentType) {
      this.employmentType = employmentType;
      return this;
    }

    /** States the day it was posted. */
    public Builder posted(Fact<LocalDate> posted) {
      this.posted = posted;
      return this;
    }

    /** States the last day on which one may apply. */
    public Builder validThrough(Fact<LocalDate> validThrough) {
      this.validThrough = validThrough;
      return this;
    }

    /** Adds to the stated ranges of pay. */
    public Builder pay(Fact<Pay> pay) {
      this.pay.add(pay);
      return this;
    }

    /** States how long it lasts. */
    public Builder duration(Fact<Weeks> duration) {
      this.duration = duration;
      return this;
    }

    /** Adds to the days on which it may start. */
    public Builder startDate(Fact<LocalDate> startDate) {
      this.startDates.add(startDate);
      return this;
    }

    /** Adds to the months in which it may start. */
    public Builder startWindow(Fact<MonthRange> startWindow) {
      this.startWindows.add(startWindow);
      return this;
    }

    /** States how many roles of the employer one may apply to. */
    public Builder applicationLimit(Fact<ApplicationLimit> applicationLimit) {
      this.applicationLimit = applicationLimit;
      return this;
    }

    /** States whether a visa is sponsored. */
    public Builder sponsorship(Fact<Sponsorship> sponsorship) {
      this.sponsorship = sponsorship;
      return this;
    }

    /** Adds to what it asks, in reading order. */
    public Builder requirement(Requirement requirement) {
      this.requirements.add(requirement);
      return this;
    }

    /** Adds to what contradicts what. */
    public Builder conflict(Conflict conflict) {
      this.conflicts.add(conflict);
      return this;
    }

    /** Adds to the blocks that nothing was read from. */
    public Builder ignored(Ignored ignored) {
      this.ignored.add(ignored);
      return this;
    }

    /** Adds to what a caller should know about the reading. */
    public Builder diagnostic(Diagnostic diagnostic) {
      this.diagnostics.add(diagnostic);
      return this;
    }

    /** Adds one of the caller's own keys, or replaces its value. */
    public Builder attribute(String key, String value) {
      this.attributes.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
      return this;
    }

    /** Replaces all requirements. */
    public Builder requirements(List<Requirement> requirements) {
      this.requirements.clear();
      this.requirements.addAll(requirements);
      return this;
    }

    /** Replaces all conflicts. */
    public Builder conflicts(List<Conflict> conflicts) {
      this.conflicts.clear();
      this.conflicts.addAll(conflicts);
      return this;
    }

    /** The role; the builder can go on. */
    public Role build() {
      return new Role(this);
    }
  }
}
