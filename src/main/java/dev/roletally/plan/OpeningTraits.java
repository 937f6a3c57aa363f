package dev.roletally.plan;

import com.google.common.hash.Hashing;
import dev.roletally.model.Criterion;
import dev.roletally.model.Fact;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Words;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  /** Words of titles that tell no opening from another. */
  private static final Set<String> PLAIN =
      Set.of("a", "an", "and", "at", "for", "in", "of", "or", "the", "to", "with", "job", "role");

  /** Words of titles that say where or for how long, which other facts say better. */
  private static final Set<String> ASIDE =
      Set.of("remote", "hybrid", "onsite", "site", "on", "based", "full", "time", "new", "start");

  private static final Set<String> SEASONS = Set.of("spring", "summer", "fall", "autumn", "winter");

  /** Words that say the same in titles. */
  private static final Map<String, String> ALIKE =
      Map.ofEntries(
          Map.entry("internship", "intern"),
          Map.entry("interns", "intern"),
          Map.entry("sr", "senior"),
          Map.entry("sr.", "senior"),
          Map.entry("jr", "junior"),
          Map.entry("jr.", "junior"),
          Map.entry("eng", "engineer"),
          Map.entry("engineering", "engineer"),
          Map.entry("dev", "developer"),
          Map.entry("swe", "software engineer"),
          Map.entry("ml", "machine learning"),
          Map.entry("ai", "artificial intelligence"),
          Map.entry("nlp", "natural language processing"),
          Map.entry("ui", "user interface"),
          Map.entry("qa", "quality assurance"),
          Map.entry("frontend", "front end"),
          Map.entry("backend", "back end"),
          Map.entry("fullstack", "full stack"),
          Map.entry("2", "ii"),
          Map.entry("1", "i"),
          Map.entry("3", "iii"));

  /** Legal forms, which employers' names have on one board and lack on another. */
  private static final Set<String> FORMS =
      Set.of("inc", "llc", "ltd", "limited", "gmbh", "ag", "corp", "corporation", "co", "plc");

  private final Role role;
  private final String employer;
  private final Set<String> title;
  private final Set<String> places;
  private final Set<String> years = new TreeSet<>();
  private final Set<String> seasons = new TreeSet<>();
  private final Optional<String> type;
  private final Set<String> asked = new TreeSet<>();
  private final Set<String> shingles = new HashSet<>();

  OpeningTraits(Role role) {
    this.role = role;
    this.employer =
        words(value(role.employer())).stream()
            .filter(word -> !FORMS.contains(word))
            .collect(Collectors.joining(" "));
    this.places =
        role.locations().stream()
            .map(fact -> words(fact.value()))
            .filter(words -> !words.isEmpty())
            .map(words -> words.get(0))
            .collect(Collectors.toCollection(TreeSet::new));
    this.type = role.employmentType().map(fact -> fact.value().name());
    this.title = title(role);
    role.startDates().forEach(fact -> years.add(String.valueOf(fact.value().getYear())));
    role.startWindows().forEach(fact -> years.add(String.valueOf(fact.value().from().getYear())));
    for (Requirement each : role.requirements()) {
      each.criterion()
          .leaves()
          .filter(leaf -> !(leaf instanceof Criterion.Other))
          .forEach(leaf -> asked.add(leaf.key()));
      shingle(words(each.quote()));
    }
  }

  /** The role that they are of. */
  Role role() {
    return role;
  }

  /** Whether they tell enough: who offers it, and what it is called. */
  boolean isTelling() {
    return !employer.isEmpty() && !title.isEmpty();
  }

  /** Equal for all postings of one opening; other openings may have the same. */
  String key() {
    List<String> words = title.stream().sorted().toList();
    return Hashing.sha256()
        .hashString(employer + "\n" + String.join(" ", words), StandardCharsets.UTF_8)
        .toString();
  }

  /** All that {@link #isSame} looks at. */
  List<Object> parts() {
    return List.of(employer, title, places, years, seasons, type, asked, shingles);
  }

  /** Whether the two are one opening. */
  boolean isSame(OpeningTraits other) {
    if (!employer.equals(other.employer) || !title.equals(other.title)) {
      return false;
    }
    boolean cyclesAgree = agree(years, other.years) && agree(seasons, other.seasons);
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

  /** The telling words of a title, in no order: boards turn them around and add the place. */
  private Set<String> title(Role of) {
    Set<String> elsewhere = new HashSet<>(words(value(of.employer())));
    of.locations().forEach(fact -> elsewhere.addAll(words(fact.value())));
    Set<String> telling = new LinkedHashSet<>();
    for (String word : words(value(of.title()))) {
      if (word.matches("20[0-9]{2}")) {
        years.add(word);
      } else if (SEASONS.contains(word)) {
        seasons.add(word.equals("autumn") ? "fall" : word);
      } else if (!PLAIN.contains(word)
          && !ASIDE.contains(word)
          && !elsewhere.contains(word)
          && !word.matches("[a-z]{0,3}[0-9]{3,}")) {
        telling.addAll(words(ALIKE.getOrDefault(word, word)));
      }
    }
    return telling;
  }

  private static List<String> words(String text) {
    return List.of(Words.normalise(text).split(" ", -1)).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String value(Optional<Fact<String>> fact) {
    return fact.map(Fact::value).orElse("");
  }
}
