package dev.roletally.internal.search;

import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.Credit;
import dev.roletally.scoring.StartDays;
import java.util.Arrays;

/**
 * What one profile is credited for each leaf, by its number.
 *
 * <p>The terms that the profile's claims reach are few, and are credited at once, with the groups
 * that they are members of; all other terms and groups of terms get 0. The rest (degrees,
 * languages, places, ...) is credited when it is first asked for. Every number comes from {@link
 * CompiledProfile#credit}: this is a memo and knows no rule of its own.
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

  /** The greatest credit and one; 0 while it is not known. */
  private final short[] highs;

  private final StartDays days = new StartDays();
  private int[] reached = new int[256];
  private int count;

  private Credits(CompiledProfile profile, Leaves leaves, short[] lost) {
    this.profile = profile;
    this.leaves = leaves;
    this.lost = lost;
    this.highs = new short[lost.length];
    highs[0] = Credit.FULL + 1;
  }

  static Credits of(CompiledProfile profile, Leaves leaves, short[] blank) {
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
      Credit credit = assess(term);
      if (credit.credit() > 0) {
        if (count == reached.length) {
          reached = Arrays.copyOf(reached, 2 * count);
        }
        reached[count++] = term;
        for (int at = leaves.groupStart(term); at < leaves.groupStart(term + 1); at++) {
          int group = leaves.group(at);
          lost[group] = (short) Math.min(lost[group], Credit.FULL - credit.credit());
        }
      }
    }
  }

  /** The terms with some credit. */
  int[] reached() {
    return Arrays.copyOf(reached, count);
  }

  /**
   * By leaf, what is missing to a full credit, or {@link #UNKNOWN}; for loops that cannot afford
   * {@link #credit(int)}.
   */
  short[] lost() {
    return lost;
  }

  /** The credit of a leaf, in thousandths. */
  int credit(int leaf) {
    int known = lost[leaf];
    return known == UNKNOWN ? assess(leaf).credit() : Credit.FULL - known;
  }

  /** The greatest credit of a leaf, in thousandths. */
  int high(int leaf) {
    int known = highs[leaf];
    return known == 0 ? assess(leaf).high() : known - 1;
  }

  private Credit assess(int leaf) {
    int[] members = leaves.members(leaf);
    Credit credit = members == null ? creditOfLeaf(leaf) : best(members);
    lost[leaf] = (short) (Credit.FULL - credit.credit());
    highs[leaf] = (short) (credit.high() + 1);
    return credit;
  }

  private Credit creditOfLeaf(int leaf) {
    StartDays asked = leaves.days(leaf);
    return asked == null ? profile.credit(leaves.asked(leaf)) : profile.credit(asked);
  }

  /** A group of which one member has to hold is worth its best, by either number. */
  private Credit best(int[] members) {
    int credit = 0;
    int high = 0;
    for (int member : members) {
      credit = Math.max(credit, credit(member));
      high = Math.max(high, high(member));
    }
    return new Credit(0, credit, high);
  }

  /** An availability to be filled in and credited by {@link #credit(StartDays)}. */
  StartDays days() {
    return days;
  }

  Credit credit(StartDays asked) {
    return profile.credit(asked);
  }
}
