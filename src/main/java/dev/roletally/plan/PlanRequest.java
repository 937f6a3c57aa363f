package dev.roletally.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Words;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What to plan: as of which day, under which policy, and what the caller knows that the postings do
 * not say: which employers are one group, further limits, deadlines, how many applications at most.
 *
 * <p>Immutable.
 */
public final class PlanRequest {
  private final ScoreSettings settings;
  private final Map<String, String> groups;
  private final Map<String, ApplicationLimit> limits;
  private final Map<String, LocalDate> deadlines;
  private final OptionalInt most;

  private PlanRequest(Builder builder) {
    this.settings = builder.settings;
    this.groups = Collections.unmodifiableMap(new TreeMap<>(builder.groups));
    this.limits = Collections.unmodifiableMap(new TreeMap<>(builder.limits));
    this.deadlines = Collections.unmodifiableMap(new TreeMap<>(builder.deadlines));
    this.most = builder.most;
  }

  /** A plan as of {@code day}, under {@link ScoringPolicy#balanced()}, with nothing else said. */
  public static PlanRequest asOf(LocalDate day) {
    return builder(ScoreSettings.of(ScoringPolicy.balanced(), day)).build();
  }

  /** Starts a plan under these settings. */
  public static Builder builder(ScoreSettings settings) {
    return new Builder(settings);
  }

  /** The same request, open to change. */
  public Builder toBuilder() {
    Builder builder = new Builder(settings);
    builder.groups.putAll(groups);
    builder.limits.putAll(limits);
    builder.deadlines.putAll(deadlines);
    builder.most = most;
    return builder;
  }

  /** The policy and the as-of day. */
  public ScoreSettings settings() {
    return settings;
  }

  /** How many applications at most, if there is such a limit. */
  public OptionalInt most() {
    return most;
  }

  /** The last day on which one may apply for a role, if the caller has said; it wins. */
  public Optional<LocalDate> deadline(String roleId) {
    return Optional.ofNullable(deadlines.get(roleId));
  }

  /** The name of the group that an employer belongs to: its own if the caller named none. */
  String group(String employer) {
    return groups.getOrDefault(Words.normalise(employer), employer);
  }

  /** The limit that the caller has set for a group. */
  Optional<ApplicationLimit> limit(String group) {
    return Optional.ofNullable(limits.get(Words.normalise(group)));
  }

  /** Collects what a {@link PlanRequest} says. Not thread-safe. */
  public static final class Builder {
    private final ScoreSettings settings;
    private final Map<String, String> groups = new TreeMap<>();
    private final Map<String, ApplicationLimit> limits = new TreeMap<>();
    private final Map<String, LocalDate> deadlines = new TreeMap<>();
    private OptionalInt most = OptionalInt.empty();

    private Builder(ScoreSettings settings) {
      this.settings = requireNonNull(settings, "settings");
    }

    /** Says that these employers count as one under {@code name}, as affiliates do. */
    public Builder group(String name, String... employers) {
      groups.put(Words.normalise(name), name);
      for (String employer : employers) {
        groups.put(Words.normalise(employer), name);
      }
      return this;
    }

    /** Sets the limit of an employer or group, whatever its postings state. */
    public Builder limit(String group, ApplicationLimit limit) {
      limits.put(Words.normalise(group), requireNonNull(limit, "limit"));
      return this;
    }

    /** Says until which day, included, one may apply for a role, whatever its posting states. */
    public Builder deadline(String roleId, LocalDate day) {
      deadlines.put(roleId, requireNonNull(day, "day"));
      return this;
    }

    /** Plans for at most this many applications. */
    public Builder most(int applications) {
      checkArgument(applications >= 1, "most must be 1 or more, got: %s", applications);
      most = OptionalInt.of(applications);
      return this;
    }

    /** The request; the builder can go on. */
    public PlanRequest build() {
      return new PlanRequest(this);
    }
  }
}
