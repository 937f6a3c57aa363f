package dev.roletally.format;

import dev.roletally.model.ClaimException;
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
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON document and where it stands, so that whatever is wrong can be named with its
 * rule, its value and its JSON Pointer. The pointer is made only when it is asked for.
 *
 * @param value the value
 * @param parent the object or array that holds it; null for the whole document
 * @param key the key or index there
 * @param isPersonal whether the document is about a candidate, so that no error quotes its values
 */
record JsonPlace(JsonValue value, @Nullable JsonPlace parent, String key, boolean isPersonal) {
  private static final String GOT = ", got: ";
  private static final int QUOTED = 80;
  private static final int MOST_DIGITS = 100;

  static JsonPlace root(String json) {
    return new JsonPlace(JsonText.parse(json), null, "", false);
  }

  /** A document about a candidate: what is wrong with a value is a {@link ClaimException}. */
  static JsonPlace personal(String json) {
    return new JsonPlace(JsonText.parse(json), null, "", true);
  }

  /** The same, if it is an object with no other keys than these. */
  JsonPlace only(Set<String> keys) {
    for (String key : object().keySet()) {
      if (!keys.contains(key)) {
        throw unknown(key, "key must be one of " + String.join(", ", keys) + GOT);
      }
    }
    return this;
  }

  private IllegalArgumentException unknown(String key, String rule) {
    String quoted = "\"" + cut(key) + "\"";
    return isPersonal
        ? new ClaimException(rule + ClaimException.sort(key), rule + quoted).at(where())
        : new PlacedException(rule + quoted + " at " + where());
  }

  /** The value of a key; empty if it is absent or null. */
  Optional<JsonPlace> find(String key) {
    JsonValue found = object().get(key);
    return found == null || found.getValueType() == JsonValue.ValueType.NULL
        ? Optional.empty()
        : Optional.of(new JsonPlace(found, this, key, isPersonal));
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
      items.add(new JsonPlace(array.get(i), this, Integer.toString(i), isPersonal));
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
    if (!(value instanceof JsonNumber number)) {
      throw mustBe("a number");
    }
    BigDecimal decimal = number.bigDecimalValue();
    if (Math.abs((long) decimal.scale()) > MOST_DIGITS) {
      throw mustBe("a number of at most " + MOST_DIGITS + " digits");
    }
    return decimal;
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

  /** The span at the key {@code span}, in the string that {@code in} names. */
  Span span() {
    return need("span").asSpan(find("in").map(JsonPlace::text).orElse(""));
  }

  /** The spans at the key {@code spans}, each in the string that {@code in} names. */
  List<Span> spans() {
    List<JsonPlace> spans = list("spans");
    List<String> in = list("in", JsonPlace::text);
    if (!in.isEmpty() && in.size() != spans.size()) {
      throw need("in").mustBe("as long as spans");
    }
    List<Span> read = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      read.add(spans.get(i).asSpan(in.isEmpty() ? "" : in.get(i)));
    }
    return read;
  }

  private Span asSpan(String in) {
    List<JsonPlace> ends = items();
    if (ends.size() != 2) {
      throw mustBe("a span of two numbers");
    }
    return checked(() -> new Span(ends.get(0).integer(), ends.get(1).integer(), in));
  }

  /** What {@code make} makes; its complaints get the place. */
  <T> T checked(Supplier<T> make) {
    try {
      return make.get();
    } catch (PlacedException e) {
      throw e;
    } catch (ClaimException e) {
      throw isPersonal ? e.at(where()) : new PlacedException(e.at(where()).inFull(), e);
    } catch (IllegalArgumentException e) {
      throw isPersonal
          ? withoutValue(String.valueOf(e.getMessage()))
          : new PlacedException(e.getMessage() + " at " + where(), e);
    }
  }

  /** A complaint that was not made for profiles: what it says of the value stays out of logs. */
  private ClaimException withoutValue(String complaint) {
    int value = complaint.lastIndexOf(GOT);
    String rule = value < 0 ? complaint : complaint.substring(0, value);
    return new ClaimException(rule + GOT + "another value", complaint).at(where());
  }

  IllegalArgumentException mustBe(String rule) {
    return isPersonal
        ? new ClaimException(broken(rule) + sort(), broken(rule) + got()).at(where())
        : new PlacedException(complaint(rule));
  }

  /** That the value breaks {@code rule}, in a sentence that names both and the place. */
  String complaint(String rule) {
    return broken(rule) + got() + " at " + where();
  }

  private String broken(String rule) {
    return name() + " must be " + rule + GOT;
  }

  /** That the value, a date, lies before {@code start}, in a sentence that names both. */
  String mustNotBeBefore(JsonPlace start) {
    return name() + " must not be before " + start.text() + ", got: " + got() + " at " + where();
  }

  /** The JSON Pointer; a lone slash for the whole document. */
  String where() {
    return parent == null ? "/" : parent.pointer() + "/" + escaped();
  }

  private String pointer() {
    return parent == null ? "" : where();
  }

  private String escaped() {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private String got() {
    return cut(JsonText.compact(value));
  }

  private static String cut(String text) {
    return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...";
  }

  private String sort() {
    return switch (value.getValueType()) {
      case STRING -> ClaimException.sort(text());
      case NUMBER -> "another number";
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case TRUE, FALSE -> "true or false";
      case NULL -> "null";
    };
  }

  /** The key; an item of a list goes by the list's. */
  private String name() {
    if (parent == null) {
      return "JSON";
    }
    return parent.value instanceof JsonArray ? parent.name() + "[" + key + "]" : key;
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
