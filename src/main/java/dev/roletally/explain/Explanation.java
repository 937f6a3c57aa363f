package dev.roletally.explain;

import static java.util.Objects.requireNonNull;

/** The texts and documents that explain a match; all are made from the one tree. */
public final class Explanation {
  private final Match match;

  Explanation(Match match) {
    this.match = requireNonNull(match, "match");
  }

  /** For a candidate: at most four sentences. */
  public String brief() {
    return BriefText.of(match);
  }

  /** For a recruiter: the whole ledger, requirement by requirement. */
  public String full() {
    return FullText.of(match);
  }

  /** For a program: the match as JSON. */
  public String toJson() {
    return MatchJson.write(match);
  }
}
