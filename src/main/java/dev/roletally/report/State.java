package dev.roletally.report;

import dev.roletally.explain.AskMatch;
import dev.roletally.explain.Code;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.explain.Verdict;

/** How a requirement or ask stands in the ledger, with the mark that tells it without colour. */
enum State {
  MET("met", "\u2713"),
  PARTIAL("part", "\u25d0"),
  NOT_MET("lost", "\u2715"),
  UNKNOWN("open", "?"),
  ELSEWHERE("else", "="),
  NOT_WEIGHED("none", "\u00b7");

  private final String kind;
  private final String mark;

  State(String kind, String mark) {
    this.kind = kind;
    this.mark = mark;
  }

  /** The class of the style sheet. */
  String kind() {
    return kind;
  }

  String mark() {
    return mark;
  }

  static State of(RequirementMatch match) {
    if (match.scored()) {
      return of(match.verdict());
    }
    return match.asks().stream().anyMatch(ask -> of(ask) == ELSEWHERE) ? ELSEWHERE : NOT_WEIGHED;
  }

  static State of(AskMatch ask) {
    if (ask.weighed()) {
      return of(ask.criterion().verdict());
    }
    boolean repeats =
        ask.criterion().evidence().stream().anyMatch(each -> each.code() == Code.REPEATS);
    return repeats ? ELSEWHERE : NOT_WEIGHED;
  }

  private static State of(Verdict verdict) {
    return switch (verdict) {
      case MET -> MET;
      case PARTIAL -> PARTIAL;
      case NOT_MET -> NOT_MET;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
