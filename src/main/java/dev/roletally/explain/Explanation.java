package dev.roletally.explain;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * The texts and documents that explain a match in one language; all are made from the one tree.
 *
 * <p>Immutable and safe to share.
 */
public final class Explanation {
  private final Match match;
  private final Phrases phrases;
  private final EvidenceWords words;

  Explanation(Match match, Phrases phrases) {
    this.match = requireNonNull(match, "match");
    this.phrases = phrases;
    this.words = new EvidenceWords(match.stamp().asOf(), phrases);
  }

  /**
   * The same in the language of {@code locale}, or in English where there are no words of it: see
   * {@link Phrases#of(Locale)}.
   */
  public Explanation in(Locale locale) {
    return new Explanation(match, Phrases.of(locale));
  }

  /** For a candidate: at most four sentences. */
  public String brief() {
    return BriefText.of(match, phrases);
  }

  /** For a recruiter: the whole ledger, requirement by requirement. */
  public String full() {
    return FullText.of(match, phrases);
  }

  /** The lines of {@link #full()} with their points, for whoever draws them another way. */
  public List<LedgerLine> ledger() {
    return LedgerLines.of(match, phrases);
  }

  /**
   * What an ask of this match asks, as a noun phrase: {@code a doctorate in Statistics (pursuing)}.
   */
  public String asked(AskMatch ask) {
    return new AskedWords(phrases).of(ask.criterion().criterion());
  }

  /** The evidence of an ask of this match in words, a line each; safe to show as plain text. */
  public List<String> words(AskMatch ask) {
    return words.lines(ask.criterion()).stream().map(EvidenceWords.Line::words).toList();
  }

  /** What stands against the candidate's eligibility, in words; safe to show as plain text. */
  public String words(EligibilityReason reason) {
    return words.reason(match, reason);
  }

  /** For a program: the match as JSON, the same in every language. */
  public String toJson() {
    return MatchJson.write(match);
  }
}
