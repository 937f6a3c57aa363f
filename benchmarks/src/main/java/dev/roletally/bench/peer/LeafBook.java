package dev.roletally.bench.peer;

import dev.roletally.model.Criterion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The distinct leaves of a corpus, numbered as they are met: everything but the times, which nearly
 * every role has of its own. An open list's class is a leaf too. Not thread-safe.
 */
final class LeafBook {
  /**
   * A leaf.
   *
   * @param criterion what is asked; empty for a class
   * @param concept the concept of a skill, certificate or class; empty for other leaves
   */
  record Entry(Optional<Criterion.Leaf> criterion, Optional<String> concept) {
    boolean isClass() {
      return criterion.isEmpty();
    }
  }

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  int number(Criterion.Leaf leaf) {
    return number(leaf.key(), new Entry(Optional.of(leaf), concept(leaf)));
  }

  int numberOfClass(String concept) {
    return number("class:" + concept, new Entry(Optional.empty(), Optional.of(concept)));
  }

  private int number(String key, Entry entry) {
    Integer known = numbers.putIfAbsent(key, entries.size());
    if (known == null) {
      entries.add(entry);
      return entries.size() - 1;
    }
    return known;
  }

  private static Optional<String> concept(Criterion.Leaf leaf) {
    return switch (leaf) {
      case Criterion.Skill skill -> Optional.of(skill.concept());
      case Criterion.Certification certification -> Optional.of(certification.concept());
      default -> Optional.empty();
    };
  }

  Entry entry(int number) {
    return entries.get(number);
  }

  int size() {
    return entries.size();
  }
}
