package dev.roletally.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * A skill that a profile's prose names, though its lists do not claim it: worth less than a claim,
 * and never enough to meet an ask alone.
 *
 * @param name the name of the skill in the vocabulary it was recognised with
 * @param months months of the work whose description names it, overlaps counted once; empty if it
 *     is named elsewhere only, or the work is not dated
 * @param places where it is named, at least one place: each a range of a string of the profile's
 *     document
 */
public record InferredSkill(String name, OptionalInt months, List<Span> places) {
  /** Copies the places; rejects a blank name, negative months, and a skill named nowhere. */
  public InferredSkill {
    ClaimException.check(!name.isBlank(), "skill name must not be blank", name);
    ClaimException.check(months.orElse(0) >= 0, "months must be 0 or more", months.orElse(0));
    places = List.copyOf(places);
    if (places.isEmpty()) {
      String message = "places must hold at least one place, got: none";
      throw new ClaimException(message, message);
    }
  }

  /** The type alone: a candidate's claims do not belong in logs. */
  @Override
  public String toString() {
    return "InferredSkill[...]";
  }
}
