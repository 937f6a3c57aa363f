package dev.roletally.scoring;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import dev.roletally.vocabulary.Reach;
import dev.roletally.vocabulary.Relation;
import dev.roletally.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The claims of a profile by the concepts they may be worth something for: the profile turned
 * inside out, so that looking up a concept costs what it finds, which is mostly nothing.
 *
 * <p>Each concept of the vocabulary heads a chain of links; a link is a claim and its relation to
 * the concept. A concept outside the vocabulary is reached by itself alone. Chains are in the order
 * of the claims.
 */
final class Claims {
  private static final Relation[] RELATIONS = Relation.values();
  private static final int END = 0;

  private final Vocabulary vocabulary;

  /** The first link of each concept, by ordinal; those outside the vocabulary come after. */
  private int[] heads;

  private final Map<String, Integer> outside = new HashMap<>();
  private int[] claims = new int[256];
  private byte[] relations = new byte[256];
  private int[] next = new int[256];
  private int links = END + 1;
  private int[] reached = new int[256];
  private int reachedCount;

  // made when first asked for: rankings ask by ordinal
  private final Supplier<Map<String, Integer>> firsts = Suppliers.memoize(this::byId);

  private Claims(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.heads = new int[vocabulary.size()];
  }

  /**
   * Turns claims inside out.
   *
   * @param concepts the concept of each claim
   * @param sure the number of claims, from the first, that are stated; those after them are only
   *     inferred, and count as the same or a narrower concept alone
   */
  static Claims of(List<String> concepts, int sure, Vocabulary vocabulary) {
    Claims all = new Claims(vocabulary);
    // links are put before those that are there, so the last claim comes first
    for (int claim = concepts.size() - 1; claim >= 0; claim--) {
      all.link(claim, concepts.get(claim), claim < sure);
    }
    return all;
  }

  private void link(int claim, String concept, boolean sure) {
    OptionalInt known = vocabulary.ordinal(concept);
    if (known.isEmpty()) {
      int place = vocabulary.size() + outside.size();
      Integer taken = outside.putIfAbsent(concept, place);
      link(claim, taken == null ? place : taken, Relation.SAME);
      return;
    }
    Reach reach = vocabulary.reach(known.getAsInt());
    for (int i = 0; i < reach.size(); i++) {
      Relation relation = reach.relation(i);
      if (sure || relation == Relation.SAME || relation == Relation.NARROWER) {
        link(claim, reach.concept(i), relation);
      }
    }
  }

  private void link(int claim, int place, Relation relation) {
    if (place >= heads.length) {
      heads = Arrays.copyOf(heads, place + 16);
    }
    if (links == claims.length) {
      claims = Arrays.copyOf(claims, 2 * links);
      relations = Arrays.copyOf(relations, 2 * links);
      next = Arrays.copyOf(next, 2 * links);
      reached = Arrays.copyOf(reached, 2 * links);
    }
    if (heads[place] == END && place < vocabulary.size()) {
      reached[reachedCount++] = place;
    }
    claims[links] = claim;
    relations[links] = (byte) relation.ordinal();
    next[links] = heads[place];
    heads[place] = links++;
  }

  /** The first link of a concept; {@link #isLink} is false if there is none. */
  int first(String concept) {
    return firsts.get().getOrDefault(concept, END);
  }

  /** By id: the concepts that have a link are few beside those of the vocabulary. */
  private Map<String, Integer> byId() {
    Map<String, Integer> byId = new HashMap<>();
    for (int i = 0; i < reachedCount; i++) {
      byId.put(vocabulary.id(reached[i]), heads[reached[i]]);
    }
    outside.forEach((concept, place) -> byId.put(concept, heads[place]));
    return byId;
  }

  /** The first link of a concept of the vocabulary. */
  int first(int ordinal) {
    return heads[ordinal];
  }

  static boolean isLink(int link) {
    return link != END;
  }

  int next(int link) {
    return next[link];
  }

  /** The place of the link's claim among all claims. */
  int claim(int link) {
    return claims[link];
  }

  /** What the link's claim is to the concept. */
  Relation relation(int link) {
    return RELATIONS[relations[link]];
  }

  /** The concepts of the vocabulary that have a link, by ordinal; each once. */
  int[] reached() {
    return Arrays.copyOf(reached, reachedCount);
  }

  /** The concepts outside the vocabulary that are claimed. */
  Set<String> outside() {
    return new LinkedHashSet<>(outside.keySet());
  }
}
