package dev.roletally.internal.search;

import dev.roletally.internal.flat.ConceptNumbers;
import dev.roletally.internal.flat.Leaves;
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
  private final CompiledProfile profile;
  private final Leaves leaves;

  /** In thousandths, or {@link Leaves#UNKNOWN}. */
  private final short[] credits;

  /** The greatest credit and one; 0 while it is not known. Empty until one is asked for. */
  private short[] highs = {};

  private final Workspace space;

  private final StartDays days = new StartDays();
  private final IntArray concepts;
  private int count;

  private Credits(CompiledProfile profile, Leaves leaves, Workspace space) {
    this.profile = profile;
    this.leaves = leaves;
    this.credits = space.credits();
    this.concepts = space.growing();
    this.space = space;
  }

  static Credits of(CompiledProfile profile, Leaves leaves, Workspace space) {
    Credits credits = new Credits(profile, leaves, space);
    profile.creditColumns(leaves.compiled(), credits.credits);
    for (int concept : profile.reached()) {
      credits.reach(concept);
    }
    for (String concept : profile.reachedOutside()) {
      int number = leaves.outside(concept);
      if (number != ConceptNumbers.NONE) {
        credits.reach(number);
      }
    }
    leaves.creditOtherGroups(credits.credits);
    return credits;
  }

  private void reach(int concept) {
    boolean reached = false;
    for (int i = leaves.start(concept); i < leaves.start(concept + 1); i++) {
      int term = leaves.term(i);
      int credit = profile.credit(leaves.compiled(), term);
      if (credit > 0) {
        reached = true;
        credits[term] = (short) credit;
        for (int at = leaves.groupStart(term); at < leaves.groupStart(term + 1); at++) {
          int group = leaves.group(at);
          credits[group] = (short) Math.max(credits[group], credit);
        }
      }
    }
    if (reached) {
      concepts.room(count + 1)[count++] = concept;
    }
  }

  /** The numbers of the concepts for which some term is worth something. */
  int[] concepts() {
    return Arrays.copyOf(concepts.values(), count);
  }

  /**
   * By leaf its credit, or {@link Leaves#UNKNOWN}; for loops that cannot afford {@link
   * #credit(int)}.
   */
  short[] known() {
    return credits;
  }

  /** The credit of a leaf, in thousandths. */
  int credit(int leaf) {
    int known = credits[leaf];
    return known == Leaves.UNKNOWN ? look(leaf) : known;
  }

  private int look(int leaf) {
    int[] members = leaves.members(leaf);
    int credit = 0;
    if (members == null) {
      credit = profile.credit(leaves.compiled(), leaf);
    } else {
      // a group of which one member has to hold is worth its best
      for (int member : members) {
        credit = Math.max(credit, credit(member));
      }
    }
    credits[leaf] = (short) credit;
    return credit;
  }

  /** The greatest credit of a leaf, in thousandths. */
  int high(int leaf) {
    if (highs.length == 0) {
      highs = space.highs();
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
