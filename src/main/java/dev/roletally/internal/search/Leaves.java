package dev.roletally.internal.search;

import static java.util.Objects.requireNonNull;

import dev.roletally.scoring.Asked;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The leaves of a {@link LeafTable} at one time, and which of them ask for a concept: a skill, a
 * certificate or a class, together the <em>terms</em>. Immutable.
 */
final class Leaves {
  private final @Nullable Asked[] asked;
  private final List<int @Nullable []> members;
  private final boolean[] terms;

  /** By the ordinal of a concept, where its terms begin in {@link #ofConcept}. */
  private final int[] starts;

  private final int[] ofConcept;
  private final Map<String, int[]> outside;

  private Leaves(
      @Nullable Asked[] asked,
      List<int @Nullable []> members,
      boolean[] terms,
      int[] starts,
      int[] ofConcept,
      Map<String, int[]> outside) {
    this.asked = asked;
    this.members = members;
    this.terms = terms;
    this.starts = starts;
    this.ofConcept = ofConcept;
    this.outside = outside;
  }

  static Leaves of(
      List<@Nullable Asked> all, List<int @Nullable []> groups, Vocabulary vocabulary) {
    @Nullable Asked[] asked = all.toArray(new Asked[0]);
    boolean[] terms = new boolean[asked.length];
    List<List<Integer>> known = new ArrayList<>();
    for (int i = 0; i < vocabulary.size(); i++) {
      known.add(List.of());
    }
    Map<String, List<Integer>> unknown = new HashMap<>();
    for (int leaf = 1; leaf < asked.length; leaf++) {
      Asked each = asked[leaf];
      Optional<String> concept = each == null ? Optional.empty() : each.term();
      if (concept.isPresent()) {
        terms[leaf] = true;
        OptionalInt ordinal = vocabulary.ordinal(concept.get());
        if (ordinal.isEmpty()) {
          unknown.computeIfAbsent(concept.get(), id -> new ArrayList<>(1)).add(leaf);
        } else {
          List<Integer> before = known.get(ordinal.getAsInt());
          List<Integer> more = before.isEmpty() ? new ArrayList<>(2) : before;
          more.add(leaf);
          known.set(ordinal.getAsInt(), more);
        }
      }
    }
    int[] starts = new int[known.size() + 1];
    for (int i = 0; i < known.size(); i++) {
      starts[i + 1] = starts[i] + known.get(i).size();
    }
    int[] ofConcept = known.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    Map<String, int[]> outside = new HashMap<>();
    unknown.forEach(
        (concept, of) -> outside.put(concept, of.stream().mapToInt(Integer::intValue).toArray()));
    return new Leaves(asked, new ArrayList<>(groups), terms, starts, ofConcept, outside);
  }

  /** The numbers of leaves are below this. */
  int size() {
    return asked.length;
  }

  Asked asked(int leaf) {
    return requireNonNull(asked[leaf]);
  }

  /** The members of a group of which one has to hold; null if the number is a leaf's. */
  int @Nullable [] members(int number) {
    return number < members.size() ? members.get(number) : null;
  }

  /** Whether only the claim of a concept brings credit for it. */
  boolean isTerm(int leaf) {
    return terms[leaf];
  }

  /** Where the terms of a concept of the vocabulary begin; they end where the next one's do. */
  int start(int concept) {
    return starts[concept];
  }

  /** The term at a place between two {@link #start}s. */
  int term(int place) {
    return ofConcept[place];
  }

  /** The terms of a concept outside the vocabulary. */
  int[] outside(String concept) {
    return outside.getOrDefault(concept, new int[0]);
  }

  /** Credits before a profile is looked at: no term is claimed, and nothing else is known. */
  int[] blank() {
    int[] blank = new int[asked.length];
    Arrays.fill(blank, Credits.UNKNOWN);
    blank[0] = Credits.NOTHING_ASKED;
    for (int leaf = 1; leaf < blank.length; leaf++) {
      if (terms[leaf]) {
        blank[leaf] = Credits.UNCLAIMED;
      }
    }
    return blank;
  }
}
