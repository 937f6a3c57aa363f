package dev.roletally.plan;

import dev.roletally.model.Criterion;
import dev.roletally.model.Fact;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/*
 * One employer posts many openings from one template, so shared words prove little: what tells two
 * openings apart is the team in the title, what is asked, and the place. Two roles are one opening
 * only if nothing speaks against it (another employer, level, team, cycle or place) and enough
 * speaks for it: the title's words, the criteria asked, and the shingles of the quotes.
 */

/**
 * Finds the postings that are one opening, on several boards or posted again. Nothing is merged:
 * the postings of a group stay as they are, and their differences are listed.
 */
public final class SameOpenings {
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

  private SameOpenings() {}

  /**
   * The groups of two or more postings that are one opening: each group by role id, the groups by
   * their first. Roles without an employer or a title are in none.
   */
  public static List<Group> group(Iterable<Role> roles) {
    Map<String, List<Traits>> byEmployer = new TreeMap<>();
    for (Role role : roles) {
      Traits traits = new Traits(role);
      if (!traits.employer.isEmpty() && !traits.title.isEmpty()) {
        byEmployer.computeIfAbsent(traits.employer, key -> new ArrayList<>()).add(traits);
      }
    }
    List<Group> groups = new ArrayList<>();
    for (List<Traits> ofOne : byEmployer.values()) {
      ofOne.sort(Comparator.comparing(traits -> traits.role.id()));
      List<List<Traits>> found = new ArrayList<>();
      for (Traits each : ofOne) {
        // with every member, not with one: a chain of small differences must not join two openings
        found.stream()
            .filter(group -> group.stream().allMatch(member -> isSame(member, each)))
            .findFirst()
            .orElseGet(
                () -> {
                  found.add(new ArrayList<>());
                  return found.get(found.size() - 1);
                })
            .add(each);
      }
      for (List<Traits> group : found) {
        if (group.size() > 1) {
          groups.add(
              new Group(group.stream().map(traits -> traits.role).toList(), differences(group)));
        }
      }
    }
    groups.sort(Comparator.comparing(group -> group.roles().get(0).id()));
    return groups;
  }

  /** Whether two postings are one opening. */
  public static boolean areSame(Role one, Role other) {
    Traits first = new Traits(one);
    Traits second = new Traits(other);
    return !first.employer.isEmpty() && !first.title.isEmpty() && isSame(first, second);
  }

  private static boolean isSame(Traits one, Traits other) {
    if (!one.employer.equals(other.employer) || !one.title.equals(other.title)) {
      return false;
    }
    boolean cyclesAgree = agree(one.years, other.years) && agree(one.seasons, other.seasons);
    if (!agree(one.places, other.places) || !cyclesAgree) {
      return false;
    }
    if (one.type.isPresent() && other.type.isPresent() && !one.type.equals(other.type)) {
      return false;
    }
    if (one.asked.isEmpty() && other.asked.isEmpty()) {
      return true;
    }
    double asked = overlap(one.asked, other.asked);
    double words = overlap(one.shingles, other.shingles);
    return asked >= 0.6 || (asked >= 0.35 && words >= 0.5);
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

  private static List<Difference> differences(List<Traits> group) {
    Map<String, Function<Role, String>> fields = new LinkedHashMap<>();
    fields.put("title", role -> value(role.title()));
    fields.put("employer", role -> value(role.employer()));
    fields.put("locations", role -> values(role.locations()));
    fields.put("workMode", role -> value(role.workMode()));
    fields.put("employmentType", role -> value(role.employmentType()));
    fields.put("posted", role -> value(role.posted()));
    fields.put("pay", role -> values(role.pay()));
    fields.put("duration", role -> value(role.duration()));
    fields.put("startDates", role -> values(role.startDates()));
    fields.put("startWindows", role -> values(role.startWindows()));
    fields.put("applicationLimit", role -> value(role.applicationLimit()));
    fields.put("sponsorship", role -> value(role.sponsorship()));
    List<Difference> differences = new ArrayList<>();
    fields.forEach((name, field) -> difference(name, group, field).ifPresent(differences::add));
    Set<String> asked = new TreeSet<>();
    group.forEach(traits -> traits.role.requirements().forEach(each -> asked.addAll(keys(each))));
    for (String key : asked) {
      difference(
              "requirements/" + key,
              group,
              role ->
                  role.requirements().stream()
                      .filter(each -> keys(each).contains(key))
                      .map(each -> each.necessity().name())
                      .sorted()
                      .findFirst()
                      .orElse(""))
          .ifPresent(differences::add);
    }
    return differences;
  }

  private static Optional<Difference> difference(
      String name, List<Traits> group, Function<Role, String> field) {
    Map<String, String> values = new LinkedHashMap<>();
    group.forEach(traits -> values.put(traits.role.id(), field.apply(traits.role)));
    return new HashSet<>(values.values()).size() == 1
        ? Optional.empty()
        : Optional.of(new Difference(name, values));
  }

  private static Set<String> keys(Requirement requirement) {
    return requirement.asks().stream()
        .filter(ask -> ask.leaves().anyMatch(leaf -> !(leaf instanceof Criterion.Other)))
        .map(Criterion::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String value(Optional<? extends Fact<?>> fact) {
    return fact.map(each -> each.value().toString()).orElse("");
  }

  private static String values(List<? extends Fact<?>> facts) {
    return facts.stream()
        .map(each -> each.value().toString())
        .sorted()
        .collect(Collectors.joining("; "));
  }

  /**
   * Postings that are one opening.
   *
   * @param roles two or more, by id
   * @param differences the fields in which they differ
   */
  public record Group(List<Role> roles, List<Difference> differences) {
    /** Copies the lists. */
    public Group {
      roles = List.copyOf(roles);
      differences = List.copyOf(differences);
    }
  }

  /**
   * A field in which postings of one opening differ.
   *
   * @param field its name; {@code requirements/} and the canonical key for something asked
   * @param values the value in each posting, by role id; empty where it says nothing
   */
  public record Difference(String field, Map<String, String> values) {
    /** Copies the values, in their order. */
    public Difference {
      values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** What tells a role from others. */
  private static final class Traits {
    private final Role role;
    private final String employer;
    private final Set<String> title;
    private final Set<String> places;
    private final Set<String> years = new TreeSet<>();
    private final Set<String> seasons = new TreeSet<>();
    private final Optional<String> type;
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> shingles = new HashSet<>();

    Traits(Role role) {
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
  }
}
