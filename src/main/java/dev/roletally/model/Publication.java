package dev.roletally.model;

import java.util.OptionalInt;

/**
 * A publication that a profile claims.
 *
 * @param venue the conference or journal
 * @param year the year, if stated
 */
public record Publication(String venue, OptionalInt year) {
  /** Rejects a blank venue. */
  public Publication {
    ClaimException.check(!venue.isBlank(), "venue must not be blank", venue);
  }

  /** The type alone: a candidate's claims do not belong in logs. */
  @Override
  public String toString() {
    return "Publication[...]";
  }
}
