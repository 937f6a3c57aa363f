package dev.roletally.explain;

/**
 * Foreign words made fit to be shown as text: what a reader would not see, or what would move what
 * he sees (controls, marks of direction, halves of surrogate pairs), shows as its code: <code>
 * \u202e</code>.
 */
public final class SafeText {
  private static final String CUT = " \u2026";

  private SafeText() {}

  /** The whole text in one line: white space is one blank. */
  public static String of(String text) {
    return escape(blanks(text));
  }

  /** The text in one line, cut after a word if it is longer than {@code most} UTF-16 units. */
  public static String of(String text, int most) {
    String flat = blanks(text);
    if (flat.length() <= most) {
      return escape(flat);
    }
    int end = flat.lastIndexOf(' ', most);
    if (end < most / 2) {
      end = Character.isHighSurrogate(flat.charAt(most - 1)) ? most - 1 : most;
    }
    return escape(flat.substring(0, end)) + CUT;
  }

  /** The whole text with its line feeds and tabs; any other line break is a line feed. */
  public static String lines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\t' || c == '\r') {
        out.append(escape(text.substring(start, i)));
        boolean followed = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        if (!followed) {
          out.append(c == '\t' ? '\t' : '\n');
        }
        start = i + 1;
      }
    }
    return out.append(escape(text.substring(start))).toString();
  }

  /**
   * A JSON document whose strings show what they hold: the same document, with what a reader would
   * not see written as the escapes of JSON.
   */
  public static String json(String document) {
    StringBuilder out = new StringBuilder(document.length());
    for (int i = 0; i < document.length(); ) {
      int c = document.codePointAt(i);
      append(c, c >= 0x20 && isUnseen(c), out);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static String blanks(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00a0';
      if (!blank) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int end = out.length();
    return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      append(c, isUnseen(c), out);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static void append(int c, boolean escaped, StringBuilder out) {
    if (!escaped) {
      out.appendCodePoint(c);
      return;
    }
    for (char unit : Character.toChars(c)) {
      out.append("\\u");
      String hex = Integer.toHexString(unit);
      out.append("0".repeat(4 - hex.length())).append(hex);
    }
  }

  /** Fixed ranges: the categories of {@link Character} differ between Java versions. */
  private static boolean isUnseen(int c) {
    return c < 0x20
        || (c >= 0x7f && c <= 0x9f)
        || c == 0x61c
        || c == 0x180e
        || c == 0x200b
        || c == 0x200e
        || c == 0x200f
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || (c >= 0xd800 && c <= 0xdfff)
        || c == 0xfeff
        || (c >= 0xfff9 && c <= 0xfffb)
        || (c >= 0xe0000 && c <= 0xe007f);
  }
}
