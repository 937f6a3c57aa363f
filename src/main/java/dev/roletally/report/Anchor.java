package dev.roletally.report;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A place in a page that links lead to. Its name is made of places in lists, never of a text.
 *
 * @param name lower-case letters, digits and hyphens
 */
record Anchor(String name) {
  /** Rejects any other name. */
  Anchor {
    checkArgument(
        !name.isEmpty()
            && name.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9') || isLetter(c)),
        "anchor must be of a-z, 0-9 and -, got: %s",
        name);
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z';
  }

  /** The role at this place of the ranking. */
  static Anchor role(int place) {
    return new Anchor("role-" + place);
  }

  /** A requirement of a role in the ledger. */
  static Anchor ask(String key) {
    return new Anchor("ask-" + key);
  }

  /** A requirement of a role in the text of the posting. */
  static Anchor words(String key) {
    return new Anchor("text-" + key);
  }

  /** The same place of another part of the role: its heading, say. */
  Anchor part(String part) {
    return new Anchor(name + "-" + part);
  }
}
