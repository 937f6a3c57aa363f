package dev.roletally.explain;

import java.util.List;
import java.util.Optional;

/**
 * The best roles for a profile, best first: by tier, then by score, then by role id.
 *
 * @param matches the roles, each with its explanation
 * @param considered the number of roles that they are the best of
 * @param stamp what the scores were made with
 * @param cursor where the next page goes on; empty if there is none
 */
public record Ranking(List<Match> matches, int considered, Stamp stamp, Optional<Cursor> cursor) {
  /** Copies the matches. */
  public Ranking {
    matches = List.copyOf(matches);
  }

  /** A ranking without a next page. */
  public Ranking(List<Match> matches, int considered, Stamp stamp) {
    this(matches, considered, stamp, Optional.empty());
  }

  /** The ranking as one JSON document ({@code roletally/ranking/1}). */
  public String toJson() {
    return MatchJson.write(this);
  }
}
