package dev.roletally.internal.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a JSON document, with where it stands in the source. */
sealed interface Json {
  /** Its first unit in the source. */
  int start();

  /** One past its last unit in the source. */
  int end();

  /**
   * A string.
   *
   * @param value what it says, escapes resolved
   * @param start its opening quote
   * @param end one past its closing quote
   */
  record Text(String value, int start, int end) implements Json {}

  /**
   * A number, {@code true}, {@code false} or {@code null}.
   *
   * @param literal the value as written
   */
  record Literal(String literal, int start, int end) implements Json {}

  /** An array. */
  record Items(List<Json> items, int start, int end) implements Json {
    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /** An object, its keys in the order of the source; of a repeated key the last counts. */
  record Keys(Map<String, Json> keys, int start, int end) implements Json {
    /** Keeps the order of the keys. */
    public Keys {
      keys = new LinkedHashMap<>(keys);
    }

    /** The value of a key, if it has one. */
    Optional<Json> get(String key) {
      return Optional.ofNullable(keys.get(key));
    }
  }
}
