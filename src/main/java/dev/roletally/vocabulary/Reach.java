package dev.roletally.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that a concept may be worth something for when it is claimed: itself, whatever is broader,
 * whatever is narrower, and its neighbours, each with what the claim is to it.
 *
 * <p>It turns the question "which claims matter to this concept?" round, so that a profile can be
 * looked up once instead of once for each concept asked. Concepts are named by {@link
 * Vocabulary#ordinal}. A concept that is both more special and a neighbour is here twice.
 * Immutable.
 */
public final class Reach {
  private static final Relation[] RELATIONS = Relation.values();

  private final int[] concepts;
  private final byte[] relations;

  private Reach(int[] concepts, byte[] relations) {
    this.concepts = concepts;
    this.relations = relations;
  }

  /** How far {@code id} reaches in {@code vocabulary}, whose narrower concepts are given. */
  static Reach of(String id, Vocabulary vocabulary, Map<String, List<String>> narrower) {
    List<String> reached = new ArrayList<>(List.of(id));
    List<Relation> relations = new ArrayList<>(List.of(Relation.SAME));
    vocabulary
        .broader(id)
        .keySet()
        .forEach(
            above -> {
              reached.add(above);
              relations.add(Relation.NARROWER);
            });
    walkDown(id, narrower)
        .forEach(
            (below, steps) -> {
              reached.add(below);
              relations.add(steps == 1 ? Relation.BROADER : Relation.BROADER_STILL);
            });
    for (String beside : vocabulary.related(id)) {
      reached.add(beside);
      relations.add(Relation.RELATED);
    }
    int[] concepts = new int[reached.size()];
    byte[] kinds = new byte[reached.size()];
    for (int i = 0; i < concepts.length; i++) {
      concepts[i] = vocabulary.ordinal(reached.get(i)).orElseThrow();
      kinds[i] = (byte) relations.get(i).ordinal();
    }
    return new Reach(concepts, kinds);
  }

  /** All strictly narrower concepts, with the least number of steps to each. */
  private static Map<String, Integer> walkDown(String id, Map<String, List<String>> narrower) {
    Map<String, Integer> steps = new TreeMap<>();
    Set<String> frontier = Collections.singleton(id);
    for (int step = 1; !frontier.isEmpty(); step++) {
      Set<String> next = new HashSet<>();
      for (String each : frontier) {
        for (String below : narrower.getOrDefault(each, List.of())) {
          if (steps.putIfAbsent(below, step) == null) {
            next.add(below);
          }
        }
      }
      frontier = next;
    }
    return steps;
  }

  /** How many concepts are reached. */
  public int size() {
    return concepts.length;
  }

  /** The concept at {@code place}. */
  public int concept(int place) {
    return concepts[place];
  }

  /** What the claim is to the concept at {@code place}. */
  public Relation relation(int place) {
    return RELATIONS[relations[place]];
  }
}
