package dev.roletally.audit;

import java.util.Map;

/**
 * A person who was assessed, and whether the person was selected: moved forward in the process, or
 * put into the class in question.
 *
 * @param categories the categories known of the person by attribute, such as {@code sex} to {@code
 *     Female}; an attribute that is absent or blank is unknown
 * @param selected whether the person was selected
 */
public record Selection(Map<String, String> categories, boolean selected) {
  /**
   * Copies the categories, in order.
   *
   * @throws IllegalArgumentException if an attribute is blank, or a name has control characters
   */
  public Selection {
    categories = Attributes.copyOf(categories);
  }

  /** The type alone: what is known of a person does not belong in logs. */
  @Override
  public String toString() {
    return "Selection[...]";
  }
}
