package dev.roletally.explain;

import static java.util.Objects.requireNonNull;

import java.util.List;

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

  /**
   * What an ask of this match asks, as a noun phrase: {@code a doctorate in Statistics (pursuing)}.
   */
  public String asked(AskMatch ask) {
    return AskedWords.of(ask.criterion().criterion());
  }

  /** The evidence of an ask of this match in words, a line each; safe to show as plain text. */
  public List<String> words(AskMatch ask) {
    EvidenceWords words = new EvidenceWords(match.stamp().asOf());
    return words.lines(ask.criterion()).stream().map(EvidenceWords.Line::words).toList();
  }

  /** For a program: the match as JSON. */
  public String toJson() {
    return MatchJson.write(match);
  }
}
