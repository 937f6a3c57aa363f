package dev.roletally.audit;

import java.util.Map;

/**
 * A person who was assessed, and the score.
 *
 * @param categories the categories known of the person by attribute; an attribute that is absent or
 *     blank is unknown
 * @param score the score, in whichever unit; of all persons in the same
 */
public record Scoring(Map<String, String> categories, long score) {
  /**
   * Copies the categories, in order.
   *
   * @throws IllegalArgumentException if an attribute is blank, or a name has control characters
   */
  public Scoring {
    categories = Attributes.copyOf(categories);
  }

  /** The type alone: what is known of a person does not belong in logs. */
  @Override
  public String toString() {
    return "Scoring[...]";
  }
}
