package dev.roletally.scoring;

import dev.roletally.explain.Evidence;
import dev.roletally.explain.Verdict;
import java.util.List;
import java.util.function.Supplier;

/**
 * How far a profile satisfies a criterion: the one row of numbers that both the score and its
 * explanation are made of. The numbers are there at once; the evidence is made when it is asked
 * for, from the very choice that gave the numbers, so a role that is scored and not shown pays for
 * none.
 *
 * @param low the least credit, in thousandths: inferred claims count nothing
 * @param credit the credit, in thousandths
 * @param high the greatest credit that what the profile leaves open could bring, in thousandths
 * @param reasons makes what the credit rests on
 * @param members the assessments of a group's members
 */
record Assessment(
    int low, int credit, int high, Supplier<List<Evidence>> reasons, List<Assessment> members) {
  /** The credit of what is wholly satisfied. */
  static final int FULL = Credit.FULL;

  Assessment {
    members = List.copyOf(members);
  }

  /** A leaf's, from stated claims; open means that a further claim could satisfy it wholly. */
  static Assessment leaf(int credit, boolean open, Supplier<Evidence> reason) {
    return leaf(credit, credit, open ? FULL : credit, () -> List.of(reason.get()));
  }

  /** A leaf's. */
  static Assessment leaf(int low, int credit, int high, Supplier<List<Evidence>> reasons) {
    return new Assessment(low, credit, high, reasons, List.of());
  }

  /** What the credit rests on. */
  List<Evidence> evidence() {
    return List.copyOf(reasons.get());
  }

  Verdict verdict() {
    return Credit.verdict(credit, high);
  }

  Credit numbers() {
    return new Credit(low, credit, high);
  }
}
