package dev.roletally.scoring;

import dev.roletally.explain.Eligibility;
import dev.roletally.explain.Verdict;

/**
 * What a candidate's eligibility comes to, gathered from the asks that decide: a disagreement of
 * readings, or a posting that cannot be read, undetermines; else the worst ask holds.
 *
 * <p>The one place where verdicts become an eligibility. Not thread-safe.
 */
public final class Standing {
  private boolean unsure;
  private Eligibility worst = Eligibility.ELIGIBLE;

  /** Starts with nothing against the candidate. */
  public Standing() {}

  /** The eligibility that a deciding ask of this verdict leaves. */
  public static Eligibility of(Verdict verdict) {
    return switch (verdict) {
      case MET -> Eligibility.ELIGIBLE;
      case NOT_MET -> Eligibility.INELIGIBLE;
      case PARTIAL, UNKNOWN -> Eligibility.UNDETERMINED;
    };
  }

  /** Forgets everything. */
  public void reset() {
    unsure = false;
    worst = Eligibility.ELIGIBLE;
  }

  /** A deciding ask leaves this eligibility, under every reading. */
  public void add(Eligibility eligibility) {
    if (eligibility.compareTo(worst) > 0) {
      worst = eligibility;
    }
  }

  /** The readings of a deciding ask disagree, or the posting cannot be read. */
  public void addDoubtOfReading() {
    unsure = true;
  }

  /** The eligibility. */
  public Eligibility eligibility() {
    return unsure ? Eligibility.UNDETERMINED : worst;
  }

  /**
   * The tier that a policy ranks an eligibility in: 2 if by score alone, 1 for undetermined roles
   * set below, 0 for others set below, -1 if left out.
   */
  public static int tier(Eligibility eligibility, ScoringPolicy policy) {
    Treatment treatment =
        switch (eligibility) {
          case ELIGIBLE -> Treatment.IGNORE;
          case UNDETERMINED -> policy.undetermined();
          case INELIGIBLE -> policy.ineligible();
        };
    return switch (treatment) {
      case IGNORE -> 2;
      case RANK_BELOW -> eligibility == Eligibility.UNDETERMINED ? 1 : 0;
      case EXCLUDE -> -1;
    };
  }
}
