package dev.roletally.scoring;

import dev.roletally.explain.Evidence;
import dev.roletally.explain.Verdict;
import java.util.List;

/**
 * How far a profile satisfies a criterion: the one row of numbers that both the score and its
 * explanation are made of.
 *
 * @param low the least credit, in thousandths: inferred claims count nothing
 * @param credit the credit, in thousandths
 * @param high the greatest credit that what the profile leaves open could bring, in thousandths
 * @param evidence what the credit rests on
 * @param members the assessments of a group's members
 */
record Assessment(
    int low, int credit, int high, List<Evidence> evidence, List<Assessment> members) {
  /** The credit of what is wholly satisfied. */
  static final int FULL = 1000;

  Assessment {
    evidence = List.copyOf(evidence);
    members = List.copyOf(members);
  }

  /** A leaf's, from stated claims; open means that a further claim could satisfy it wholly. */
  static Assessment leaf(int credit, boolean open, Evidence... evidence) {
    return new Assessment(credit, credit, open ? FULL : credit, List.of(evidence), List.of());
  }

  Verdict verdict() {
    if (credit == FULL) {
      return Verdict.MET;
    }
    if (credit > 0) {
      return Verdict.PARTIAL;
    }
    return high > 0 ? Verdict.UNKNOWN : Verdict.NOT_MET;
  }
}
