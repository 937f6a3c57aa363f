package dev.roletally.format;

import dev.roletally.model.Span;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A value of a JSON document and the JSON Pointer of where it stands, so that whatever is wrong can
 * be named with its rule, its value and its place.
 */
record JsonPlace(JsonValue value, String pointer) {
  private static final int QUOTED = 80;

  static JsonPlace root(String json) {
    return new JsonPlace(JsonText.parse(json), "");
  }

  /** The same, if it is an object with no other keys than these. */
  JsonPlace only(Set<String> keys) {
    for (String key : object().keySet()) {
      if (!keys.contains(key)) {
        throw new PlacedException(
            String.format(
                Locale.ROOT,
                "key must be one of %s, got: \"%s\" at %s",
                String.join(", ", keys),
                key,
                where()));
      }
    }
    return this;
  }

  /** The value of a key; empty if it is absent or null. */
  Optional<JsonPlace> find(String key) {
    JsonValue found = object().get(key);
    return found == null || found.getValueType() == JsonValue.ValueType.NULL
        ? Optional.empty()
        : Optional.of(new JsonPlace(found, below(key)));
  }

  JsonPlace need(String key) {
    return find(key)
        .orElseThrow(
            () ->
                new PlacedException(
                    String.format(
                        Locale.ROOT, "\"%s\" must be there, got: none at %s", key, where())));
  }

  /** The items of the array at a key; none if it is absent or null. */
  List<JsonPlace> list(String key) {
    return find(key).map(JsonPlace::items).orElse(List.of());
  }

  <T> List<T> list(String key, Function<JsonPlace, T> form) {
    return list(key).stream().map(form).toList();
  }

  List<JsonPlace> items() {
    if (!(value instanceof JsonArray array)) {
      throw mustBe("an array");
    }
    List<JsonPlace> items = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      items.add(new JsonPlace(array.get(i), below(Integer.toString(i))));
    }
    return items;
  }

  boolean isArray() {
    return value instanceof JsonArray;
  }

  boolean isObject() {
    return value instanceof JsonObject;
  }

  boolean isText() {
    return value instanceof JsonString;
  }

  JsonObject object() {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw mustBe("an object");
  }

  String text() {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    throw mustBe("a string");
  }

  boolean bool() {
    return switch (value.getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw mustBe("true or false");
    };
  }

  BigDecimal number() {
    if (value instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    throw mustBe("a number");
  }

  int integer() {
    try {
      return number().intValueExact();
    } catch (ArithmeticException e) {
      throw mustBe("a whole number");
    }
  }

  /** Months, from a number of years. */
  int months() {
    BigDecimal years = number();
    if (years.signum() < 0 || years.compareTo(BigDecimal.valueOf(178_956_970)) > 0) {
      throw mustBe("a number of years, 0 or more");
    }
    return years.multiply(BigDecimal.valueOf(12)).setScale(0, RoundingMode.HALF_UP).intValueExact();
  }

  <E extends Enum<E>> E oneOf(Class<E> names) {
    String text = text();
    for (E each : names.getEnumConstants()) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    throw mustBe("one of " + String.join(", ", names(names)));
  }

  LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeException e) {
      throw mustBe("a day as YYYY-MM-DD");
    }
  }

  YearMonth month() {
    try {
      return YearMonth.parse(text());
    } catch (DateTimeException e) {
      throw mustBe("a month as YYYY-MM");
    }
  }

  /** The span at the key {@code span}. */
  Span span() {
    return need("span").asSpan();
  }

  Span asSpan() {
    List<JsonPlace> ends = items();
    if (ends.size() != 2) {
      throw mustBe("a span of two numbers");
    }
    return checked(() -> new Span(ends.get(0).integer(), ends.get(1).integer()));
  }

  /** What {@code make} makes; its complaints get the place. */
  <T> T checked(Supplier<T> make) {
    try {
      return make.get();
    } catch (PlacedException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new PlacedException(e.getMessage() + " at " + where(), e);
    }
  }

  IllegalArgumentException mustBe(String rule) {
    return new PlacedException(complaint(rule));
  }

  /** That the value breaks {@code rule}, in a sentence that names both and the place. */
  String complaint(String rule) {
    return name() + " must be " + rule + ", got: " + got() + " at " + where();
  }

  /** The pointer as people read it: a lone slash for the whole document. */
  String where() {
    return pointer.isEmpty() ? "/" : pointer;
  }

  private String got() {
    String text = JsonText.compact(value);
    return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...";
  }

  /** The last key on the way here, with the place in its list if it is a list's. */
  private String name() {
    int slash = pointer.lastIndexOf('/');
    if (slash < 0) {
      return "JSON";
    }
    String last = pointer.substring(slash + 1);
    if (last.isEmpty() || !last.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return last;
    }
    return pointer.substring(pointer.lastIndexOf('/', slash - 1) + 1, slash) + "[" + last + "]";
  }

  private String below(String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private static <E extends Enum<E>> List<String> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }

  /** A complaint that already names its place. */
  private static final class PlacedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    PlacedException(String message) {
      super(message);
    }

    PlacedException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
