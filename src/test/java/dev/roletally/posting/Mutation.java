package dev.roletally.posting;

import java.util.List;
import java.util.Random;

/**
 * Damages texts as copying, scraping and malice do: parts are lost, doubled, swapped or moved to
 * another text, characters that are half a character, invisible, combining or turned round come in,
 * and the whole is cut anywhere, also inside a surrogate pair. What it does depends on the random
 * numbers alone.
 */
final class Mutation {
  private static final List<String> FOREIGN =
      List.of(
          "\ud83d\ude80",
          "\ud83d",
          "\ude80",
          "\ude80\ud83d",
          "\u0000",
          "\u0007",
          "\u001b[1m",
          "\u0085",
          "\u2028",
          "\ufeff",
          "\u200b",
          "\u200d",
          "\u00ad",
          "\u0301",
          "\u0301\u0308\u0323",
          "\u20dd",
          "\u202e",
          "\u202c",
          "\u2066",
          "\u2069",
          "\u200f",
          "\ufb01",
          "\u00bd",
          "\u0130",
          "\u1e9e",
          "\ud835\udc00",
          "\u0661\u0662",
          "\uff11\uff0c\uff12",
          "\u3000",
          "\u00a0",
          "\r",
          "\t\t",
          "\n\n\n",
          "- ",
          "\u2022",
          "((((",
          "))",
          ";",
          ":",
          "/",
          "|",
          "$",
          "$9,",
          "+++",
          "99999999999999999999",
          "0",
          "-1 years",
          "32/13/2026",
          "February 30",
          "2026-99-99",
          "or ",
          "e.g. ",
          "at least one of ",
          "is a plus",
          "Requirements",
          "Related jobs\n",
          "&#x110000;",
          "<b",
          "</p>",
          "<!--",
          "\"}]",
          "\\u00");
  private static final int MOST_CHANGES = 12;
  private static final int LONGEST_PART = 400;

  private Mutation() {}

  /** {@code text} with 1 to {@value #MOST_CHANGES} changes; {@code other} is what may be glued. */
  static String of(String text, String other, Random random) {
    StringBuilder out = new StringBuilder(text);
    for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
      change(out, other, random);
    }
    return out.toString();
  }

  private static void change(StringBuilder out, String other, Random random) {
    int at = random.nextInt(out.length() + 1);
    int end = Math.min(out.length(), at + random.nextInt(LONGEST_PART));
    switch (random.nextInt(9)) {
      case 0 -> out.delete(at, end);
      case 1 -> out.insert(at, out.substring(at, end));
      case 2 -> swap(out, at, end, random);
      case 3, 4, 5 -> out.insert(at, FOREIGN.get(random.nextInt(FOREIGN.size())));
      case 6 -> {
        if (random.nextInt(4) == 0) {
          out.setLength(at);
        } else {
          out.delete(0, Math.min(out.length(), random.nextInt(LONGEST_PART)));
        }
      }
      case 7 -> {
        int from = random.nextInt(other.length() + 1);
        out.insert(at, other, from, Math.min(other.length(), from + random.nextInt(2_000)));
      }
      default -> scramble(out, at, end, random);
    }
  }

  /** Exchanges the part with what stands elsewhere. */
  private static void swap(StringBuilder out, int at, int end, Random random) {
    String part = out.substring(at, end);
    out.delete(at, end);
    out.insert(random.nextInt(out.length() + 1), part);
  }

  /** Takes line breaks, spaces or letters' case out of the part, or puts one character into all. */
  private static void scramble(StringBuilder out, int at, int end, Random random) {
    int way = random.nextInt(4);
    for (int i = at; i < end; i++) {
      char c = out.charAt(i);
      switch (way) {
        case 0 -> out.setCharAt(i, c == '\n' ? ' ' : c);
        case 1 -> out.setCharAt(i, c == ' ' ? '\n' : c);
        case 2 -> out.setCharAt(i, Character.toUpperCase(c));
        default -> out.setCharAt(i, random.nextInt(6) == 0 ? (char) random.nextInt(0x10000) : c);
      }
    }
  }
}
