package dev.roletally.posting;

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

  private static final Set<String> QUANTITIES =
      Set.of("a", "several", "many", "few", "multiple", "numerous", "years", "year", "of");

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
    while (from < end && CONNECTORS.contains(tokens.word(from))) {
      from++;
    }
    boolean aside = from > first && tokens.is(from - 1, "experience");
    if (aside && from < end && tokens.gap(from).indexOf('(') >= 0) {
      return "";
    }
    int stop = from;
    while (stop < end && stop - from < LONGEST && (stop == from || !stopsAt(tokens, stop))) {
      stop++;
    }
    return phrase(tokens, from, stop);
  }

  /** The first word after "several years of", which tell how much and not of what. */
  private static int behindQuantity(Tokens tokens, int first, int end) {
    int i = first;
    while (i < end && QUANTITIES.contains(tokens.word(i))) {
      i++;
    }
    return i;
  }

  private static boolean stopsAt(Tokens tokens, int i) {
    String gap = tokens.gap(i);
    return STOPS.contains(tokens.word(i))
        || gap.indexOf(',') >= 0
        || gap.indexOf(';') >= 0
        || gap.indexOf('(') >= 0;
  }

  private static String phrase(Tokens tokens, int first, int end) {
    return end > first ? tokens.span(first, end).of(tokens.text()) : "";
  }
}
