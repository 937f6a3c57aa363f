package dev.roletally.scoring;

import dev.roletally.explain.Verdict;
import java.util.Arrays;

/**
 * How far something is satisfied, in numbers alone, and the arithmetic of credits: the one place
 * where credits are put together, whether a role is explained or only ranked. All are in
 * thousandths.
 *
 * @param low the least: inferred claims count nothing
 * @param credit the credit
 * @param high the greatest that what the profile leaves open could bring
 */
public record Credit(int low, int credit, int high) {
  /** The credit of what is wholly satisfied. */
  public static final int FULL = 1000;

  /** What a credit says: MET if whole, PARTIAL if some, else whether it is still open. */
  public static Verdict verdict(int credit, int high) {
    if (credit == FULL) {
      return Verdict.MET;
    }
    if (credit > 0) {
      return Verdict.PARTIAL;
    }
    return high > 0 ? Verdict.UNKNOWN : Verdict.NOT_MET;
  }

  /** What an ask earns: {@code floor(stake · credit / 1000)}. */
  public static int points(int stake, int credit) {
    return (int) ((long) stake * credit / FULL);
  }

  /**
   * The credit of a group: the mean of its best {@code count} members, rounded down.
   *
   * @param credits the members' credits, from 0 to {@code size}; put in order on the way
   * @param size how many members there are
   * @param count how many have to hold
   */
  public static int mean(int[] credits, int size, int count) {
    Arrays.sort(credits, 0, size);
    int sum = 0;
    for (int i = size - count; i < size; i++) {
      sum += credits[i];
    }
    return sum / count;
  }
}
