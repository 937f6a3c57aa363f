package dev.roletally.internal.tokens;

import java.util.Set;

/** Tells whether a text is in English, by its most frequent small words. */
public final class English {
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "and", "of", "to", "a", "in", "with", "you", "for", "our", "we", "is", "are",
          "your", "or", "as", "on", "will", "be", "that", "this", "an", "by", "have", "at", "from");
  private static final Set<String> OTHERS =
      Set.of(
          "und", "der", "die", "das", "mit", "wir", "für", "fur", "ist", "sie", "een", "het", "van",
          "met", "voor", "je", "jij", "wij", "ons", "onze", "bij", "als", "naar", "les", "des",
          "et", "vous", "nous", "pour", "une", "dans", "est", "el", "los", "las", "para", "una",
          "con", "por", "que", "del", "nuestro", "il", "di", "che", "per", "della", "e", "em", "os",
          "uma", "com", "nossa", "och", "att", "som", "på", "er", "og", "vi", "til", "jest", "oraz",
          "ve", "ile", "zijn", "wat", "dat", "aan", "op", "zu", "auf", "im", "den", "du");
  private static final int ENOUGH = 40;
  private static final int MIXED = 10;
  private static final int MOST = 3_000;

  private English() {}

  /** Whether the text is long enough to tell, and plainly in another language. */
  public static boolean isForeign(Tokens tokens) {
    int size = Math.min(tokens.size(), MOST);
    if (size < ENOUGH) {
      return foreignLetters(tokens, size) > size / 2 && size > 5;
    }
    int english = 0;
    int others = 0;
    for (int i = 0; i < size; i++) {
      english += ENGLISH.contains(tokens.word(i)) ? 1 : 0;
      others += OTHERS.contains(tokens.word(i)) ? 1 : 0;
    }
    return (others > english && others * 12 > size) || foreignLetters(tokens, size) > size / 2;
  }

  /** Whether a part of the text may be in another language. */
  public static boolean isMixed(Tokens tokens) {
    int others = 0;
    for (int i = 0; i < tokens.size(); i++) {
      others += OTHERS.contains(tokens.word(i)) ? 1 : 0;
    }
    return others > MIXED;
  }

  /** Whether a sentence is plainly in another language. */
  public static boolean isForeign(Tokens tokens, int from, int to) {
    int english = 0;
    int others = 0;
    for (int i = from; i < to; i++) {
      english += ENGLISH.contains(tokens.word(i)) ? 1 : 0;
      others += OTHERS.contains(tokens.word(i)) ? 1 : 0;
    }
    return others > 2 * english && others > 2 && others * 6 > to - from;
  }

  /** Words in another script. */
  private static int foreignLetters(Tokens tokens, int size) {
    int foreign = 0;
    for (int i = 0; i < size; i++) {
      int c = tokens.word(i).codePointAt(0);
      boolean latin =
          Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN || !Character.isLetter(c);
      foreign += latin ? 0 : 1;
    }
    return foreign;
  }
}
