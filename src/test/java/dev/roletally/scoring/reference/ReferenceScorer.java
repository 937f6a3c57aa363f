package dev.roletally.scoring.reference;

import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Treatment;
import dev.roletally.scoring.reference.ReferenceMatch.Credit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Scores one role for one profile, step by step as the contract tells it.
 *
 * <p>Below {@code K} only a core category has an unstated party; another weighs {@code w·B/K}
 * without one, as adding a met ask of it would else lower the score of a role whose core is met.
 */
public final class ReferenceScorer {
  private static final int TOTAL = 1_000_000;

  private final ReferenceVocabulary vocabulary;
  private final ScoringPolicy policy;
  private final LocalDate asOf;

  /** A scorer under these settings. */
  public ReferenceScorer(ReferenceVocabulary vocabulary, ScoringPolicy policy, LocalDate asOf) {
    this.vocabulary = vocabulary;
    this.policy = policy;
    this.asOf = asOf;
  }

  /** One place where an ask is said. */
  private static final class Place {
    final int requirement;
    final Category category;
    final Criterion criterion;
    final boolean provable;
    boolean first;
    Necessity strongest;
    int stake;
    final List<Criterion> otherReadings = new ArrayList<>();

    Place(int index, Requirement requirement, Criterion criterion) {
      this.requirement = index;
      this.category = requirement.category();
      this.criterion = criterion;
      this.strongest = requirement.necessity();
      this.provable =
          requirement.repeats().isEmpty()
              && category != Category.OTHER
              && !criterion.leaves().allMatch(Criterion.Other.class::isInstance);
    }

    boolean sameAsk(Place other) {
      return provable
          && other.provable
          && category == other.category
          && criterion.key().equals(other.criterion.key());
    }

    boolean isSoft() {
      return criterion
          .leaves()
          .allMatch(leaf -> leaf instanceof Criterion.Skill s && s.kind() == ConceptKind.SOFT);
    }
  }

  /** Scores it. */
  public ReferenceMatch score(Role role, Profile profile) {
    List<Place> places = places(role);
    List<Place> weighed =
        places.stream()
            .filter(place -> place.first)
            .sorted(
                Comparator.comparing((Place place) -> place.category)
                    .thenComparing(place -> place.criterion.key()))
            .toList();
    int unstated = stake(role, weighed);
    ReferenceCredits credits = new ReferenceCredits(vocabulary, policy, asOf, profile);
    List<ReferenceMatch.Ask> asks = new ArrayList<>();
    int score = 0;
    int lowest = 0;
    int highest = 0;
    for (Place place : places) {
      Credit credit = credits.of(place.criterion);
      int earned = Rational.of(place.stake).times(Rational.of(credit.credit(), 1000)).floor();
      int least = Rational.of(place.stake).times(Rational.of(credit.low(), 1000)).floor();
      int most = Rational.of(place.stake).times(Rational.of(credit.high(), 1000)).floor();
      score += earned;
      lowest += least;
      highest += most;
      asks.add(
          new ReferenceMatch.Ask(
              place.requirement,
              place.category,
              place.first,
              place.stake,
              credit,
              earned,
              least,
              most));
    }
    String standing = standing(role, weighed, credits);
    return new ReferenceMatch(score, lowest, highest, standing, tier(standing), unstated, asks);
  }

