package dev.roletally.internal.asks;

import dev.roletally.internal.tokens.Tokens;
import java.util.Set;

/**
 * What stands between two items: whether they belong to one list, and how the list is tied.
 *
 * @param tie how they are tied
 * @param first the first word that is no conjunction
 * @param end the word after the last that is no conjunction
 */
record ListGap(Tie tie, int first, int end) {
  private static final Set<String> AND = Set.of("and", "as", "well", "plus", "also");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "both", "either", "basic");

  /** How two items of a list are tied. */
  enum Tie {
    /** Not at all. */
    NONE,
    /** By a comma, to whatever the list says further on. */
    COMMA,
    /** Both are asked for. */
    AND,
    /** One is enough. */
    OR,
    /** By a slash: one is enough. */
    SLASH,
    /** "and/or": one is enough. */
    AND_OR
  }

  /** Reads the gap from word {@code from} to word {@code to}. */
  static ListGap between(Tokens tokens, int from, int to) {
    boolean and = false;
    boolean or = false;
    int first = from;
    int end = to;
    while (first < end && isConjunction(tokens.word(first))) {
      and |= AND.contains(tokens.word(first));
      or |= tokens.is(first, "or");
      first++;
    }
    while (end > first && (isConjunction(tokens.word(end - 1)) || isArticle(tokens, end - 1))) {
      and |= AND.contains(tokens.word(end - 1));
      or |= tokens.is(end - 1, "or");
      end--;
    }
    boolean comma = false;
    boolean slash = false;
    boolean broken = false;
    for (int i = from; i <= to; i++) {
      String gap = tokens.gap(i);
      for (int k = 0; k < gap.length(); k++) {
        char c = gap.charAt(k);
        comma |= c == ',' || c == '、' || c == '，' || c == '|' || c == '\n' || c == '•';
        slash |= c == '/' || c == '\\';
        and |= c == '&' || c == '+';
        broken |= c == '.' || c == ';' || c == ':' || c == '(';
      }
    }
    Tie tie = tie(and, or, comma, slash);
    return new ListGap(broken ? Tie.NONE : tie, first, end);
  }

  private static Tie tie(boolean and, boolean or, boolean comma, boolean slash) {
    if (or) {
      return and ? Tie.AND_OR : Tie.OR;
    }
    if (and) {
      return Tie.AND;
    }
    if (comma) {
      return Tie.COMMA;
    }
    return slash ? Tie.SLASH : Tie.NONE;
  }

  /** Whether nothing but a conjunction stands between the items. */
  boolean links() {
    return tie != Tie.NONE && first >= end;
  }

  private static boolean isConjunction(String word) {
    return AND.contains(word) || word.equals("or");
  }

  private static boolean isArticle(Tokens tokens, int i) {
    return ARTICLES.contains(tokens.word(i));
  }
}
