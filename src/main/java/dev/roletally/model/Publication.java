package dev.roletally.model;

import static com.google.common.base.Preconditions.checkArgument;

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
    checkArgument(!venue.isBlank(), "venue must not be blank, got: \"%s\"", venue);
  }
}
