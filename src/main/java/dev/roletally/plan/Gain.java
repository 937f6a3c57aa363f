package dev.roletally.plan;

import dev.roletally.explain.Eligibility;
import java.util.List;

/**
 * What changes would bring for one role, made together: found by scoring the changed profile, so
 * the promise is the score.
 *
 * @param changes the changes; none if nothing has to change
 * @param gain the score with them less the score now, in millionths
 * @param score the score with them
 * @param eligibility the eligibility with them
 */
public record Gain(List<Change> changes, int gain, int score, Eligibility eligibility) {
  /** Copies the changes. */
  public Gain {
    changes = List.copyOf(changes);
  }
}
