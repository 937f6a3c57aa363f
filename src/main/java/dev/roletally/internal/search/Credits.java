package dev.roletally.internal.search;

import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.Credit;
import dev.roletally.scoring.StartDays;
import java.util.Arrays;

/**
 * What one profile is credited for each leaf, by its number.
 *
 * <p>The terms that the profile's claims reach are few, and are credited at once; all other terms
 * get 0. The rest (degrees, languages, places, ...) is credited when it is first asked for. Every
 * number comes from {@link CompiledProfile#credit}: this is a memo and knows no rule of its own.
 *
 * <p>Not thread-safe: one ranking on one thread.
 */
final class Credits {
  /** Ten bits of credit, ten of the greatest credit, and whether the latter is known. */
  private static final int BITS = 10;

  static final int MASK = (1 << BITS) - 1;
  private static final int HIGH_KNOWN = 1 << (2 * BITS);

  /** Not credited yet. */
  static final int UNKNOWN = -1;

  /** A term that no claim reaches: credit 0; the greatest credit is not known. */
  static final int UNCLAIMED = 0;

  /** Wholly satisfied. */
  static final int NOTHING_ASKED = HIGH_KNOWN | Credit.FULL << BITS | Credit.FULL;

  private final CompiledProfile profile;
  private final Leaves leaves;
  private final int[] memo;
  private final StartDays days = new StartDays();
  private int[] reached = new int[256];
  private int count;

  private Credits(CompiledProfile profile, Leaves leaves, int[] memo) {
    this.profile = profile;
    this.leaves = leaves;
    this.memo = memo;
  }

  static Credits of(CompiledProfile profile, Leaves leaves, int[] blank) {
    Credits credits = new Credits(profile, leaves, blank.clone());
    for (int concept : profile.reached()) {
      credits.reach(concept);
    }
    for (String concept : profile.reachedOutside()) {
      int number = leaves.outside(concept);
      if (number != ConceptNumbers.NONE) {
        credits.reach(number);
      }
    }
    return credits;
  }

  private void reach(int concept) {
    for (int i = leaves.start(concept); i < leaves.start(concept + 1); i++) {
      int term = leaves.term(i);
      if ((assess(term) & MASK) > 0) {
        if (count == reached.length) {
          reached = Arrays.copyOf(reached, 2 * count);
        }
        reached[count++] = term;
      }
    }
  }

  private static int packed(Credit credit) {
    return HIGH_KNOWN | credit.high() << BITS | credit.credit();
  }

  /** The terms with some credit. */
  int[] reached() {
    return Arrays.copyOf(reached, count);
  }

  /**
   * By leaf, {@link #UNKNOWN} or a number of which {@link #MASK} is the credit; for loops that
   * cannot afford {@link #credit(int)}.
   */
  int[] memo() {
    return memo;
  }

  /** The credit of a leaf, in thousandths. */
  int credit(int leaf) {
    int known = memo[leaf];
    return (known == UNKNOWN ? assess(leaf) : known) & MASK;
  }

  /** The greatest credit of a leaf, in thousandths. */
  int high(int leaf) {
    int known = memo[leaf];
    return ((known & HIGH_KNOWN) == 0 || known == UNKNOWN ? assess(leaf) : known) >> BITS & MASK;
  }

  private int assess(int leaf) {
    int[] members = leaves.members(leaf);
    int packed = members == null ? packed(profile.credit(leaves.asked(leaf))) : best(members);
    memo[leaf] = packed;
    return packed;
  }

  /** A group of which one member has to hold is worth its best, by either number. */
  private int best(int[] members) {
    int credit = 0;
    int high = 0;
    for (int member : members) {
      credit = Math.max(credit, credit(member));
      high = Math.max(high, high(member));
    }
    return HIGH_KNOWN | high << BITS | credit;
  }

  /** An availability to be filled in and credited by {@link #credit(StartDays)}. */
  StartDays days() {
    return days;
  }

  Credit credit(StartDays asked) {
    return profile.credit(asked);
  }
}
