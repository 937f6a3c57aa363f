package dev.roletally.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The best roles for a profile, best first: by tier, then by score, then by role id.
 *
 * @param matches the roles, each with its explanation
 * @param others where each opening is shown once: by id of a role shown, the ids of the other roles
 *     of the index that are the same opening, in order; nothing for a role that is alone
 * @param considered the number of roles that were scored
 * @param stamp what the scores were made with
 */
public record Ranking(
    List<Match> matches, Map<String, List<String>> others, int considered, Stamp stamp) {
  /** Copies the matches and the others. */
  public Ranking {
    matches = List.copyOf(matches);
    Map<String, List<String>> copy = new LinkedHashMap<>();
    others.forEach((shown, ids) -> copy.put(shown, List.copyOf(ids)));
    others = Collections.unmodifiableMap(copy);
  }

  /** A ranking of roles, whether or not some of them are the same opening. */
  public Ranking(List<Match> matches, int considered, Stamp stamp) {
    this(matches, Map.of(), considered, stamp);
  }

  /** The ranking as one JSON document ({@code roletally/ranking/1}). */
  public String toJson() {
    return MatchJson.write(this);
  }
}
