package dev.roletally.internal.tokens;

import com.google.common.collect.ImmutableMap;

/** The small whole numbers that postings spell out. */
final class NumberWords {
  private static final ImmutableMap<String, Integer> VALUES =
      ImmutableMap.<String, Integer>builder()
          .put("one", 1)
          .put("two", 2)
          .put("three", 3)
          .put("four", 4)
          .put("five", 5)
          .put("six", 6)
          .put("seven", 7)
          .put("eight", 8)
          .put("nine", 9)
          .put("ten", 10)
          .put("eleven", 11)
          .put("twelve", 12)
          .put("thirteen", 13)
          .put("fourteen", 14)
          .put("fifteen", 15)
          .put("sixteen", 16)
          .put("eighteen", 18)
          .put("twenty", 20)
          .put("thirty", 30)
          .put("forty", 40)
          .buildOrThrow();

  private NumberWords() {}

  /** The value of a word in lower case; -1 if it is no number. */
  static int value(String word) {
    return VALUES.getOrDefault(word, -1);
  }
}
