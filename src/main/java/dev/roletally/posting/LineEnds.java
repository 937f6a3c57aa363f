package dev.roletally.posting;

/**
 * The ends of lines as they come: {@code \n}, {@code \r\n}, {@code \r}, and the rarer separators.
 * All of them part the same lines.
 */
final class LineEnds {
  private LineEnds() {}

  /** Whether every line of {@code text} ends in {@code \n}. */
  static boolean arePlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOther(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The text with {@code \n} for every end of a line. */
  static Transcript plain(String text) {
    Transcript.Builder plain = new Transcript.Builder();
    for (int i = 0; i < text.length(); ) {
      int end = i + 1;
      char c = text.charAt(i);
      if (c == '\r' && end < text.length() && text.charAt(end) == '\n') {
        end++;
      }
      plain.add(isOther(c) ? '\n' : c, "", i, end);
      i = end;
    }
    return plain.build();
  }

  private static boolean isOther(char c) {
    return c == '\r'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u0085'
        || c == '\u000b'
        || c == '\f';
  }
}
