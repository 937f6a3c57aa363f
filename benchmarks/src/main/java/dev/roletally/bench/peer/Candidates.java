package dev.roletally.bench.peer;

import dev.roletally.RoleTally;
import dev.roletally.explain.CriterionMatch;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.Span;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes candidates: asks RoleTally, by way of made-up roles that ask for everything, what a profile
 * is worth for every leaf of the corpus.
 */
final class Candidates {
  private static final int ASKS_A_ROLE = 1000;

  private final RoleTally tally;
  private final ScoreSettings settings;
  private final LeafBook leaves;
  private final List<Role> catalogue = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();

  Candidates(RoleTally tally, ScoreSettings settings, LeafBook leaves) {
    this.tally = tally;
    this.settings = settings;
    this.leaves = leaves;
    List<Requirement> page = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      Optional<Criterion.Leaf> criterion = leaves.entry(i).criterion();
      if (criterion.isPresent()) {
        numbers.add(i);
        page.add(requirement(i, criterion.get()));
      }
      if (page.size() == ASKS_A_ROLE || i == leaves.size() - 1) {
        catalogue.add(Role.builder("page " + catalogue.size()).requirements(page).build());
        page.clear();
      }
    }
  }

  /** Of category OTHER: assessed and never weighed, so that the page has no stakes to share out. */
  private static Requirement requirement(int number, Criterion.Leaf leaf) {
    return Requirement.of(
        "r" + number, Necessity.MINIMUM, Category.OTHER, new Span(0, 0), "", Because.DEFAULT, leaf);
  }

  Candidate candidate(Profile profile) {
    short[] credit = new short[leaves.size()];
    short[] high = new short[leaves.size()];
    int next = 0;
    for (Role page : catalogue) {
      for (RequirementMatch match : tally.score(profile, page, settings).requirements()) {
        CriterionMatch found = match.asks().get(0).criterion();
        int leaf = numbers.get(next++);
        credit[leaf] = (short) found.credit();
        high[leaf] = (short) found.high();
      }
    }
    Set<String> classes = classes(profile);
    for (int i = 0; i < leaves.size(); i++) {
      LeafBook.Entry entry = leaves.entry(i);
      if (entry.isClass() && classes.contains(entry.concept().orElseThrow())) {
        credit[i] = 1000;
        high[i] = 1000;
      }
    }
    AvailabilityWindow free = free(profile);
    return new Candidate(
        profile,
        credit,
        high,
        worth(credit),
        (int) free.days().from().toEpochDay(),
        (int) free.days().to().toEpochDay());
  }

  /** Everything above what the profile claims. */
  private Set<String> classes(Profile profile) {
    Vocabulary vocabulary = tally.vocabulary();
    Set<String> classes = new HashSet<>();
    Stream.concat(profile.skills().stream(), profile.frameworks().stream())
        .map(SkillClaim::name)
        .flatMap(name -> vocabulary.skill(name).stream())
        .map(Concept::id)
        .forEach(id -> classes.addAll(vocabulary.broader(id).keySet()));
    return classes;
  }

  private List<Candidate.Worth> worth(short[] credit) {
    Map<String, Integer> best = new TreeMap<>();
    for (int i = 0; i < credit.length; i++) {
      Optional<String> concept = leaves.entry(i).concept();
      if (credit[i] > 0 && concept.isPresent()) {
        best.merge(concept.get(), (int) credit[i], Math::max);
      }
    }
    return best.entrySet().stream()
        .map(entry -> new Candidate.Worth(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The one window, free for any number of hours: the peers know no other. */
  private static AvailabilityWindow free(Profile profile) {
    if (profile.availability().size() != 1
        || profile.availability().get(0).hoursPerWeek().isPresent()
        || !profile.booked().isEmpty()) {
      throw new IllegalArgumentException(
          "profile must be free in one window of any hours, got: " + profile.availability());
    }
    return profile.availability().get(0);
  }
}
