package dev.roletally.bench.peer;

import dev.roletally.RoleTally;
import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Criterion;
import dev.roletally.model.Profile;
import dev.roletally.model.SkillClaim;
import dev.roletally.scoring.Asked;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.Credit;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes candidates: asks RoleTally what a profile is worth for every leaf of the corpus. */
final class Candidates {
  private final RoleTally tally;
  private final ScoreSettings settings;
  private final LeafBook leaves;

  Candidates(RoleTally tally, ScoreSettings settings, LeafBook leaves) {
    this.tally = tally;
    this.settings = settings;
    this.leaves = leaves;
  }

  Candidate candidate(Profile profile) {
    CompiledProfile compiled = CompiledProfile.of(profile, tally.vocabulary(), settings);
    short[] credit = new short[leaves.size()];
    short[] high = new short[leaves.size()];
    for (int i = 0; i < leaves.size(); i++) {
      Optional<Criterion.Leaf> leaf = leaves.entry(i).criterion();
      if (leaf.isPresent()) {
        Credit found = compiled.credit(new Asked(leaf.get().key(), leaf));
        credit[i] = (short) found.credit();
        high[i] = (short) found.high();
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
