package dev.roletally.internal.search;

import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.Credit;
import dev.roletally.scoring.StartDays;
import java.util.Arrays;

/**
 * What one profile is credited for each leaf, by its number.
 *
 * <p>The terms that the profile's claims reach are few, and are credited at once, with the groups
 * that they are members of; all other terms and groups of terms get 0. Degrees and times, which
 * nearly every role asks, are credited at once, too; the rest (languages, places, ...) when it is
 * first asked for. Every number comes from {@link CompiledProfile}: this is a memo and knows no
 * rule of its own.
 *
 * <p>Not thread-safe: one ranking on one thread.
 */
final class Credits {
  /** Not credited yet. */
  static final short UNKNOWN = -1;

  private final CompiledProfile profile;
  private final Leaves leaves;

  /** {@code 1000 − credit}, or {@link #UNKNOWN}. */
  private final short[] lost;

  /** The greatest credit and one; 0 while it is not known. Empty until one is asked for. */
  private short[] highs = {};

  private final StartDays days = new StartDays();
  private int[] concepts = new int[256];
  private int count;

  private Credits(CompiledProfile profile, Leaves leaves, short[] lost) {
    this.profile = profile;
    this.leaves = leaves;
    this.lost = lost;
  }

  static Credits of(CompiledProfile profile, Leaves leaves, short[] blank) {
    Credits credits = new Credits(profile, leaves, blank.clone());
    profile.creditColumns(leaves.compiled(), credits.lost);
    for (int concept : profile.reached()) {
      credits.reach(concept);
    }
    for (String concept : profile.reachedOutside()) {
      int number = leaves.outside(concept);
      if (number != ConceptNumbers.NONE) {
        credits.reach(number);
      }
    }
    leaves.loseOtherGroups(credits.lost);
    return credits;
  }

  private void reach(int concept) {
    boolean reached = false;
    for (int i = leaves.start(concept); i < leaves.start(concept + 1); i++) {
      int term = leaves.term(i);
      int missing = Credit.FULL - profile.credit(leaves.compiled(), term);
      if (missing < Credit.FULL) {
        reached = true;
        lost[term] = (short) missing;
        for (int at = leaves.groupStart(term); at < leaves.groupStart(term + 1); at++) {
          int group = leaves.group(at);
          lost[group] = (short) Math.min(lost[group], missing);
        }
      }
    }
    if (reached) {
      if (count == concepts.length) {
        concepts = Arrays.copyOf(concepts, 2 * count);
      }
      concepts[count++] = concept;
    }
  }

  /** The numbers of the concepts for which some term is worth something. */
  int[] concepts() {
    return Arrays.copyOf(concepts, count);
  }

  /**
   * By leaf, what is missing to a full credit, or {@link #UNKNOWN}; for loops that cannot afford
   * {@link #lost(int)}.
   */
  short[] lost() {
    return lost;
  }

  /** What is missing of a leaf to a full credit, in thousandths. */
  int lost(int leaf) {
    int known = lost[leaf];
    return known == UNKNOWN ? look(leaf) : known;
  }

  /** The credit of a leaf, in thousandths. */
  int credit(int leaf) {
    return Credit.FULL - lost(leaf);
  }

  private int look(int leaf) {
    int[] members = leaves.members(leaf);
    int least = Credit.FULL;
    if (members == null) {
      least -= profile.credit(leaves.compiled(), leaf);
    } else {
      // a group of which one member has to hold is worth its best
      for (int member : members) {
        least = Math.min(least, lost(member));
      }
    }
    lost[leaf] = (short) least;
    return least;
  }

  /** The greatest credit of a leaf, in thousandths. */
  int high(int leaf) {
    if (highs.length == 0) {
      highs = new short[lost.length];
      highs[0] = Credit.FULL + 1;
    }
    int known = highs[leaf];
    return known == 0 ? lookHigh(leaf) : known - 1;
  }

  private int lookHigh(int leaf) {
    int[] members = leaves.members(leaf);
    int greatest = 0;
    if (members == null) {
      greatest = profile.credit(leaves.compiled().asked(leaf)).high();
    } else {
      for (int member : members) {
        greatest = Math.max(greatest, high(member));
      }
    }
    highs[leaf] = (short) (greatest + 1);
    return greatest;
  }

  /** An availability to be filled in and credited by {@link #credit(StartDays)}. */
  StartDays days() {
    return days;
  }

  int credit(StartDays asked) {
    return profile.credit(asked);
  }

  int high(StartDays asked) {
    return profile.high(asked);
  }
}
