package dev.roletally.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The best roles for a profile, best first: by tier, then by score, then by role id.
 *
 * @param matches the roles, each with its explanation
 * @param others where each opening is shown once: by id of a role shown, the ids of the other roles
 *     that the filter accepts and that are the same opening, in order; nothing for a role that is
 *     alone
 * @param considered the number of roles that they are the best of
 * @param stamp what the scores were made with
 * @param cursor where the next page goes on; empty if there is none
 */
public record Ranking(
    List<Match> matches,
    Map<String, List<String>> others,
    int considered,
    Stamp stamp,
    Optional<Cursor> cursor) {
  /** Copies the matches and the others. */
  public Ranking {
    matches = List.copyOf(matches);
    Map<String, List<String>> copy = new LinkedHashMap<>();
    others.forEach((shown, ids) -> copy.put(shown, List.copyOf(ids)));
    others = Collections.unmodifiableMap(copy);
  }

  /** A ranking of all roles without a next page. */
  public Ranking(List<Match> matches, int considered, Stamp stamp) {
    this(matches, Map.of(), considered, stamp, Optional.empty());
  }

  /** The ranking as one JSON document ({@code roletally/ranking/1}). */
  public String toJson() {
    return MatchJson.write(this);
  }
}
