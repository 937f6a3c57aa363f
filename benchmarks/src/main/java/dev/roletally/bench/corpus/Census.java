package dev.roletally.bench.corpus;

import dev.roletally.RoleTally;
import dev.roletally.model.Criterion;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import dev.roletally.vocabulary.Vocabulary;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Counts what the reader reads out of real postings, for {@link ResampledCorpus}. A program: its
 * arguments are a file with a posting a line ({@code {"id": ..., "text": ...}}) and the file of
 * {@link Counts} to write.
 *
 * <p>Counted are, for each family of roles, how many there are, how many are for a fixed time, how
 * many requirements they have, of which category, necessity and {@link Form}, and which concepts
 * these name; and over all roles the degrees, times, lengths of experience and so on that are
 * asked.
 */
public final class Census {
  private static final int FAMILIES = 20;

  private final Vocabulary vocabulary = Vocabulary.bundled();
  private final Counts counts = new Counts();
  private final Map<String, Integer> unnamed = new HashMap<>();

  private Census() {}

  /** Counts and writes. */
  public static void main(String[] arguments) throws IOException {
    RoleTally tally = RoleTally.create();
    List<Role> roles = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      try (JsonReader reader = Json.createReader(new StringReader(line))) {
        JsonObject posting = reader.readObject();
        roles.add(tally.read(Posting.text(posting.getString("id"), posting.getString("text"))));
      }
    }
    Census census = new Census();
    census.count(roles);
    try (Writer writer = Files.newBufferedWriter(Path.of(arguments[1]))) {
      census.counts.write(writer);
    }
    System.out.println(roles.size() + " postings counted");
  }

  private void count(List<Role> roles) {
    int[] family = Clusters.of(roles.stream().map(Census::concepts).toList(), FAMILIES);
    for (int i = 0; i < roles.size(); i++) {
      count(family[i], roles.get(i));
    }
  }

  /** What a role names of the vocabulary, and of the world. */
  private static Set<String> concepts(Role role) {
    return role.requirements().stream()
        .flatMap(requirement -> requirement.criterion().leaves())
        .filter(Criterion.Skill.class::isInstance)
        .map(leaf -> ((Criterion.Skill) leaf).concept())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void count(int family, Role role) {
    List<Requirement> asked =
        role.requirements().stream()
            .filter(requirement -> requirement.repeats().isEmpty())
            .toList();
    counts.add("family", family);
    counts.add("fixed " + family, role.isFixedTerm());
    counts.add("requirements " + family, asked.size());
    for (Requirement requirement : asked) {
      counts.add(
          "ask " + family,
          requirement.category()
              + " "
              + requirement.necessity()
              + " "
              + Form.of(requirement.criterion()));
      requirement.criterion().leaves().forEach(leaf -> count(family, leaf));
    }
  }

  private void count(int family, Criterion.Leaf leaf) {
    switch (leaf) {
      case Criterion.Skill skill -> {
        counts.add(Form.of(skill) + " " + family, known(skill.concept()));
        counts.add("months", skill.minMonths());
      }
      case Criterion.Degree degree -> {
        counts.add("degree", new DegreeShape(degree));
        degree.fields().forEach(field -> counts.add("field " + family, known(field.concept())));
      }
      case Criterion.Experience asked ->
          counts.add(
              "experience",
              asked.minMonths() + " " + (asked.kind().isEmpty() ? "-" : name(asked.kind())));
      case Criterion.Work asked ->
          counts.add(
              "work",
              asked.occupations().stream().map(Enum::name).collect(Collectors.joining("+"))
                  + " "
                  + asked.seniority().map(Enum::name).orElse("-"));
      case Criterion.Availability asked -> {
        counts.add(
            "availability",
            asked.starts().size()
                + " "
                + asked.windows().size()
                + " "
                + asked.minWeeks()
                + " "
                + asked.hoursPerWeek());
        asked.starts().forEach(start -> counts.add("start", start));
        asked.windows().forEach(window -> counts.add("window", window.from() + " " + window.to()));
      }
      case Criterion.Graduation asked ->
          counts.add(
              "graduation",
              asked.from().map(String::valueOf).orElse("-")
                  + " "
                  + asked.to().map(String::valueOf).orElse("-"));
      case Criterion.Authorization asked ->
          counts.add("authorization", asked.kind() + " " + asked.country().orElse("-"));
      case Criterion.Language asked ->
          counts.add("language", asked.language() + " " + asked.minLevel());
      case Criterion.Certification asked -> counts.add("certification", known(asked.concept()));
      case Criterion.Location asked -> counts.add("location", name(asked.label()));
      case Criterion.Other other -> {}
    }
  }

  /** A concept of the vocabulary by its id, any other thing by a number. */
  private String known(String concept) {
    return vocabulary.concept(concept).isPresent() ? concept : name(concept);
  }

  private String name(String words) {
    return "?" + unnamed.computeIfAbsent(words, w -> unnamed.size());
  }
}
