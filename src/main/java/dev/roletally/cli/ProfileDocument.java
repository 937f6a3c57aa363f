package dev.roletally.cli;

import dev.roletally.format.ProfileJson;
import dev.roletally.format.ProfileReading;
import dev.roletally.model.InferredSkill;
import dev.roletally.model.Profile;
import dev.roletally.model.Span;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was understood of a profile, as a document for people and as one for programs. */
final class ProfileDocument {
  private static final JsonProvider JSON = JsonProvider.provider();

  private ProfileDocument() {}

  /** One JSON object: the profile in RoleTally's form, what it was made from, what is missing. */
  static String json(ProfileReading reading) {
    JsonArrayBuilder understood = JSON.createArrayBuilder();
    for (ProfileReading.Claim claim : reading.claims()) {
      understood.add(
          JSON.createObjectBuilder()
              .add("key", claim.key())
              .add("value", value(claim.value()))
              .add("at", claim.at()));
    }
    JsonArrayBuilder missing = JSON.createArrayBuilder();
    for (ProfileReading.Missing each : reading.missing()) {
      missing.add(
          JSON.createObjectBuilder()
              .add("category", each.category().name())
              .add("key", each.key())
              .add("message", each.message()));
    }
    return "{\n\"profile\": "
        + ProfileJson.write(reading.profile()).stripTrailing()
        + ",\n\"understood\": "
        + understood.build()
        + ",\n\"missing\": "
        + missing.build()
        + "\n}";
  }

  /** A list of the claims by key, each with where it stands, then of what is missing. */
  static String text(ProfileReading reading) {
    StringBuilder out = new StringBuilder();
    Profile profile = reading.profile();
    line(out, "", profile.id());
    Map<String, List<String>> claims = new LinkedHashMap<>();
    for (ProfileReading.Claim claim : reading.claims()) {
      if (!claim.key().equals("inferred")) {
        claims
            .computeIfAbsent(claim.key(), key -> new ArrayList<>())
            .add(row(words(value(claim.value())), claim.at()));
      }
    }
    claims.forEach((key, rows) -> section(out, key, rows));
    section(
        out,
        "inferred from prose, not claimed",
        profile.inferred().stream().map(ProfileDocument::inferred).toList());
    section(
        out,
        "missing",
        reading.missing().stream().map(each -> row(each.message(), each.key())).toList());
    section(out, "notes", reading.diagnostics().stream().map(each -> each.message()).toList());
    return out.toString().stripTrailing();
  }

  private static String inferred(InferredSkill skill) {
    Span first = skill.places().get(0);
    int others = skill.places().size() - 1;
    String years =
        skill.months().isEmpty()
            ? ""
            : String.format(Locale.ROOT, " (%.1f years)", skill.months().getAsInt() / 12.0);
    return row(
        skill.name() + years,
        first.in()
            + " "
            + first.start()
            + "-"
            + first.end()
            + (others == 0 ? "" : " and " + others + " more"));
  }

  private static void section(StringBuilder out, String title, List<String> rows) {
    if (!rows.isEmpty()) {
      line(out, "  ", title);
      rows.forEach(row -> line(out, "    ", row));
    }
  }

  private static void line(StringBuilder out, String indent, String text) {
    out.append(indent).append(OneLine.of(text)).append('\n');
  }

  private static String row(String what, String where) {
    return what + "  [" + where + "]";
  }

  private static JsonValue value(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readValue();
    }
  }

  /** A value as words: an object's as its keys and values. */
  private static String words(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    if (value instanceof JsonObject object) {
      List<String> parts = new ArrayList<>();
      object.forEach((key, each) -> parts.add(key + " " + words(each)));
      return String.join(", ", parts);
    }
    return value.toString();
  }
}
