package dev.roletally.explain;

import dev.roletally.model.Criterion;
import java.util.List;
import java.util.stream.Stream;

/**
 * A criterion and how far the profile satisfies it. Below an ask nodes carry credit, not points.
 *
 * @param criterion what has to hold
 * @param verdict by credit
 * @param low the least credit, in thousandths: inferred claims count nothing
 * @param credit the credit, in thousandths
 * @param high the greatest credit that what the profile leaves open could bring, in thousandths
 * @param evidence what the credit rests on
 * @param of the members of a group
 */
public record CriterionMatch(
    Criterion criterion,
    Verdict verdict,
    int low,
    int credit,
    int high,
    List<Evidence> evidence,
    List<CriterionMatch> of) {
  /** Copies the lists. */
  public CriterionMatch {
    evidence = List.copyOf(evidence);
    of = List.copyOf(of);
  }

  /**
   * The members that make this node's verdict: of a MET group those that are MET themselves, for
   * the others are not missed; else all.
   */
  public List<CriterionMatch> deciding() {
    return verdict == Verdict.MET
        ? of.stream().filter(member -> member.verdict == Verdict.MET).toList()
        : of;
  }

  /** This node's evidence, then that of the {@linkplain #deciding deciding} nodes below. */
  public Stream<Evidence> allEvidence() {
    return Stream.concat(
        evidence.stream(), deciding().stream().flatMap(CriterionMatch::allEvidence));
  }
}
