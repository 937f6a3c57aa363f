package dev.roletally.plan;

import com.google.common.hash.Hashing;
import dev.roletally.model.Fact;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an opening is called: who offers it, and what its title tells.
 *
 * @param employer the words of the employer's name
 * @param title the telling words of the title, in no order: boards turn them around and add the
 *     place
 * @param years the years that the title names
 * @param seasons the seasons that the title names
 */
record OpeningName(String employer, Set<String> title, Set<String> years, Set<String> seasons) {
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

  private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

  /** A board's number of the posting. */
  private static final Pattern NUMBER = Pattern.compile("[a-z]{0,3}[0-9]{3,}");

  static OpeningName of(Role role) {
    List<String> employer = words(value(role.employer()));
    Set<String> elsewhere = new HashSet<>(employer);
    role.locations().forEach(fact -> elsewhere.addAll(words(fact.value())));
    Set<String> title = new LinkedHashSet<>();
    Set<String> years = new TreeSet<>();
    Set<String> seasons = new TreeSet<>();
    for (String word : words(value(role.title()))) {
      if (YEAR.matcher(word).matches()) {
        years.add(word);
      } else if (SEASONS.contains(word)) {
        seasons.add(word.equals("autumn") ? "fall" : word);
      } else if (!PLAIN.contains(word)
          && !ASIDE.contains(word)
          && !elsewhere.contains(word)
          && !NUMBER.matcher(word).matches()) {
        title.addAll(words(ALIKE.getOrDefault(word, word)));
      }
    }
    return new OpeningName(
        employer.stream().filter(word -> !FORMS.contains(word)).collect(Collectors.joining(" ")),
        title,
        years,
        seasons);
  }

  /** Whether it tells enough: who offers the opening, and what it is called. */
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

  /** Whether both have the same employer and the same words in their titles. */
  boolean isSame(OpeningName other) {
    return employer.equals(other.employer) && title.equals(other.title);
  }

  /** The words of a text in their normal form. */
  static List<String> words(String text) {
    return List.of(Words.normalise(text).split(" ", -1)).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String value(Optional<Fact<String>> fact) {
    return fact.map(Fact::value).orElse("");
  }
}
