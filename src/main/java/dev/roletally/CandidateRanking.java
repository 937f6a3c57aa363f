package dev.roletally;

import static java.util.Objects.requireNonNull;

import dev.roletally.explain.Stamp;
import java.util.List;

/**
 * The best of the stored profiles for a role, best first: by tier, then by score, then by profile
 * id. An order for somebody to read in, not a decision.
 *
 * @param candidates the profiles, each with its match
 * @param considered the number of profiles that they are the best of
 * @param evaluated how many of those had to be scored to know it
 * @param stamp what the scores were made with
 */
public record CandidateRanking(
    List<Candidate> candidates, int considered, int evaluated, Stamp stamp) {
  /** Copies the candidates. */
  public CandidateRanking {
    candidates = List.copyOf(candidates);
    requireNonNull(stamp, "stamp");
  }
}
