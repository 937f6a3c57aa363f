package dev.roletally;

import static java.util.Objects.requireNonNull;

import dev.roletally.explain.Match;

/**
 * A stored profile and how it matches a role.
 *
 * @param profileId the profile's id
 * @param match the match: the same that {@link RoleTally#score} gives
 */
public record Candidate(String profileId, Match match) {
  /** Rejects null. */
  public Candidate {
    requireNonNull(profileId, "profileId");
    requireNonNull(match, "match");
  }
}
