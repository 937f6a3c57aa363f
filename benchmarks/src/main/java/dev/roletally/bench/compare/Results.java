package dev.roletally.bench.compare;

import dev.roletally.bench.peer.Ranker;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The figures of a comparison as JSON: one object a method and length of list. Times are
 * microseconds, sizes bytes a role; what was not measured is absent. Not thread-safe.
 */
final class Results {
  private final Options options;
  private final JsonArrayBuilder rows = Json.createArrayBuilder();

  Results(Options options) {
    this.options = options;
  }

  /** Adds a method's figures for lists of {@code k}, and more that it alone has. */
  void add(
      int k,
      Ranker ranker,
      Interleaved.Measured measured,
      Agreement agreement,
      Map<String, Double> more)
      throws IOException {
    String name = ranker.name();
    Latencies latencies = measured.latencies();
    JsonObjectBuilder row =
        Json.createObjectBuilder()
            .add("corpus", options.corpus())
            .add("n", options.n())
            .add("k", k)
            .add("method", name)
            .add("p50us", round(latencies.best().p50us()))
            .add("p99us", round(latencies.best().p99us()))
            .add("exact", ranker.exact());
    if (!Double.isNaN(measured.evaluated())) {
      row.add("evaluatedShare", round(measured.evaluated() * 1e4) / 1e4);
    }
    if (ranker.diskBytes().isPresent()) {
      row.add("bytesPerRoleDisk", perRole(ranker.diskBytes().getAsLong()));
    }
    if (ranker.heapBytes().isPresent()) {
      row.add("bytesPerRoleHeap", perRole(ranker.heapBytes().getAsLong()));
    }
    if (ranker.indexedPerSecond().isPresent()) {
      row.add("indexedPerSecond", Math.round(ranker.indexedPerSecond().getAsDouble()));
    }
    row.add("profiles", measured.candidates())
        .add("queries", latencies.queries())
        .add("rawP50us", round(latencies.raw().p50us()))
        .add("rawP99us", round(latencies.raw().p99us()))
        .add("cpuP50us", round(measured.cpuTimes().best().p50us()))
        .add("cpuP99us", round(measured.cpuTimes().best().p99us()))
        .add("rounds", rounds(latencies.rounds()))
        .add("listsChecked", agreement.checked(name));
    if (!ranker.exact()) {
      agreement.overlap(name).ifPresent(overlap -> row.add("overlapWithExact", round(overlap)));
    }
    more.forEach((figure, value) -> row.add(figure, round(value)));
    rows.add(row);
  }

  private static JsonArray rounds(List<Latencies.Figures> rounds) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    rounds.forEach(
        round ->
            array.add(
                Json.createObjectBuilder()
                    .add("p50us", round(round.p50us()))
                    .add("p99us", round(round.p99us()))));
    return array.build();
  }

  private double perRole(long bytes) {
    return round((double) bytes / options.n());
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /**
   * Writes the rows to {@code file}, and with where and how they were measured to a second file
   * beside it, {@code run.json}, which is what {@code results/} keeps.
   */
  void write(Path file, Environment environment) throws IOException {
    JsonArray all = rows.build();
    write(file, all);
    write(
        file.resolveSibling("run.json"),
        Json.createObjectBuilder()
            .add("machine", environment.machine())
            .add("jdk", environment.jdk())
            .add("commit", environment.commit())
            .add("time", environment.time())
            .add("load", environment.load())
            .add("heapMegabytes", environment.heap())
            .add("command", options.command())
            .add("rows", all)
            .build());
  }

  private static void write(Path file, JsonStructure json) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (Writer writer = Files.newBufferedWriter(file)) {
      Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
          .createWriter(writer)
          .write(json);
    }
  }
}
