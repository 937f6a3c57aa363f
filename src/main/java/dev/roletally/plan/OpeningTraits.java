package dev.roletally.plan;

import dev.roletally.model.Criterion;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/*
 * One employer posts many openings from one template, so shared words prove little: what tells two
 * openings apart is the team in the title, what is asked, and the place. Two roles are one opening
 * only if nothing speaks against it (another employer, level, team, cycle or place) and enough
 * speaks for it: the title's words, the criteria asked, and the shingles of the quotes.
 */

/** What tells a role from others. */
final class OpeningTraits {
  private static final int SHINGLE = 3;

  private final Role role;
  private final OpeningName name;
  private final Set<String> places;
  private final Set<String> years;
  private final Optional<String> type;
  private final Set<String> asked = new TreeSet<>();
  private final Set<String> shingles = new HashSet<>();

  OpeningTraits(Role role) {
    this.role = role;
    this.name = OpeningName.of(role);
    this.places =
        role.locations().stream()
            .map(fact -> OpeningName.words(fact.value()))
            .filter(words -> !words.isEmpty())
            .map(words -> words.get(0))
            .collect(Collectors.toCollection(TreeSet::new));
    this.type = role.employmentType().map(fact -> fact.value().name());
    this.years = new TreeSet<>(name.years());
    role.startDates().forEach(fact -> years.add(String.valueOf(fact.value().getYear())));
    role.startWindows().forEach(fact -> years.add(String.valueOf(fact.value().from().getYear())));
    for (Requirement each : role.requirements()) {
      each.criterion()
          .leaves()
          .filter(leaf -> !(leaf instanceof Criterion.Other))
          .forEach(leaf -> asked.add(leaf.key()));
      shingle(OpeningName.words(each.quote()));
    }
  }

  /** The role that they are of. */
  Role role() {
    return role;
  }

  /** What the opening is called. */
  OpeningName name() {
    return name;
  }

  /** All that {@link #isSame} looks at. */
  List<Object> parts() {
    return List.of(
        name.employer(), name.title(), places, years, name.seasons(), type, asked, shingles);
  }

  /** Whether the two are one opening. */
  boolean isSame(OpeningTraits other) {
    if (!name.isSame(other.name)) {
      return false;
    }
    boolean cyclesAgree = agree(years, other.years) && agree(name.seasons(), other.name.seasons());
    if (!agree(places, other.places) || !cyclesAgree) {
      return false;
    }
    if (type.isPresent() && other.type.isPresent() && !type.equals(other.type)) {
      return false;
    }
    if (asked.isEmpty() && other.asked.isEmpty()) {
      return true;
    }
    double both = overlap(asked, other.asked);
    return both >= 0.6 || (both >= 0.35 && overlap(shingles, other.shingles) >= 0.5);
  }

  /** Whether one side says nothing, or both say something in common. */
  private static boolean agree(Set<String> one, Set<String> other) {
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }

  /** The part of all that both have. */
  private static double overlap(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return all.isEmpty() ? 0 : (double) both.size() / all.size();
  }

  private void shingle(List<String> words) {
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
    }
  }
}
