package dev.roletally.trust.hostile;

/** What may be shown to people as text: nothing that moves a cursor, turns lines or hides. */
final class Shown {
  private Shown() {}

  static void safely(String text) {
    text.codePoints()
        .filter(c -> c != '\n')
        .filter(Shown::isUnsafe)
        .findFirst()
        .ifPresent(
            c -> {
              throw new Laws.Broken("text for people holds U+" + Integer.toHexString(c));
            });
  }

  private static boolean isUnsafe(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
        || (c >= 0x200e && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= 0xe0000 && c <= 0xe007f);
  }
}
