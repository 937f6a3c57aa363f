package dev.roletally.trust.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents with something wrong: each a whole one with one value or one stretch changed. */
final class Refusals {
  private static final Pattern VALUE =
      Pattern.compile("(?<=[:\\[,] ?)(\"[^\"]*\"|-?[0-9.]+)(?=\\s*[,\\]}])");
  private static final List<String> WRONG =
      List.of(
          "7",
          "-1.5",
          "1e999999999",
          "true",
          "null",
          "\"\"",
          "\" \"",
          "\"zqvwrongkw\"",
          "[\"zqvwrongkw\"]",
          "{\"name\": \"zqvwrongkw\"}",
          "{\"level\": \"zqvwrongkw\", \"from\": \"2031-07-19\", \"to\": \"2017-03-01\"}",
          "zqvwrongkw",
          "\"zqvwrongkw",
          "\"2031-07-19\"",
          "\"\\uD800zqvwrongkw\"");

  private Refusals() {}

  /** Every value in turn replaced by each of the wrong ones. */
  static List<String> of(String document) {
    List<String> all = new ArrayList<>();
    Matcher value = VALUE.matcher(document);
    while (value.find()) {
      if (!isId(document, value)) {
        WRONG.forEach(wrong -> all.add(replaced(document, value, wrong)));
      }
    }
    return all;
  }

  /** The profile's id is the caller's, not the candidate's. */
  private static boolean isId(String document, Matcher value) {
    return document.startsWith("\"id\": ", value.start() - 6);
  }

  private static String replaced(String document, Matcher value, String wrong) {
    return document.substring(0, value.start()) + wrong + document.substring(value.end());
  }

  /** One of the document's values replaced, or a stretch of it cut out, doubled or cut off. */
  static String any(String document, Random random) {
    int from = random.nextInt(document.length());
    int to = Math.min(document.length(), from + 1 + random.nextInt(12));
    return switch (random.nextInt(4)) {
      case 0 -> {
        Matcher value = VALUE.matcher(document);
        // from the first value on or behind it, if any is left
        boolean found = value.find(from) && !isId(document, value);
        yield found ? replaced(document, value, WRONG.get(random.nextInt(WRONG.size()))) : "[]";
      }
      case 1 -> document.substring(0, from) + document.substring(to);
      case 2 -> document.substring(0, to) + document.substring(from);
      default -> document.substring(0, from);
    };
  }
}
