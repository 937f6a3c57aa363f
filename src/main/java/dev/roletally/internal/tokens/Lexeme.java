package dev.roletally.internal.tokens;

/**
 * A word, number or mark of a posting, as the fact grammars see it.
 *
 * @param kind which of the three
 * @param word a word in lower case without apostrophes; a number's digits without group commas; or
 *     the mark, with every dash as {@code -}
 * @param start where it begins in the posting
 * @param end where it ends
 * @param spaced whether white space stands before it
 * @param opensLine whether it is the first of its line
 * @param capital whether it is a word that begins with a capital
 * @param integer the whole number this is or spells out; -1 if it is none or too long to be of use
 */
public record Lexeme(
    Kind kind,
    String word,
    int start,
    int end,
    boolean spaced,
    boolean opensLine,
    boolean capital,
    int integer) {
  /** Whether letters, digits or neither. */
  enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  private static final int LONGEST_INTEGER = 8;

  /** Whether this is exactly {@code other}. */
  public boolean is(String other) {
    return word.equals(other);
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  public boolean isMark() {
    return kind == Kind.MARK;
  }

  /** Whether this is a whole number between the two, both included. */
  public boolean isInteger(int least, int greatest) {
    return integer >= least && integer <= greatest;
  }

  /** The whole number that a word or number spells; -1 if it is none or too long to be of use. */
  static int integer(Kind kind, String word) {
    if (kind == Kind.WORD) {
      return NumberWords.value(word);
    }
    if (kind != Kind.NUMBER || word.length() > LONGEST_INTEGER || word.indexOf('.') >= 0) {
      return -1;
    }
    return Integer.parseInt(word);
  }
}
