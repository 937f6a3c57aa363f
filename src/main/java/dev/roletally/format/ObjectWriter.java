package dev.roletally.format;

import dev.roletally.model.Span;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes one JSON object, its keys in the order in which they are put. */
final class ObjectWriter {
  private final JsonObjectBuilder out = JsonText.builders().createObjectBuilder();

  ObjectWriter put(String key, JsonValue value) {
    out.add(key, value);
    return this;
  }

  ObjectWriter put(String key, String text) {
    out.add(key, text);
    return this;
  }

  ObjectWriter put(String key, Enum<?> name) {
    out.add(key, name.name());
    return this;
  }

  ObjectWriter put(String key, int number) {
    out.add(key, number);
    return this;
  }

  ObjectWriter put(String key, boolean yes) {
    out.add(key, yes);
    return this;
  }

  /** The ends under {@code span}, and {@code in} beside it if it lies in a string of its own. */
  ObjectWriter put(Span span) {
    put("span", ends(span));
    return span.in().isEmpty() ? this : put("in", span.in());
  }

  /** The same, and null if there is none. */
  ObjectWriter put(Optional<Span> span) {
    return span.isPresent() ? put(span.get()) : put("span", JsonValue.NULL);
  }

  /** The ends of each under {@code spans}, and {@code in} beside it if one lies in a string. */
  ObjectWriter put(List<Span> spans) {
    list("spans", spans, ObjectWriter::ends);
    return spans.stream().allMatch(span -> span.in().isEmpty())
        ? this
        : list("in", spans, span -> JsonText.of(span.in()));
  }

  /** Null if there is no value. */
  <T> ObjectWriter orNull(String key, Optional<T> value, Function<T, JsonValue> form) {
    return put(key, value.map(form).orElse(JsonValue.NULL));
  }

  /** Left out if there is no value. */
  <T> ObjectWriter orNothing(String key, Optional<T> value, Function<T, JsonValue> form) {
    value.ifPresent(each -> out.add(key, form.apply(each)));
    return this;
  }

  /** An array, perhaps empty. */
  <T> ObjectWriter list(String key, Collection<T> values, Function<T, JsonValue> form) {
    return put(key, array(values, form));
  }

  /** An array, left out if it would be empty. */
  <T> ObjectWriter someOf(String key, Collection<T> values, Function<T, JsonValue> form) {
    return values.isEmpty() ? this : list(key, values, form);
  }

  JsonObject done() {
    return out.build();
  }

  static <T> JsonArray array(Collection<T> values, Function<T, JsonValue> form) {
    JsonArrayBuilder items = JsonText.builders().createArrayBuilder();
    values.forEach(value -> items.add(form.apply(value)));
    return items.build();
  }

  private static JsonValue ends(Span span) {
    return JsonText.builders().createArrayBuilder().add(span.start()).add(span.end()).build();
  }

  /** The value's own text: a name, day or month. */
  static JsonValue text(Object value) {
    return JsonText.of(value.toString());
  }

  /** Years with up to four decimals, from which the months can be told. */
  static JsonValue years(int months) {
    BigDecimal years =
        BigDecimal.valueOf(months)
            .divide(BigDecimal.valueOf(12), 4, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return JsonText.of(years.scale() < 0 ? years.setScale(0) : years);
  }
}
