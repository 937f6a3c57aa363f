package dev.roletally.report;

import com.google.common.primitives.ImmutableIntArray;
import java.util.stream.IntStream;

/**
 * A string of a posting as a reader sees it, and where each place of the original stands in it.
 *
 * @param in JSON Pointer of the string in the posting; empty for its whole text
 * @param words what a reader sees
 * @param places for each place of the original, its place in {@code words}; ascending
 */
record Passage(String in, String words, ImmutableIntArray places) {
  /** A string that is shown as it is. */
  static Passage plain(String in, String text) {
    return new Passage(in, text, ImmutableIntArray.copyOf(IntStream.rangeClosed(0, text.length())));
  }

  /** Where {@code offset} of the original stands in the words. */
  int place(int offset) {
    return places.get(offset);
  }
}
