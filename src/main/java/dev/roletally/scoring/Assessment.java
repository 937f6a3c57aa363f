package dev.roletally.scoring;

import dev.roletally.explain.Evidence;
import dev.roletally.explain.Verdict;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How far a profile satisfies a criterion: the one row of numbers that both the score and its
 * explanation are made of. The numbers are there at once; the evidence is made when it is first
 * asked for, from the very choice that gave the numbers, so a role that is scored and not shown
 * pays for none. Immutable.
 */
final class Assessment {
  /** The credit of what is wholly satisfied. */
  static final int FULL = Credit.FULL;

  private final int low;
  private final int credit;
  private final int high;
  private final Supplier<List<Evidence>> reasons;
  private final List<Assessment> members;

  // a race makes it twice, alike
  private @Nullable List<Evidence> evidence;

  /**
   * An assessment.
   *
   * @param low the least credit, in thousandths: inferred claims count nothing
   * @param credit the credit, in thousandths
   * @param high the greatest credit that what the profile leaves open could bring, in thousandths
   * @param reasons makes what the credit rests on
   * @param members the assessments of a group's members
   */
  Assessment(
      int low, int credit, int high, Supplier<List<Evidence>> reasons, List<Assessment> members) {
    this.low = low;
    this.credit = credit;
    this.high = high;
    this.reasons = reasons;
    this.members = members;
  }

  /** A leaf's, from stated claims; open means that a further claim could satisfy it wholly. */
  static Assessment leaf(int credit, boolean open, Supplier<Evidence> reason) {
    return leaf(credit, credit, open ? FULL : credit, () -> List.of(reason.get()));
  }

  /** A leaf's. */
  static Assessment leaf(int low, int credit, int high, Supplier<List<Evidence>> reasons) {
    return new Assessment(low, credit, high, reasons, List.of());
  }

  int low() {
    return low;
  }

  int credit() {
    return credit;
  }

  int high() {
    return high;
  }

  /** The assessments of a group's members. */
  List<Assessment> members() {
    return members;
  }

  /** What the credit rests on. */
  List<Evidence> evidence() {
    List<Evidence> known = evidence;
    if (known == null) {
      known = List.copyOf(reasons.get());
      evidence = known;
    }
    return known;
  }

  Verdict verdict() {
    return Credit.verdict(credit, high);
  }

  Credit numbers() {
    return new Credit(low, credit, high);
  }
}
