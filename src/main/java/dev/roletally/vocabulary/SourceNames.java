package dev.roletally.vocabulary;

import dev.roletally.model.Words;
import java.util.Locale;

/** How names of other vocabularies become names of this one. */
final class SourceNames {
  static final int LONGEST = 200;
  private static final int LONGEST_SLUG = 100;
  private static final int SHORT_WORD = 3;

  private SourceNames() {}

  static boolean isUsable(String name) {
    return name.length() <= LONGEST
        && !Words.normalise(name).isEmpty()
        && name.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /**
   * A name that nobody has marked, with a use that is safe in a text: a single short word needs
   * words around it that speak for it, and a single word with a capital only counts in that case,
   * for it may be a common word with a product's name ("Absorb").
   */
  static Alias careful(String name) {
    return new Alias(name, use(name));
  }

  private static Alias.Use use(String name) {
    boolean isWord = name.codePoints().allMatch(Character::isLetter);
    if (!isWord) {
      return name.length() == 1 ? Alias.Use.AMBIGUOUS : Alias.Use.PLAIN;
    }
    boolean isAcronym = name.equals(name.toUpperCase(Locale.ROOT));
    if (name.length() < SHORT_WORD || (name.length() == SHORT_WORD && !isAcronym)) {
      return Alias.Use.AMBIGUOUS;
    }
    boolean isCapitalised =
        Character.isUpperCase(name.charAt(0))
            && name.substring(1).equals(name.substring(1).toLowerCase(Locale.ROOT));
    return isAcronym || isCapitalised ? Alias.Use.EXACT_CASE : Alias.Use.PLAIN;
  }

  /**
   * The id with a number, for the second and further concepts that it would be of; not too long.
   */
  static String numbered(String id, int number) {
    String end = "-" + number;
    int most = id.indexOf(':') + 1 + LONGEST_SLUG - end.length();
    return id.substring(0, Math.min(id.length(), most)) + end;
  }

  /**
   * {@code name} in lower-case ASCII letters, digits and hyphens; {@code +} and {@code #} are
   * written out, so that C, C++ and C# stay apart. Empty if nothing is left.
   */
  static String slug(String name) {
    StringBuilder slug = new StringBuilder();
    for (char c : Words.normalise(name).toCharArray()) {
      boolean isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (isPlain) {
        slug.append(c);
      } else if (c == '+' || c == '#') {
        part(slug);
        slug.append(c == '+' ? "plus" : "sharp");
      } else {
        part(slug);
      }
    }
    int end = Math.min(slug.length(), LONGEST_SLUG);
    while (end > 0 && slug.charAt(end - 1) == '-') {
      end--;
    }
    return slug.substring(0, end);
  }

  private static void part(StringBuilder slug) {
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
      slug.append('-');
    }
  }

  /** "Java (computer programming)" without what stands in brackets at its end. */
  static String withoutQualifier(String label) {
    int open = label.lastIndexOf('(');
    return open > 0 && label.endsWith(")") ? label.substring(0, open).trim() : label;
  }
}
