package dev.roletally.reading;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A posting and what a careful person found in it.
 *
 * @param id the posting's id
 * @param text its text
 * @param labels the label object: facts as keys, clauses under {@code requirements}
 */
record LabelledPosting(String id, String text, JsonObject labels) {

  /** The labels of {@code file} with the texts of {@code texts}: objects of id and text. */
  static List<LabelledPosting> read(Path file, Path texts) {
    Map<String, String> byId = new HashMap<>();
    for (JsonObject each : array(texts).getValuesAs(JsonObject.class)) {
      byId.put(each.getString("id"), each.getString("text"));
    }
    List<LabelledPosting> all = new ArrayList<>();
    for (JsonObject labels : array(file).getValuesAs(JsonObject.class)) {
      String id = labels.getString("id");
      all.add(new LabelledPosting(id, Optional.ofNullable(byId.get(id)).orElseThrow(), labels));
    }
    return all;
  }

  /** The labels of {@code file}, each of which names its text file in {@code folder}. */
  static List<LabelledPosting> readFiles(Path file, Path folder) {
    List<LabelledPosting> all = new ArrayList<>();
    for (JsonObject labels : array(file).getValuesAs(JsonObject.class)) {
      String name = labels.getString("file");
      try {
        all.add(
            new LabelledPosting(
                name.replace(".txt", ""), Files.readString(folder.resolve(name)), labels));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private static JsonArray array(Path file) {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The labelled clauses, in reading order. */
  List<JsonObject> clauses() {
    return objects(labels, "requirements");
  }

  static Optional<String> text(JsonObject object, String key) {
    return object.get(key) instanceof JsonString text
        ? Optional.of(text.getString())
        : Optional.empty();
  }

  static Optional<JsonNumber> number(JsonObject object, String key) {
    return object.get(key) instanceof JsonNumber number ? Optional.of(number) : Optional.empty();
  }

  static Optional<JsonObject> object(JsonObject object, String key) {
    return object.get(key) instanceof JsonObject found ? Optional.of(found) : Optional.empty();
  }

  static boolean isTrue(JsonObject object, String key) {
    return JsonValue.TRUE.equals(object.get(key));
  }

  static List<String> texts(JsonObject object, String key) {
    return object.get(key) instanceof JsonArray array ? texts(array) : List.of();
  }

  static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  static List<JsonArray> arrays(JsonObject object, String key) {
    return object.get(key) instanceof JsonArray array
        ? array.getValuesAs(JsonArray.class)
        : List.of();
  }

  static List<JsonObject> objects(JsonObject object, String key) {
    return object.get(key) instanceof JsonArray array
        ? array.getValuesAs(JsonObject.class)
        : List.of();
  }
}
