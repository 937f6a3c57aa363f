package dev.roletally.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.hash.Hashing;
import com.google.common.math.IntMath;
import dev.roletally.model.Category;
import dev.roletally.model.Necessity;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How points are shared out: a named, versioned value given with each call, never kept in an index.
 *
 * <p>All numbers are integers in lowest terms, so that policies which share points alike are equal.
 * A released preset never changes; a better one gets a new version. Immutable.
 *
 * <p>With {@code w} the weight of a category, {@code B} the sum of the factors of its asks, {@code
 * K} the sum at which it is fully stated and {@code λ} the share of silence, the category weighs
 * {@code w} if {@code B ≥ K}, and below that {@code w·(B + λ·(K−B))/K}, with {@code λ = 0} for all
 * but the core categories; see {@code docs/scoring.md}.
 */
public final class ScoringPolicy {
  /** The factor of an ask that is no soft skill, beside its necessity's. */
  static final int FULL = 10;

  /** The factor of a soft skill, beside its necessity's. */
  static final int SOFT = 1;

  private static final int MAX_WEIGHT = 1000;
  private static final int MAX_FACTOR = 100;
  private static final int MAX_FULLY_STATED = 10;
  private static final Set<Category> WEIGHED =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Category.OTHER)));

  private static final ScoringPolicy BALANCED =
      new Builder()
          .name("balanced@1")
          .weight(Category.SKILLS, 28)
          .weight(Category.EDUCATION, 10)
          .weight(Category.FRAMEWORKS, 16)
          .weight(Category.AVAILABILITY, 6)
          .weight(Category.EXPERIENCE, 32)
          .weight(Category.GRADUATION, 2)
          .weight(Category.AUTHORIZATION, 2)
          .weight(Category.LANGUAGE, 2)
          .weight(Category.CERTIFICATION, 2)
          .weight(Category.LOCATION, 2)
          .build();

  private final String name;
  private final Map<Category, Integer> given;
  private final Map<Category, Integer> weights;
  private final int minimumFactor;
  private final int preferredFactor;
  private final Map<Category, Integer> fullyStated;
  private final int silence;
  private final CreditTable credits;
  private final SeniorityTable seniority;
  private final Set<Category> deciding;
  private final Treatment ineligible;
  private final Treatment undetermined;
  private final Sharing sharing;
  private final Supplier<String> hash = Suppliers.memoize(this::hashOfValues);

  private ScoringPolicy(Builder builder) {
    this.name = builder.name;
    this.given = Collections.unmodifiableMap(new EnumMap<>(builder.weights));
    this.weights = reduced(builder.weights);
    int gcd = IntMath.gcd(builder.minimumFactor, builder.preferredFactor);
    this.minimumFactor = builder.minimumFactor / gcd;
    this.preferredFactor = builder.preferredFactor / gcd;
    checkArgument(
        minimumFactor <= MAX_FACTOR,
        "factors in lowest terms must be at most %s, got: %s",
        MAX_FACTOR,
        minimumFactor);
    this.fullyStated = Collections.unmodifiableMap(new EnumMap<>(builder.fullyStated));
    this.silence = builder.silence;
    this.credits = builder.credits;
    this.seniority = builder.seniority;
    this.deciding = Collections.unmodifiableSet(copy(builder.deciding));
    this.ineligible = builder.ineligible;
    this.undetermined = builder.undetermined;
    this.sharing = new Sharing(values().subList(0, 5));
  }

  private static Map<Category, Integer> reduced(Map<Category, Integer> weights) {
    int gcd = weights.values().stream().reduce(0, IntMath::gcd);
    checkArgument(gcd > 0, "at least one category weight must be positive, got: %s", weights);
    Map<Category, Integer> lowest = new EnumMap<>(Category.class);
    weights.forEach((category, weight) -> lowest.put(category, weight / gcd));
    lowest.forEach(
        (category, weight) ->
            checkArgument(
                weight <= MAX_WEIGHT,
                "weights in lowest terms must be at most %s, got: %s for %s",
                MAX_WEIGHT,
                weight,
                category));
    return Collections.unmodifiableMap(lowest);
  }

  private static Set<Category> copy(Set<Category> categories) {
    return categories.isEmpty() ? EnumSet.noneOf(Category.class) : EnumSet.copyOf(categories);
  }

  /** The preset for general use, {@code balanced@1}. */
  public static ScoringPolicy balanced() {
    return BALANCED;
  }

  /**
   * The preset of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ScoringPolicy preset(String name) {
    for (ScoringPolicy preset : presets()) {
      if (preset.name.equals(name)) {
        return preset;
      }
    }
    throw new IllegalArgumentException(
        "policy must be one of "
            + presets().stream().map(ScoringPolicy::name).toList()
            + ", got: \""
            + name
            + "\"");
  }

  /** All released presets. */
  public static List<ScoringPolicy> presets() {
    return List.of(BALANCED);
  }

  /** The same policy, open to change, with the weights as they were given. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.weights.putAll(given);
    builder.minimumFactor = minimumFactor;
    builder.preferredFactor = preferredFactor;
    builder.fullyStated.putAll(fullyStated);
    builder.silence = silence;
    builder.credits = credits;
    builder.seniority = seniority;
    builder.deciding = copy(deciding);
    builder.ineligible = ineligible;
    builder.undetermined = undetermined;
    return builder;
  }

  /** The policy's name and version, such as {@code balanced@1}. */
  public String name() {
    return name;
  }

  /** The weight of a category, in lowest terms; 0 if it does not count. */
  public int weight(Category category) {
    return weights.getOrDefault(category, 0);
  }

  /** The factor of a necessity, in lowest terms. */
  public int factor(Necessity necessity) {
    return necessity == Necessity.MINIMUM ? minimumFactor : preferredFactor;
  }

  /**
   * The factor of one ask: its necessity's, times 1 for a soft skill and 10 for everything else.
   */
  public int factor(Necessity necessity, boolean soft) {
    return factor(necessity) * (soft ? SOFT : FULL);
  }

  /** How many full MINIMUM asks state a category fully. */
  public int fullyStated(Category category) {
    return fullyStated.getOrDefault(category, 1);
  }

  /** {@code K}: the sum of factors at which a category is fully stated. */
  public int fullFactor(Category category) {
    return fullyStated(category) * factor(Necessity.MINIMUM, false);
  }

  /** {@code λ}: what silence weighs of speech, in thousandths. */
  public int silence() {
    return silence;
  }

  /** The table of partial credits. */
  public CreditTable credits() {
    return credits;
  }

  /** The months of work that a title's seniority takes. */
  public SeniorityTable seniority() {
    return seniority;
  }

  /** The categories whose minimum asks decide eligibility. */
  public Set<Category> deciding() {
    return deciding;
  }

  /** What a ranking does with roles the candidate is not eligible for. */
  public Treatment ineligible() {
    return ineligible;
  }

  /** What a ranking does with roles whose eligibility is not settled. */
  public Treatment undetermined() {
    return undetermined;
  }

  /**
   * What decides how points are shared out: policies that differ in other things alone share it.
   */
  public Sharing sharing() {
    return sharing;
  }

  /** 16 hexadecimal digits of a SHA-256 over all values but the name. */
  public String hash() {
    return hash.get();
  }

  private String hashOfValues() {
    return Hashing.sha256()
        .hashString(values().toString(), StandardCharsets.UTF_8)
        .toString()
        .substring(0, 16);
  }

  private List<Object> values() {
    Map<Category, Integer> allWeights = new EnumMap<>(Category.class);
    Map<Category, Integer> allStated = new EnumMap<>(Category.class);
    for (Category category : WEIGHED) {
      allWeights.put(category, weight(category));
      allStated.put(category, fullyStated(category));
    }
    return List.of(
        allWeights,
        minimumFactor,
        preferredFactor,
        allStated,
        silence,
        credits,
        seniority,
        deciding,
        ineligible,
        undetermined);
  }

  /** By name and values. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScoringPolicy policy
        && name.equals(policy.name)
        && values().equals(policy.values());
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, hash());
  }

  /** The name and the hash. */
  @Override
  public String toString() {
    return "ScoringPolicy[" + name + ", " + hash() + "]";
  }

  /**
   * The part of a policy that stakes depend on: weights, factors, full statement and silence. What
   * is worked out per policy is worked out per sharing, so that how a ranking treats ineligible
   * roles, or what partial credits it gives, costs nothing anew. Immutable.
   */
  public static final class Sharing {
    private final List<Object> values;
    private final int hash;

    private Sharing(List<Object> values) {
      this.values = List.copyOf(values);
      this.hash = this.values.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Sharing sharing
              && hash == sharing.hash
              && values.equals(sharing.values));
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Collects the values of a {@link ScoringPolicy}. Not thread-safe. */
  public static final class Builder {
    private String name = "unnamed";
    private final Map<Category, Integer> weights = new EnumMap<>(Category.class);
    private int minimumFactor = 5;
    private int preferredFactor = 2;
    private final Map<Category, Integer> fullyStated = new EnumMap<>(Map.of(Category.SKILLS, 4));
    private int silence = 250;
    private CreditTable credits = CreditTable.standard();
    private SeniorityTable seniority = SeniorityTable.standard();
    private Set<Category> deciding =
        EnumSet.of(
            Category.EDUCATION, Category.AVAILABILITY, Category.AUTHORIZATION, Category.GRADUATION);
    private Treatment ineligible = Treatment.IGNORE;
    private Treatment undetermined = Treatment.IGNORE;

    private Builder() {}

    /** Sets the name; it should carry a version ({@code acme-campus@1}). */
    public Builder name(String name) {
      checkArgument(!name.isBlank(), "policy name must not be blank, got: \"%s\"", name);
      this.name = name;
      return this;
    }

    /** Sets the weight of a category: 0 or more; only the ratio of weights matters. */
    public Builder weight(Category category, int weight) {
      checkWeighed(category);
      checkArgument(weight >= 0, "weight of %s must be 0 or more, got: %s", category, weight);
      weights.put(category, weight);
      return this;
    }

    /** Sets the factors of necessity: minimum ≥ preferred ≥ 1; only their ratio matters. */
    public Builder factors(int minimum, int preferred) {
      checkArgument(preferred >= 1, "factor of PREFERRED must be 1 or more, got: %s", preferred);
      checkArgument(
          minimum >= preferred,
          "factor of MINIMUM must be at least %s, got: %s",
          preferred,
          minimum);
      minimumFactor = minimum;
      preferredFactor = preferred;
      return this;
    }

    /** Sets how many full MINIMUM asks state a category fully: 1 to 10. */
    public Builder fullyStated(Category category, int asks) {
      checkWeighed(category);
      checkArgument(
          asks >= 1 && asks <= MAX_FULLY_STATED,
          "fullyStated of %s must be 1 to %s, got: %s",
          category,
          MAX_FULLY_STATED,
          asks);
      fullyStated.put(category, asks);
      return this;
    }

    /** Sets what silence weighs of speech, in thousandths: 50 to 1000. */
    public Builder silence(int thousandths) {
      checkArgument(
          thousandths >= 50 && thousandths <= 1000,
          "silence must be 50 to 1000 thousandths, got: %s",
          thousandths);
      silence = thousandths;
      return this;
    }

    /** Sets the table of partial credits. */
    public Builder credits(CreditTable table) {
      credits = requireNonNull(table, "table");
      return this;
    }

    /** Sets the months of work that a title's seniority takes. */
    public Builder seniority(SeniorityTable table) {
      seniority = requireNonNull(table, "table");
      return this;
    }

    /** Sets the categories whose minimum asks decide eligibility. */
    public Builder deciding(Category... categories) {
      Arrays.stream(categories).forEach(Builder::checkWeighed);
      deciding = copy(Set.of(categories));
      return this;
    }

    /** Sets what a ranking does with roles the candidate is not eligible for. */
    public Builder ineligible(Treatment treatment) {
      ineligible = requireNonNull(treatment, "treatment");
      return this;
    }

    /** Sets what a ranking does with roles whose eligibility is not settled. */
    public Builder undetermined(Treatment treatment) {
      undetermined = requireNonNull(treatment, "treatment");
      return this;
    }

    /**
     * The policy; the builder can go on.
     *
     * @throws IllegalArgumentException if no weight is positive
     */
    public ScoringPolicy build() {
      return new ScoringPolicy(this);
    }

    private static void checkWeighed(Category category) {
      checkArgument(
          WEIGHED.contains(category),
          "category must not be OTHER, which is not weighed, got: %s",
          category);
    }
  }
}
