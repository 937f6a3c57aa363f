package dev.roletally.internal.document;

/**
 * A text in the characters that reading goes by: one end for every line, however it came ({@code
 * \n}, {@code \r\n}, {@code \r}, and the rarer separators); nothing that nobody sees (zero-width
 * and soft marks, marks of direction, tag characters, variation selectors); full-width letters,
 * digits and marks as plain ones.
 */
final class PlainText {
  private static final int TO_PLAIN = 0xff01 - '!';
  private static final String WIDE_MARKS = "#()+,-./:;";

  /** The first half of every tag character, and of nothing that is seen. */
  private static final char TAG = '\udb40';

  private PlainText() {}

  /** Whether {@code text} is so already. */
  static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' || c >= 0x80) && (isUnseen(text, i) || plain(c) != c)) {
        return false;
      }
    }
    return true;
  }

  /** The text so, with the places of its units in {@code text}. */
  static Transcript of(String text) {
    return of(Transcript.of(text, ""));
  }

  /** The same of a transcript, with the places of its units in the original. */
  static Transcript of(Transcript from) {
    String text = from.text();
    if (is(text)) {
      return from;
    }
    Transcript.Builder plain = new Transcript.Builder();
    for (int i = 0; i < text.length(); ) {
      int end = i + 1;
      char c = text.charAt(i);
      if (c == '\r' && end < text.length() && text.charAt(end) == '\n') {
        end++;
      }
      if (!isUnseen(text, i)) {
        plain.add(plain(c), from, i, end);
      }
      i = end;
    }
    return plain.build();
  }

  /** The character by which {@code c} is read. */
  static char plain(char c) {
    return isLineEnd(c) ? '\n' : isWide(c) ? (char) (c - TO_PLAIN) : c;
  }

  /** Fixed ranges: the categories of {@link Character} differ between Java versions. */
  static boolean isUnseen(String text, int at) {
    char c = text.charAt(at);
    return c == 0xad
        || c == 0x61c
        || c == 0x180e
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || (c >= 0xfe00 && c <= 0xfe0f)
        || c == 0xfeff
        || (c == TAG && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1)))
        || (Character.isLowSurrogate(c) && at > 0 && text.charAt(at - 1) == TAG);
  }

  private static boolean isWide(char c) {
    if (c < 0xff01 || c > 0xff5e) {
      return false;
    }
    char plain = (char) (c - TO_PLAIN);
    return (plain >= '0' && plain <= '9')
        || (plain >= 'A' && plain <= 'Z')
        || (plain >= 'a' && plain <= 'z')
        || WIDE_MARKS.indexOf(plain) >= 0;
  }

  private static boolean isLineEnd(char c) {
    return c == '\r'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u0085'
        || c == '\u000b'
        || c == '\f';
  }
}
