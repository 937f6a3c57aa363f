package dev.roletally.bench.peer;

import dev.roletally.RoleTally;
import dev.roletally.explain.AskMatch;
import dev.roletally.explain.Match;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Treatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts roles down as the exact peers keep them, for one policy and day.
 *
 * <p>Stakes depend on a role's <em>shape</em> alone: which categories ask how many things of which
 * weight, in the order of their keys. There are far fewer shapes than roles, so the stakes of each
 * are read once out of an explanation and kept. Not thread-safe.
 */
final class SheetMaker {
  private static final Profile NOBODY = Profile.builder("nobody").build();

  private final RoleTally tally;
  private final ScoreSettings settings;
  private final LeafBook leaves;
  private final Map<String, int[]> stakes = new HashMap<>();

  SheetMaker(RoleTally tally, ScoreSettings settings, LeafBook leaves) {
    this.tally = tally;
    this.settings = settings;
    this.leaves = leaves;
    ScoringPolicy policy = settings.policy();
    if (policy.ineligible() == Treatment.EXCLUDE || policy.undetermined() != Treatment.IGNORE) {
      throw new IllegalArgumentException(
          "policy of the exact peers must exclude nobody and ignore UNDETERMINED, got: " + policy);
    }
  }

  Sheet sheet(int number, Role role) {
    Map<String, Draft> drafts = distinctAsks(role);
    StringBuilder shape = new StringBuilder(role.isFixedTerm() ? "fixed" : "open");
    drafts.values().forEach(draft -> shape.append(draft.weight()));
    int[] ofShape = stakes.computeIfAbsent(shape.toString(), s -> stakes(role, drafts));
    List<Sheet.Ask> asks = new ArrayList<>();
    int stated = 0;
    int next = 0;
    for (Draft draft : drafts.values()) {
      int stake = ofShape[next++];
      stated += stake;
      boolean decides =
          settings.policy().ineligible() == Treatment.RANK_BELOW
              && draft.necessity == Necessity.MINIMUM
              && settings.policy().deciding().contains(draft.category);
      asks.add(new Sheet.Ask(stake, decides, term(draft.criterion)));
    }
    return new Sheet(number, Match.TOTAL - stated, asks);
  }

  /** The distinct weighed asks, by category and key, each at its strongest necessity. */
  private static Map<String, Draft> distinctAsks(Role role) {
    Map<String, Draft> drafts = new TreeMap<>();
    for (Requirement requirement : role.requirements()) {
      if (requirement.repeats().isPresent() || requirement.category() == Category.OTHER) {
        continue;
      }
      for (Criterion ask : requirement.asks()) {
        if (ask.leaves().anyMatch(leaf -> !(leaf instanceof Criterion.Other))) {
          drafts.merge(
              key(requirement.category(), ask),
              new Draft(requirement.category(), requirement.necessity(), ask),
              Draft::stronger);
        }
      }
    }
    return drafts;
  }

  private static String key(Category category, Criterion ask) {
    return (char) ('A' + category.ordinal()) + ask.key();
  }

  /** What an explanation of the role says is at stake, in the order of {@code drafts}. */
  private int[] stakes(Role role, Map<String, Draft> drafts) {
    Map<String, Integer> found = new HashMap<>();
    for (RequirementMatch requirement : tally.score(NOBODY, role, settings).requirements()) {
      for (AskMatch ask : requirement.asks()) {
        if (ask.weighed()) {
          found.put(key(requirement.category(), ask.criterion().criterion()), ask.atStake());
        }
      }
    }
    return drafts.keySet().stream()
        .mapToInt(key -> Objects.requireNonNull(found.get(key), key))
        .toArray();
  }

  private Sheet.Term term(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Availability time -> time(time);
      case Criterion.Leaf leaf -> new Sheet.Leaf(leaves.number(leaf));
      case Criterion.AllOf all -> new Sheet.Group(all.of().size(), terms(all.of()));
      case Criterion.AtLeast some -> new Sheet.Group(some.count(), terms(some.of()));
      case Criterion.AnyOf any ->
          new Sheet.Group(
              1, Stream.concat(terms(any.of()).stream(), classes(any).stream()).toList());
    };
  }

  private List<Sheet.Term> terms(List<Criterion> of) {
    return of.stream().map(this::term).toList();
  }

  /** The nearest common classes of an open list's skills. */
  private List<Sheet.Term> classes(Criterion.AnyOf any) {
    if (!any.open()) {
      return List.of();
    }
    List<String> known = new ArrayList<>();
    for (Criterion member : any.of()) {
      if (member instanceof Criterion.Skill skill
          && tally.vocabulary().concept(skill.concept()).isPresent()) {
        known.add(skill.concept());
      }
    }
    return tally.vocabulary().commonBroader(known).stream()
        .<Sheet.Term>map(concept -> new Sheet.Leaf(leaves.numberOfClass(concept)))
        .toList();
  }

  /** The starts that are not over; a time without any may start on any day to come. */
  private Sheet.Term time(Criterion.Availability asked) {
    List<DateRange> ranges = new ArrayList<>(asked.windows());
    asked.starts().forEach(day -> ranges.add(new DateRange(day, day)));
    if (ranges.isEmpty()) {
      ranges.add(new DateRange(settings.asOf(), LocalDate.MAX));
    }
    List<Integer> from = new ArrayList<>();
    List<Integer> to = new ArrayList<>();
    int today = (int) settings.asOf().toEpochDay();
    for (DateRange range : ranges) {
      int last = (int) Math.min(range.to().toEpochDay(), Integer.MAX_VALUE);
      if (last >= today) {
        from.add((int) Math.max(range.from().toEpochDay(), today));
        to.add(last);
      }
    }
    return new Sheet.Time(Math.max(1, asked.minWeeks() * 7), from, to);
  }

  /** A distinct ask in the making. */
  private record Draft(Category category, Necessity necessity, Criterion criterion) {
    Draft stronger(Draft other) {
      return other.necessity.compareTo(necessity) < 0
          ? new Draft(category, other.necessity, criterion)
          : this;
    }

    /** What its factor depends on. */
    String weight() {
      boolean soft =
          criterion
              .leaves()
              .allMatch(
                  leaf ->
                      leaf instanceof Criterion.Skill skill && skill.kind() == ConceptKind.SOFT);
      return " " + category.ordinal() + necessity.ordinal() + (soft ? "s" : "");
    }
  }
}
