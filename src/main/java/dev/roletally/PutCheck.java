package dev.roletally;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Utf8;

/** The limits of what can be put into an index. */
final class PutCheck {
  static final int MAX_ID_BYTES = 1024;

  private PutCheck() {}

  static void id(String id) {
    check("role id", id);
  }

  static void profileId(String id) {
    check("profile id", id);
  }

  static void attribute(String key, String value) {
    check("attribute key", key);
    checkArgument(key.indexOf(0) < 0, "attribute key must not hold U+0000, got one in: %s", key);
    if (!value.isEmpty()) {
      check("attribute value", value);
    }
  }

  private static void check(String what, String text) {
    int bytes;
    try {
      bytes = Utf8.encodedLength(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(what + " must be well-formed Unicode, got: " + text, e);
    }
    checkArgument(
        bytes >= 1 && bytes <= MAX_ID_BYTES,
        "%s must be 1 to %s bytes of UTF-8, got: %s",
        what,
        MAX_ID_BYTES,
        bytes);
  }
}
