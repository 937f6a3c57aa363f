package dev.roletally.internal.asks;

import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Criterion;
import java.util.Set;

/**
 * The words of a clause that say what kind of work is asked for: those before "experience" if they
 * tell one kind from another ("software engineering experience from ..."), else those after it
 * ("experience in e-commerce or retail is preferred").
 */
final class WorkKind {
  private static final int LONGEST = 12;
  private static final Set<String> CONNECTORS =
      Set.of(
          "of",
          "experience",
          "with",
          "in",
          "within",
          "the",
          "a",
          "an",
          "as",
          "relevant",
          "and",
          "or",
          "to",
          "working",
          "work",
          "using",
          "required",
          "preferred",
          "have",
          "has");
  private static final Set<String> ASIDES =
      Set.of("including", "such", "e.g", "especially", "from", "gained", "through", "via");
  private static final Set<String> LEADS = Set.of("in", "with", "as", "of", "within");
  private static final Set<String> STOPS =
      Set.of(
          "from",
          "is",
          "are",
          "preferred",
          "required",
          "such",
          "including",
          "especially",
          "through",
          "gained",
          "via",
          "that",
          "which",
          "who",
          "e.g",
          "within",
          "where",
          "beneficial",
          "desirable",
          "ideally",
          "preferably",
          "would",
          "will",
          "and/or");

  private static final String DASHES = "-\u2013\u2014";
  private static final Set<String> QUANTITIES =
      Set.of("a", "several", "many", "few", "multiple", "numerous", "years", "year", "of");

  /** So many words behind "experience in" at most an industry is named. */
  private static final int INDUSTRY = 8;

  private static final Set<String> BEHIND_INDUSTRY =
      Set.of("is", "are", "or", "and", "a", "preferred", "required", "desired", "would", "such");

  /** So many words before "experience" at most lead to it. */
  private static final int OPENING = 4;

  private WorkKind() {}

  /** The kind named from token {@code first} to {@code end}; empty if any work will do. */
  static String of(Tokens tokens, int first, int end) {
    for (int i = first; i < end && i - first < LONGEST; i++) {
      if (tokens.is(i, "experience") && i > first) {
        String before = phrase(tokens, behindQuantity(tokens, first, i), i);
        if (!Criterion.Experience.kindWords(before).isEmpty()) {
          return before;
        }
        break;
      }
    }
    int from = first;
    for (int i = first; i < end && i - first < LONGEST; i++) {
      if (tokens.is(i, "experience")) {
        from = i;
        break;
      }
    }
    from = behindAside(tokens, behindConnectors(tokens, from, end), end);
    int stop = from;
    while (stop < end && stop - from < LONGEST && (stop == from || !stopsAt(tokens, stop))) {
      stop++;
    }
    return phrase(tokens, from, stop);
  }

  /** "Experience in the fintech space", "working within the health sector": where it was. */
  static boolean namesIndustry(Tokens tokens, int first, int end) {
    int at = first;
    while (at < end && at - first < OPENING && !tokens.is(at, "experience")) {
      at++;
    }
    at += tokens.is(at + 1, "working") ? 2 : 1;
    if (!tokens.is(at, "in") && !tokens.is(at, "within")) {
      return false;
    }
    for (int i = at + 1; i < end && i - at <= INDUSTRY; i++) {
      boolean named = i + 1 == end || !tokens.gap(i + 1).isBlank();
      switch (tokens.word(i)) {
        case "industry", "industries", "space", "sector", "sectors" -> {
          return named || BEHIND_INDUSTRY.contains(tokens.word(i + 1));
        }
        default -> {}
      }
    }
    return false;
  }

  /** The first word after "several years of", which tell how much and not of what. */
  private static int behindQuantity(Tokens tokens, int first, int end) {
    int i = first;
    while (i < end && QUANTITIES.contains(tokens.word(i))) {
      i++;
    }
    return i;
  }

  private static int behindConnectors(Tokens tokens, int first, int end) {
    int i = first;
    while (i < end && CONNECTORS.contains(tokens.word(i))) {
      i++;
    }
    return i;
  }

  /** Steps over what fits any kind: "(internships count)", "including internships, in ...". */
  private static int behindAside(Tokens tokens, int first, int end) {
    if (first >= end) {
      return end;
    }
    boolean bracket = tokens.is(first - 1, "experience") && tokens.gap(first).indexOf('(') >= 0;
    if (!bracket && (!isStop(tokens, first) || tokens.is(first, "where"))) {
      return first;
    }
    int i = first + 1;
    while (i < end && tokens.gap(i).indexOf(bracket ? ')' : ',') < 0) {
      i++;
    }
    boolean aside = bracket || ASIDES.contains(tokens.word(first));
    return aside && i < end && LEADS.contains(tokens.word(i))
        ? behindConnectors(tokens, i, end)
        : end;
  }

  private static boolean isStop(Tokens tokens, int i) {
    return STOPS.contains(tokens.word(i));
  }

  private static boolean stopsAt(Tokens tokens, int i) {
    String gap = tokens.gap(i);
    return isStop(tokens, i)
        || gap.indexOf(',') >= 0
        || gap.indexOf(';') >= 0
        || (gap.length() > 1 && DASHES.indexOf(gap.strip()) >= 0 && !gap.isBlank())
        || gap.indexOf('(') >= 0;
  }

  private static String phrase(Tokens tokens, int first, int end) {
    return end > first ? tokens.span(first, end).of(tokens.text()) : "";
  }
}
