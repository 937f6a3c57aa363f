package dev.roletally.scoring.reference;

import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Words;
import dev.roletally.model.WorkExperience;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A plain picture of a vocabulary: who stands above whom, who beside whom, who is called what. */
public final class ReferenceVocabulary {
  private final Map<String, ConceptKind> kinds = new HashMap<>();
  private final Map<String, Set<String>> broader = new HashMap<>();
  private final Map<String, Set<String>> related = new HashMap<>();
  private final Map<String, List<String>> names = new HashMap<>();
  private final Map<String, String> skills = new HashMap<>();
  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, String> certificates = new HashMap<>();
  private final Map<String, String> languages = new HashMap<>();

  /** Adds a concept; no two concepts of a class share a name. */
  public void add(
      String id, ConceptKind kind, List<String> names, List<String> above, List<String> beside) {
    kinds.put(id, kind);
    broader.computeIfAbsent(id, key -> new LinkedHashSet<>()).addAll(above);
    for (String other : beside) {
      related.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(other);
      related.computeIfAbsent(other, key -> new LinkedHashSet<>()).add(id);
    }
    this.names.put(id, List.copyOf(names));
    for (String name : names) {
      byName(kind).put(Words.normalise(name), id);
    }
  }

  private Map<String, String> byName(ConceptKind kind) {
    if (kind.isSkill()) {
      return skills;
    }
    return switch (kind.category()) {
      case CERTIFICATION -> certificates;
      case LANGUAGE -> languages;
      default -> fields;
    };
  }

  boolean knows(String id) {
    return kinds.containsKey(id);
  }

  ConceptKind kind(String id) {
    return kinds.getOrDefault(id, ConceptKind.UNRECOGNISED);
  }

  /** The id of a skill claimed by this name. */
  String skill(String name) {
    return skills.getOrDefault(Words.normalise(name), "text:" + Words.normalise(name));
  }

  /** The same work with all names of the concepts it was about. */
  WorkExperience inAllNames(WorkExperience work) {
    List<String> subjects = new ArrayList<>(work.skills());
    work.domain().ifPresent(subjects::add);
    List<String> words = new ArrayList<>(subjects);
    for (String subject : subjects) {
      words.addAll(names.getOrDefault(skill(subject), List.of()));
    }
    return new WorkExperience(work.title(), Optional.empty(), work.from(), work.to(), words);
  }

  /** The id of a field of study claimed by this name. */
  String field(String name) {
    return fields.getOrDefault(Words.normalise(name), "text:" + Words.normalise(name));
  }

  /** The id of a certificate claimed by this name. */
  String certificate(String name) {
    return certificates.getOrDefault(Words.normalise(name), "text:" + Words.normalise(name));
  }

  /** All ids that a denial of this name may mean. */
  Set<String> anything(String name) {
    Set<String> ids = new LinkedHashSet<>();
    ids.add(skill(name));
    ids.add(certificate(name));
    ids.add("text:" + Words.normalise(name));
    if (languages.containsKey(Words.normalise(name))) {
      ids.add(languages.get(Words.normalise(name)));
    }
    return ids;
  }

  /** The fewest steps up from one concept to another: 0 to itself, -1 if there is no way. */
  int steps(String from, String to) {
    Set<String> here = new LinkedHashSet<>(List.of(from));
    for (int step = 0; !here.isEmpty(); step++) {
      if (here.contains(to)) {
        return step;
      }
      Set<String> up = new LinkedHashSet<>();
      for (String each : here) {
        up.addAll(broader.getOrDefault(each, Set.of()));
      }
      here = up;
    }
    return -1;
  }

  boolean isUnder(String narrow, String wide) {
    return steps(narrow, wide) > 0;
  }

  boolean areRelated(String one, String other) {
    return related.getOrDefault(one, Set.of()).contains(other);
  }

  /** Whether some concept is at least one and at most {@code most} steps above both. */
  boolean meet(String one, String other, int most) {
    for (String above : kinds.keySet()) {
      int first = steps(one, above);
      int second = steps(other, above);
      if (first >= 1 && first <= most && second >= 1 && second <= most) {
        return true;
      }
    }
    return false;
  }

  /** The concepts above all of {@code ids} that are above no other such concept. */
  List<String> nearestAbove(List<String> ids) {
    List<String> common = new ArrayList<>();
    for (String above : kinds.keySet()) {
      if (!ids.isEmpty() && ids.stream().allMatch(id -> isUnder(id, above))) {
        common.add(above);
      }
    }
    return common.stream()
        .filter(each -> common.stream().noneMatch(other -> isUnder(other, each)))
        .toList();
  }

  /** The category that claims of this concept are listed under. */
  Category category(String id) {
    return kind(id).category();
  }
}
