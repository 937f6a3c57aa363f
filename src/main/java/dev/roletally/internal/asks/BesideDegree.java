package dev.roletally.internal.asks;

import dev.roletally.internal.tokens.Tokens;
import java.util.Set;

/**
 * Finds where a clause about a degree goes on to ask for skills: at "and experience with", "with
 * strong ... skills". A noun of knowing is led to by a word or a few before it.
 */
final class BesideDegree {
  private static final Set<String> NOUNS =
      Set.of(
          "experience",
          "knowledge",
          "proficiency",
          "proficient",
          "familiarity",
          "familiar",
          "understanding",
          "expertise",
          "skills");

  private static final int FARTHEST = 5;

  private BesideDegree() {}

  /** The word at which skills begin to be asked for, of those between two; {@code to} if none. */
  static int start(Tokens tokens, int from, int to) {
    for (int noun = from + 1; noun < to; noun++) {
      int lead = NOUNS.contains(tokens.word(noun)) ? lead(tokens, from, noun) : -1;
      if (lead >= 0) {
        return lead;
      }
    }
    return to;
  }

  /** The word that leads from the degree to a noun; negative if it belongs to the degree. */
  private static int lead(Tokens tokens, int from, int noun) {
    for (int i = noun - 1; i > from && i >= noun - FARTHEST; i--) {
      switch (tokens.word(i)) {
        case "and", "with", "plus", "have" -> {
          return i;
        }
        case "or", "in", "of" -> {
          return -1;
        }
        default -> {}
      }
    }
    return -1;
  }
}
