package dev.roletally.internal.flat;

import static java.util.Objects.requireNonNull;

import dev.roletally.scoring.CompiledLeaves;
import dev.roletally.scoring.Credit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The leaves of a {@link LeafTable} at one time, and which of them ask for a concept: a skill, a
 * certificate or a class, together the <em>terms</em>. Immutable, and right for as long as the
 * leaves that it is used for are held on to.
 */
public final class Leaves {
  /** Not credited yet: taken for more than any credit, and a bit that no credit has. */
  public static final short UNKNOWN = 1024;

  private final CompiledLeaves compiled;
  private final int[] @Nullable [] members;

  /** By leaf the number of the concept that it asks for, or {@link ConceptNumbers#NONE}. */
  private final int[] concepts;

  private final ConceptNumbers numbers;

  /** By the number of a concept, where its terms begin in {@link #terms}. */
  private final int[] starts;

  private final int[] terms;

  /** By term, where the groups begin in {@link #groups} that it is a member of. */
  private final int[] groupStarts;

  private final int[] groups;
  private final boolean[] ofTerms;
  private final int[] otherGroups;

  /** Of each of the other groups, where its members begin in {@link #otherMembers}. */
  private final int[] otherStarts;

  private final int[] otherMembers;

  /**
   * Takes over the arrays, all by the number of a leaf.
   *
   * @param compiled what is asked; nothing where a group stands
   * @param members the members of a group; null for a leaf
   * @param concepts the concepts asked for
   */
  Leaves(
      CompiledLeaves compiled, int[] @Nullable [] members, int[] concepts, ConceptNumbers numbers) {
    this.compiled = compiled;
    this.members = members;
    this.concepts = concepts;
    this.numbers = numbers;
    this.starts = new int[numbers.size() + 1];
    int count = 0;
    for (int concept : concepts) {
      if (concept != ConceptNumbers.NONE) {
        starts[concept + 1]++;
        count++;
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    this.terms = new int[count];
    int[] next = starts.clone();
    for (int leaf = 0; leaf < concepts.length; leaf++) {
      if (concepts[leaf] != ConceptNumbers.NONE) {
        terms[next[concepts[leaf]]++] = leaf;
      }
    }
    this.ofTerms = new boolean[compiled.size()];
    this.groupStarts = new int[compiled.size() + 1];
    this.groups = groups();
    this.otherGroups =
        IntStream.range(1, members.length)
            .filter(group -> members[group] != null && !ofTerms[group])
            .toArray();
    List<int[]> others =
        Arrays.stream(otherGroups).mapToObj(group -> requireNonNull(members[group])).toList();
    this.otherStarts = new int[otherGroups.length + 1];
    for (int i = 0; i < otherGroups.length; i++) {
      otherStarts[i + 1] = otherStarts[i] + others.get(i).length;
    }
    this.otherMembers = others.stream().flatMapToInt(Arrays::stream).toArray();
  }

  /** Turns the groups of which every member is a term inside out. */
  private int[] groups() {
    int count = 0;
    for (int group = 1; group < members.length; group++) {
      int[] of = members[group];
      if (of != null && Arrays.stream(of).allMatch(this::isTerm)) {
        ofTerms[group] = true;
        count += of.length;
        for (int member : of) {
          groupStarts[member + 1]++;
        }
      }
    }
    for (int i = 1; i < groupStarts.length; i++) {
      groupStarts[i] += groupStarts[i - 1];
    }
    int[] byTerm = new int[count];
    int[] next = groupStarts.clone();
    for (int group = 1; group < members.length; group++) {
      int[] of = members[group];
      if (of != null && ofTerms[group]) {
        for (int member : of) {
          byTerm[next[member]++] = group;
        }
      }
    }
    return byTerm;
  }

  /** The numbers of leaves are below this. */
  public int size() {
    return compiled.size();
  }

  /** The leaves laid flat, by number; what stands where a group does asks nothing. */
  public CompiledLeaves compiled() {
    return compiled;
  }

  /** The members of a group of which one has to hold; null if the number is a leaf's. */
  public int @Nullable [] members(int number) {
    return members[number];
  }

  /** Whether only the claim of a concept brings credit for it. */
  public boolean isTerm(int leaf) {
    return concepts[leaf] != ConceptNumbers.NONE;
  }

  /** The number of the concept that a term asks for. */
  public int concept(int term) {
    return concepts[term];
  }

  /** The number of a concept outside the vocabulary; negative if none of these asks for it. */
  public int outside(String concept) {
    int number = numbers.outside(concept);
    return number < starts.length - 1 ? number : ConceptNumbers.NONE;
  }

  /** Where the terms of a concept begin; they end where the next one's do. */
  public int start(int concept) {
    return starts[concept];
  }

  /** The term at a place between two {@link #start}s. */
  public int term(int place) {
    return terms[place];
  }

  /** Where the groups begin that a term is a member of; they end where the next one's do. */
  public int groupStart(int term) {
    return groupStarts[term];
  }

  /** The group, of terms alone, at a place between two {@link #groupStart}s. */
  public int group(int place) {
    return groups[place];
  }

  /**
   * Puts the credits of groups of which some member is no term: that of the best member, or {@link
   * #UNKNOWN} if that is not known of all.
   */
  public void creditOtherGroups(short[] credits) {
    for (int i = 0; i < otherGroups.length; i++) {
      int best = 0;
      for (int at = otherStarts[i]; at < otherStarts[i + 1]; at++) {
        best = Math.max(best, credits[otherMembers[at]]);
      }
      credits[otherGroups[i]] = (short) best;
    }
  }

  /**
   * The credit of each before a profile is looked at: none of terms, of their groups and of what
   * {@code CompiledProfile.creditColumns} credits.
   */
  public short[] blank() {
    short[] blank = new short[compiled.size()];
    Arrays.fill(blank, UNKNOWN);
    compiled.clearColumns(blank);
    blank[0] = Credit.FULL;
    for (int leaf = 1; leaf < blank.length; leaf++) {
      if (isTerm(leaf) || ofTerms[leaf]) {
        blank[leaf] = 0;
      }
    }
    return blank;
  }
}
