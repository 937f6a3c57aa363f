package dev.roletally.trust.hostile;

import java.nio.charset.StandardCharsets;

/** Text out of any bytes, halves of surrogate pairs included. */
final class FuzzText {
  private FuzzText() {}

  /** UTF-8, with a mark for what is none; after a zero byte, two bytes for each UTF-16 unit. */
  static String of(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != 0) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder(bytes.length / 2);
    for (int i = 1; i + 1 < bytes.length; i += 2) {
      text.append((char) ((bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff)));
    }
    return text.toString();
  }
}