  private static List<Place> places(Role role) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < role.requirements().size(); i++) {
      Requirement requirement = role.requirements().get(i);
      for (Criterion criterion : flatten(requirement.criterion())) {
        places.add(new Place(i, requirement, criterion));
      }
    }
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      List<Place> before = places.subList(0, i).stream().filter(place::sameAsk).toList();
      place.first = place.provable && before.isEmpty();
      for (Place earlier : before) {
        if (earlier.first && place.strongest == Necessity.MINIMUM) {
          earlier.strongest = Necessity.MINIMUM;
        }
      }
    }
    for (Conflict conflict : role.conflicts()) {
      conflict.alternative().ifPresent(other -> contest(role, places, other));
    }
    return places;
  }

  private static List<Criterion> flatten(Criterion criterion) {
    if (criterion instanceof Criterion.AllOf all) {
      List<Criterion> flat = new ArrayList<>();
      all.of().forEach(member -> flat.addAll(flatten(member)));
      return flat;
    }
    return List.of(criterion);
  }

  /** The other reading is of the requirement's first ask that holds a leaf of its kind. */
  private static void contest(Role role, List<Place> places, Conflict.Alternative other) {
    List<Place> there =
        places.stream()
            .filter(p -> role.requirements().get(p.requirement).id().equals(other.requirement()))
            .toList();
    if (there.isEmpty()) {
      return;
    }
    Class<?> kind = other.criterion().leaves().findFirst().orElseThrow().getClass();
    Place contested =
        there.stream()
            .filter(place -> place.criterion.leaves().anyMatch(kind::isInstance))
            .findFirst()
            .orElse(there.get(0));
    for (Place place : places) {
      if (place.first && (place == contested || place.sameAsk(contested))) {
        place.otherReadings.add(other.criterion());
      }
    }
  }

  /** Shares the points out; tells what is left unstated. */
  private int stake(Role role, List<Place> weighed) {
    List<Rational> weights = new ArrayList<>();
    for (Category category : Category.values()) {
      weights.add(weight(role, category, factors(weighed, category)));
    }
    List<Integer> perCategory = share(TOTAL, weights);
    int stated = 0;
    for (Category category : Category.values()) {
      List<Place> parties = weighed.stream().filter(p -> p.category == category).toList();
      List<Rational> shares = new ArrayList<>(factors(weighed, category));
      shares.add(silent(role, category, sum(shares)));
      List<Integer> units = share(perCategory.get(category.ordinal()), shares);
      for (int i = 0; i < parties.size(); i++) {
        parties.get(i).stake = units.get(i);
        stated += units.get(i);
      }
    }
    return TOTAL - stated;
  }

  private List<Rational> factors(List<Place> weighed, Category category) {
    List<Rational> factors = new ArrayList<>();
    for (Place place : weighed) {
      if (place.category == category) {
        factors.add(Rational.of(policy.factor(place.strongest) * (place.isSoft() ? 1L : 10L)));
      }
    }
    return factors;
  }

  private Rational full(Category category) {
    return Rational.of(10L * policy.fullyStated(category) * policy.factor(Necessity.MINIMUM));
  }

  /** {@code λ(K−B)} of a core category that is not fully stated. */
  private Rational silent(Role role, Category category, Rational stated) {
    boolean core =
        Set.of(Category.EDUCATION, Category.SKILLS, Category.FRAMEWORKS).contains(category)
            || (category == Category.AVAILABILITY && role.isFixedTerm());
    if (!core || stated.compareTo(full(category)) >= 0) {
      return Rational.ZERO;
    }
    return Rational.of(policy.silence(), 1000).times(full(category).minus(stated));
  }

  private Rational weight(Role role, Category category, List<Rational> factors) {
    if (category == Category.OTHER) {
      return Rational.ZERO;
    }
    Rational weight = Rational.of(policy.weight(category));
    Rational stated = sum(factors);
    if (stated.compareTo(full(category)) >= 0) {
      return weight;
    }
    return weight.times(stated.plus(silent(role, category, stated))).dividedBy(full(category));
  }

  private static Rational sum(List<Rational> parts) {
    Rational sum = Rational.ZERO;
    for (Rational part : parts) {
      sum = sum.plus(part);
    }
    return sum;
  }

  /** D'Hondt: the whole shares, then unit by unit to the largest {@code w/(units + 1)}. */
  static List<Integer> share(int total, List<Rational> weights) {
    Rational sum = sum(weights);
    List<Integer> units = new ArrayList<>();
    for (Rational weight : weights) {
      units.add(sum.isZero() ? 0 : Rational.of(total).times(weight).dividedBy(sum).floor());
    }
    if (sum.isZero()) {
      return units;
    }
    while (units.stream().mapToInt(Integer::intValue).sum() < total) {
      int best = 0;
      for (int i = 1; i < weights.size(); i++) {
        Rational claim = weights.get(i).dividedBy(Rational.of(units.get(i) + 1L));
        if (claim.compareTo(weights.get(best).dividedBy(Rational.of(units.get(best) + 1L))) > 0) {
          best = i;
        }
      }
      units.set(best, units.get(best) + 1);
    }
    return units;
  }

  private String standing(Role role, List<Place> weighed, ReferenceCredits credits) {
    boolean contested = false;
    boolean failed = false;
    boolean unsettled = false;
    for (Place place : weighed) {
      if (place.strongest == Necessity.MINIMUM && policy.deciding().contains(place.category)) {
        String verdict = credits.of(place.criterion).verdict();
        for (Criterion other : place.otherReadings) {
          contested |= !decides(verdict).equals(decides(credits.of(other).verdict()));
        }
        failed |= verdict.equals("NOT_MET");
        unsettled |= verdict.equals("UNKNOWN") || verdict.equals("PARTIAL");
      }
    }
    boolean read = role.diagnostics().stream().noneMatch(ReferenceScorer::isForeign);
    if (contested || !read) {
      return "UNDETERMINED";
    }
    return failed ? "INELIGIBLE" : unsettled ? "UNDETERMINED" : "ELIGIBLE";
  }

  private static boolean isForeign(Diagnostic diagnostic) {
    return diagnostic.code() == Diagnostic.Code.LANGUAGE_UNSUPPORTED;
  }

  private static String decides(String verdict) {
    return verdict.equals("UNKNOWN") ? "PARTIAL" : verdict;
  }

  private int tier(String standing) {
    if (standing.equals("ELIGIBLE")) {
      return 2;
    }
    boolean failed = standing.equals("INELIGIBLE");
    Treatment treatment = failed ? policy.ineligible() : policy.undetermined();
    return switch (treatment) {
      case IGNORE -> 2;
      case RANK_BELOW -> failed ? 0 : 1;
      case EXCLUDE -> -1;
    };
  }
}
