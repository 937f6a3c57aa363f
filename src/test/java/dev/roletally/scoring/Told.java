package dev.roletally.scoring;

import dev.roletally.explain.Evidence;
import java.util.List;

/** Evidence in one line of text, as a test can read it. */
final class Told {
  private Told() {}

  /** Each piece: its code, the credit, the claim, the concepts walked, and its further values. */
  static List<String> of(Assessment assessment) {
    return assessment.evidence().stream().map(Told::of).toList();
  }

  private static String of(Evidence evidence) {
    return evidence.code()
        + " "
        + evidence.credit() / 1000
        + evidence.claim().map(claim -> " by " + claim).orElse("")
        + (evidence.path().isEmpty() ? "" : " over " + String.join(" > ", evidence.path()))
        + (evidence.parameters().isEmpty() ? "" : " " + evidence.parameters());
  }
}
