package dev.roletally.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.format.RoleJson;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Checks the spans of roles against the posting they were read from. */
public final class SpanCheck {
  private SpanCheck() {}

  /** Every span of {@code role}, wherever it stands in it. */
  public static List<Span> spans(Role role) {
    List<Span> spans = new ArrayList<>();
    collect(parse(RoleJson.write(role)), spans);
    return spans;
  }

  /** Asserts that every span lies inside the string that it names, and splits no character. */
  public static void allInside(Role role, Posting posting) {
    for (Span span : spans(role)) {
      String text = text(posting, span.in());
      assertThat(span.end()).as("%s of \"%s\"", span, text).isLessThanOrEqualTo(text.length());
    }
  }

  /** Whether a span lies inside {@code text} and splits no surrogate pair. */
  public static boolean isWhole(Span span, String text) {
    return span.end() <= text.length()
        && !splitsPair(text, span.start())
        && !splitsPair(text, span.end());
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  /** The words at {@code span} in the original. */
  public static String words(Posting posting, Span span) {
    return span.of(text(posting, span.in()));
  }

  private static String text(Posting posting, String in) {
    if (in.isEmpty()) {
      return posting.text();
    }
    JsonValue value = Json.createPointer(in).getValue((JsonStructure) parse(posting.text()));
    return value instanceof JsonString string ? string.getString() : value.toString();
  }

  private static JsonValue parse(String json) {
    return Json.createReader(new StringReader(json)).readValue();
  }

  private static void collect(JsonValue value, List<Span> spans) {
    if (value instanceof JsonArray array) {
      array.forEach(item -> collect(item, spans));
    } else if (value instanceof JsonObject object) {
      if (object.get("span") instanceof JsonArray ends) {
        spans.add(new Span(ends.getInt(0), ends.getInt(1), object.getString("in", "")));
      }
      if (object.get("spans") instanceof JsonArray all) {
        for (int i = 0; i < all.size(); i++) {
          JsonArray ends = all.getJsonArray(i);
          String in = object.get("in") instanceof JsonArray names ? names.getString(i) : "";
          spans.add(new Span(ends.getInt(0), ends.getInt(1), in));
        }
      }
      object.values().forEach(below -> collect(below, spans));
    }
  }
}
