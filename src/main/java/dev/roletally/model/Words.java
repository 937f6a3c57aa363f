package dev.roletally.model;

import com.google.common.base.Ascii;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The normal form of a label: the one way in which RoleTally decides that two spellings are the
 * same words.
 */
public final class Words {
  private static final int NOT_ASCII = -1;

  private Words() {}

  /**
   * Folds case, accents and full-width forms, drops apostrophes, and turns every run of other marks
   * into one space; keeps {@code +}, {@code #} and a dot inside or before a word, so that C++, C#,
   * Node.js and .NET stay themselves. Never depends on the default locale.
   */
  public static String normalise(String label) {
    byte[] ascii = new byte[label.length()];
    int length = normaliseAscii(label, ascii);
    if (length != NOT_ASCII) {
      return new String(ascii, 0, length, StandardCharsets.ISO_8859_1);
    }
    String folded = Normalizer.normalize(label, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isWord(c) || c == '+' || c == '#' || (c == '.' && startsWord(folded, i, next))) {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.appendCodePoint(c);
      } else if (!isDropped(c)) {
        gap = true;
      }
      i = next;
    }
    return out.toString();
  }

  /** The same rules on the plain characters that nearly all labels are made of; the length. */
  private static int normaliseAscii(String label, byte[] out) {
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < label.length(); i++) {
      char c = Ascii.toLowerCase(label.charAt(i));
      if (c > 0x7f) {
        return NOT_ASCII;
      }
      boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (letterOrDigit || c == '+' || c == '#' || (c == '.' && startsWord(label, i, i + 1))) {
        if (gap && length > 0) {
          out[length++] = ' ';
        }
        gap = false;
        out[length++] = (byte) c;
      } else if (c != '\'' && c != '`') {
        gap = true;
      }
    }
    return length;
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean startsWord(String text, int dot, int next) {
    boolean wordFollows = next < text.length() && isWord(text.codePointAt(next));
    boolean dotBefore = dot > 0 && text.charAt(dot - 1) == '.';
    return wordFollows && !dotBefore;
  }

  /** Apostrophes and combining marks vanish without parting the word. */
  private static boolean isDropped(int c) {
    int type = Character.getType(c);
    return c == '\''
        || c == '\u2019'
        || c == '\u2018'
        || c == '`'
        || type == Character.NON_SPACING_MARK
        || type == Character.FORMAT;
  }
}
