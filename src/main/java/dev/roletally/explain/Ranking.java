package dev.roletally.explain;

import java.util.List;

/**
 * The best roles for a profile, best first: by tier, then by score, then by role id.
 *
 * @param matches the roles, each with its explanation
 * @param considered the number of roles that were scored
 * @param stamp what the scores were made with
 */
public record Ranking(List<Match> matches, int considered, Stamp stamp) {
  /** Copies the matches. */
  public Ranking {
    matches = List.copyOf(matches);
  }

  /** The ranking as one JSON document ({@code roletally/ranking/1}). */
  public String toJson() {
    return MatchJson.write(this);
  }
}
