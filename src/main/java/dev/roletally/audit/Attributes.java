package dev.roletally.audit;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an auditor knows of the categories of one person: values by attribute, blank ones gone. */
final class Attributes {
  private Attributes() {}

  static SortedMap<String, String> copyOf(Map<String, String> categories) {
    SortedMap<String, String> copy = new TreeMap<>();
    categories.forEach(
        (attribute, value) -> {
          if (!value.isBlank()) {
            copy.put(name("attribute", attribute), name("category", value));
          }
        });
    return Collections.unmodifiableSortedMap(copy);
  }

  /** Names stand in tables, one to a cell of a line. */
  static String name(String what, String name) {
    checkArgument(
        !name.isBlank() && name.codePoints().noneMatch(Attributes::isUnprintable),
        "%s must not be blank and must stand on one line, got: a string of length %s",
        what,
        name.length());
    return name.strip();
  }

  private static boolean isUnprintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
