package dev.roletally.model;

import static com.google.common.base.Preconditions.checkArgument;

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
    checkArgument(!name.isBlank(), "skill name must not be blank, got: \"%s\"", name);
    checkArgument(months.orElse(0) >= 0, "months must be 0 or more, got: %s", months);
    places = List.copyOf(places);
    checkArgument(!places.isEmpty(), "places must hold at least one place, got: none");
  }
}
