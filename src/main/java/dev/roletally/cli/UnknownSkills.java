package dev.roletally.cli;

import dev.roletally.model.Criterion;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The skills that postings ask for and the vocabulary does not hold, counted by their words: what
 * to add to a vocabulary of one's own, most frequent first.
 */
final class UnknownSkills {
  private static final JsonProvider JSON = JsonProvider.provider();

  private final Map<String, Tally> tallies = new TreeMap<>();
  private int roles;
  private int asked;
  private int unknown;

  /** How often one skill was asked, in how many roles, and how it is spelled. */
  private static final class Tally {
    private final String words;
    private final Map<String, Integer> spellings = new TreeMap<>();
    private int count;
    private int roles;

    Tally(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    int count() {
      return count;
    }

    /** The spelling most used; of several the first by its letters. */
    String spelling() {
      return spellings.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .map(Map.Entry::getKey)
          .orElse(words);
    }
  }

  /** Counts what {@code role} asks. */
  void add(Role role) {
    roles++;
    Set<String> here = new HashSet<>();
    for (Requirement requirement : role.requirements()) {
      requirement
          .criterion()
          .leaves()
          .forEach(
              leaf -> {
                if (leaf instanceof Criterion.Skill skill) {
                  add(skill, here);
                }
              });
    }
  }

  private void add(Criterion.Skill skill, Set<String> here) {
    asked++;
    if (!skill.concept().startsWith(Criterion.Skill.UNRECOGNISED)) {
      return;
    }
    unknown++;
    String words = skill.concept().substring(Criterion.Skill.UNRECOGNISED.length());
    Tally tally = tallies.computeIfAbsent(words, Tally::new);
    tally.count++;
    tally.roles += here.add(words) ? 1 : 0;
    tally.spellings.merge(OneLine.of(skill.label()), 1, Integer::sum);
  }

  private List<Tally> sorted() {
    return tallies.values().stream()
        .sorted(Comparator.comparingInt(Tally::count).reversed().thenComparing(Tally::words))
        .toList();
  }

  /** For people: how many there are, then one a line with its count. */
  String text() {
    StringBuilder out = new StringBuilder();
    out.append(unknown).append(" of ").append(asked).append(" skills asked by ").append(roles);
    out.append(roles == 1 ? " role" : " roles").append(" are not in the vocabulary\n");
    for (Tally tally : sorted()) {
      out.append(String.format(Locale.ROOT, "%6d  %s\n", tally.count, tally.spelling()));
    }
    return out.toString().stripTrailing();
  }

  /** For programs: a document of the schema {@code roletally/unknown/1}. */
  String json() {
    JsonBuilderFactory build = JSON.createBuilderFactory(Map.of());
    JsonArrayBuilder skills = build.createArrayBuilder();
    for (Tally tally : sorted()) {
      skills.add(
          build
              .createObjectBuilder()
              .add("words", tally.words)
              .add("label", tally.spelling())
              .add("count", tally.count)
              .add("roles", tally.roles));
    }
    JsonObjectBuilder document =
        build
            .createObjectBuilder()
            .add("schema", "roletally/unknown/1")
            .add("roles", roles)
            .add("asked", asked)
            .add("unknown", unknown)
            .add("skills", skills);
    StringWriter out = new StringWriter();
    JsonWriterFactory writers =
        JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    writers.createWriter(out).write(document.build());
    return out.toString().strip();
  }
}
