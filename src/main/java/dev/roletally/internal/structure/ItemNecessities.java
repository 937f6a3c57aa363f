package dev.roletally.internal.structure;

import dev.roletally.internal.tokens.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the items of a list that say in brackets how much they are insisted on, each of itself
 * alone: "Java (required), Kotlin (preferred)". Among alternatives the bracket only tells which one
 * is liked best: "Python (preferred), R or SQL".
 */
final class ItemNecessities {
  /** Words behind an "or" that names no other item: "2 or more years". */
  private static final Set<String> OR_SO =
      Set.of("more", "higher", "above", "better", "equivalent", "related", "similar", "comparable");

  private static final Set<Cue> ALTERNATIVES = EnumSet.of(Cue.ONE_OF, Cue.TWO_OF, Cue.EXAMPLES);

  private final Tokens tokens;
  private final int from;
  private final int to;
  private final Cues cues;
  private final List<Bracket> brackets = new ArrayList<>();

  /**
   * Brackets that tell a necessity and nothing else.
   *
   * @param first the first word in them
   * @param end the word after the last
   * @param wish whether they only wish
   */
  private record Bracket(int first, int end, boolean wish) {}

  private ItemNecessities(Tokens tokens, int from, int to, Cues cues) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.cues = cues;
    findBrackets();
  }

  /** Marks in {@code parts} where items begin and end, as distances from {@code from}. */
  static void mark(Tokens tokens, int from, int to, Cues cues, BitSet parts) {
    new ItemNecessities(tokens, from, to, cues).mark(parts);
  }

  /** Whether a list goes on with the word {@code end} behind brackets. */
  static boolean goesOn(Tokens tokens, int end, int to) {
    return end < to
        && (tokens.gap(end).indexOf(',') >= 0 || tokens.is(end, "and") || tokens.is(end, "or"));
  }

  private void findBrackets() {
    int depth = 0;
    int first = from;
    for (int i = from + 1; i <= to; i++) {
      String gap = tokens.gap(i);
      for (int k = 0; k < gap.length(); k++) {
        if (gap.charAt(k) == '(') {
          first = depth == 0 ? i : first;
          depth++;
        } else if (gap.charAt(k) == ')' && depth > 0) {
          depth--;
          if (depth == 0) {
            add(first, i);
          }
        }
      }
    }
  }

  private void add(int first, int end) {
    boolean wish = tells(Cue.PREFERRED, first, end);
    if ((wish || tells(Cue.MINIMUM, first, end)) && !Wishes.isOwn(tokens, first, end, cues)) {
      brackets.add(new Bracket(first, end, wish));
    }
  }

  private boolean tells(Cue cue, int first, int end) {
    return cues.all().stream()
        .anyMatch(at -> at.cue() == cue && first <= at.first() && at.end() <= end);
  }

  private void mark(BitSet parts) {
    for (int k = 0; k < brackets.size(); k++) {
      Bracket bracket = brackets.get(k);
      boolean last = k + 1 == brackets.size();
      boolean ends =
          goesOn(tokens, bracket.end(), to)
              && !tokens.is(bracket.end(), "or")
              && !(last && isAlternative(bracket));
      if (ends) {
        parts.set(behindAnd(bracket.end()) - from);
      }
      if (bracket.wish() && (ends || k > 0)) {
        int start = start(bracket, k > 0 ? brackets.get(k - 1).end() : from);
        if (start >= 0) {
          parts.set(behindAnd(start) - from);
        }
      }
    }
  }

  /** Where the item before the brackets begins behind a comma; negative if behind none. */
  private int start(Bracket bracket, int least) {
    for (int i = bracket.first() - 1; i > least; i--) {
      if (tokens.gap(i).indexOf(',') >= 0) {
        return tokens.is(i, "or") ? -1 : i;
      }
    }
    return -1;
  }

  private boolean isAlternative(Bracket bracket) {
    for (Cues.At at : cues.all()) {
      if (ALTERNATIVES.contains(at.cue()) && at.end() <= bracket.first()) {
        return true;
      }
    }
    for (int i = bracket.end(); i < to; i++) {
      if (tokens.is(i, "or") && i + 1 < to && !OR_SO.contains(tokens.word(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private int behindAnd(int i) {
    return tokens.is(i, "and") && i + 1 < to ? i + 1 : i;
  }
}
