package dev.roletally.format;

import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/**
 * JSON between text and tree. The provider is looked up once: the library's own static methods look
 * it up at every call.
 */
final class JsonText {
  private static final int WIDTH = 100;
  private static final JsonProvider PROVIDER = JsonProvider.provider();
  private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());
  private static final JsonReaderFactory READERS =
      PROVIDER.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private JsonText() {}

  static JsonBuilderFactory builders() {
    return BUILDERS;
  }

  static JsonValue of(String text) {
    return PROVIDER.createValue(text);
  }

  static JsonValue of(int number) {
    return PROVIDER.createValue(number);
  }

  static JsonValue of(BigDecimal number) {
    return PROVIDER.createValue(number);
  }

  /**
   * The tree of {@code json}.
   *
   * @throws IllegalArgumentException if it is no JSON, or an object has a key twice
   */
  static JsonValue parse(String json) {
    try (JsonReader reader = READERS.createReader(new StringReader(json))) {
      return reader.readValue();
    } catch (JsonParsingException e) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "JSON must be well formed, got an error at line %d, column %d: %s",
              e.getLocation().getLineNumber(),
              e.getLocation().getColumnNumber(),
              e.getMessage()),
          e);
    } catch (RuntimeException e) {
      // JsonException for a key that comes twice; the parser's limits are plain RuntimeExceptions
      throw new IllegalArgumentException("JSON must be well formed, got: " + e.getMessage(), e);
    }
  }

  /** The text of {@code value} on one line. */
  static String compact(JsonValue value) {
    return wellFormed(value.toString());
  }

  /**
   * The text of {@code value} for people: two blanks for a level, and whatever fits on one line is
   * on one line.
   */
  static String pretty(JsonValue value) {
    StringBuilder out = new StringBuilder();
    print(value, 0, 0, out);
    return wellFormed(out.toString());
  }

  /**
   * {@code json} with surrogates that have lost their partner escaped, so that UTF-8 holds them.
   */
  private static String wellFormed(String json) {
    StringBuilder out = null;
    int copied = 0;
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < json.length()
          && Character.isLowSurrogate(json.charAt(i + 1))) {
        i++;
        continue;
      }
      if (out == null) {
        out = new StringBuilder(json.length() + 16);
      }
      out.append(json, copied, i).append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
      copied = i + 1;
    }
    return out == null ? json : out.append(json, copied, json.length()).toString();
  }

  private static void print(JsonValue value, int indent, int used, StringBuilder out) {
    if (!(value instanceof JsonStructure)) {
      out.append(value);
      return;
    }
    int before = out.length();
    if (flat(value, before + WIDTH - 2 * indent - used, out)) {
      return;
    }
    out.setLength(before);
    if (value instanceof JsonObject object) {
      out.append('{');
      for (Iterator<Map.Entry<String, JsonValue>> i = object.entrySet().iterator(); i.hasNext(); ) {
        Map.Entry<String, JsonValue> entry = i.next();
        line(indent + 1, out);
        String key = of(entry.getKey()) + ": ";
        out.append(key);
        print(entry.getValue(), indent + 1, key.length() + 1, out);
        out.append(i.hasNext() ? "," : "");
      }
      line(indent, out);
      out.append('}');
    } else {
      out.append('[');
      for (Iterator<JsonValue> i = ((JsonArray) value).iterator(); i.hasNext(); ) {
        line(indent + 1, out);
        print(i.next(), indent + 1, 1, out);
        out.append(i.hasNext() ? "," : "");
      }
      line(indent, out);
      out.append(']');
    }
  }

  /** Appends {@code value} on one line; gives up, and says so, once that is longer than allowed. */
  private static boolean flat(JsonValue value, int limit, StringBuilder out) {
    if (value instanceof JsonObject object) {
      String gap = "{";
      for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
        out.append(gap).append(of(entry.getKey())).append(": ");
        if (!flat(entry.getValue(), limit, out)) {
          return false;
        }
        gap = ", ";
      }
      out.append(object.isEmpty() ? "{}" : "}");
    } else if (value instanceof JsonArray array) {
      String gap = "[";
      for (JsonValue item : array) {
        out.append(gap);
        if (!flat(item, limit, out)) {
          return false;
        }
        gap = ", ";
      }
      out.append(array.isEmpty() ? "[]" : "]");
    } else if (value instanceof JsonString string && string.getChars().length() > WIDTH) {
      return false;
    } else {
      out.append(value);
    }
    return out.length() <= limit;
  }

  private static void line(int indent, StringBuilder out) {
    out.append('\n').append("  ".repeat(indent));
  }
}
