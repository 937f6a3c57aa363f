package dev.roletally.bench.report;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A committed run of the comparison.
 *
 * @param file its name
 * @param json what it holds
 */
record Run(String file, JsonObject json) {
  /**
   * A method's figures for one length of list.
   *
   * @param json what the comparison wrote
   */
  record Row(JsonObject json) {
    String corpus() {
      return json.getString("corpus");
    }

    int n() {
      return json.getInt("n");
    }

    int k() {
      return json.getInt("k");
    }

    String method() {
      return json.getString("method");
    }

    boolean exact() {
      return json.getBoolean("exact");
    }

    /**
     * The median time of a query in microseconds: the thread's own, or the clock's where the work
     * is done in another process.
     */
    double time() {
      return figure(method().equals("postgres") ? "p50us" : "cpuP50us").orElseThrow();
    }

    /** A figure; empty if it was not measured. */
    OptionalDouble figure(String name) {
      return json.containsKey(name)
          ? OptionalDouble.of(json.getJsonNumber(name).doubleValue())
          : OptionalDouble.empty();
    }
  }

  /** All runs of a folder, by corpus, then by size. */
  static List<Run> all(Path folder) throws IOException {
    List<Run> runs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files
              .filter(path -> path.getFileName().toString().matches("compare-.*\\.json"))
              .toList()) {
        try (Reader reader = Files.newBufferedReader(file);
            JsonReader json = Json.createReader(reader)) {
          runs.add(new Run(file.getFileName().toString(), json.readObject()));
        }
      }
    }
    runs.sort(
        Comparator.comparing((Run run) -> run.rows().get(0).corpus())
            .reversed()
            .thenComparing(run -> run.rows().get(0).n()));
    return runs;
  }

  List<Row> rows() {
    JsonArray rows = json.getJsonArray("rows");
    return rows.getValuesAs(JsonObject.class).stream().map(Row::new).toList();
  }

  String text(String name) {
    return json.getString(name);
  }
}
