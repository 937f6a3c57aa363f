package dev.roletally.bench.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often things were met: tables of values with their counts, as {@link Census} counts them.
 *
 * <p>Kept as text, a line {@code table<TAB>value<TAB>count} each, sorted. Values are ids of the
 * bundled vocabulary, names of constants, numbers and dates; whatever a posting says in words of
 * its own is a number ({@code ?17}), so that no word of a posting is kept.
 */
final class Counts {
  private static final String BUNDLED = "real-counts.tsv";

  private final Map<String, Map<String, Integer>> tables = new TreeMap<>();

  /** The committed counts. */
  static Counts bundled() {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Counts.class.getResourceAsStream(BUNDLED), BUNDLED),
            StandardCharsets.UTF_8)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if a line has another form
   */
  static Counts read(Reader source) throws IOException {
    Counts counts = new Counts();
    BufferedReader lines = new BufferedReader(source);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] parts = line.split("\t", -1);
      if (parts.length != 3 || !parts[2].matches("[1-9][0-9]{0,8}")) {
        throw new IllegalArgumentException(
            "line must be a table, a value and a positive count, got: \"" + line + "\"");
      }
      counts.add(parts[0], parts[1], Integer.parseInt(parts[2]));
    }
    return counts;
  }

  void write(Writer target) throws IOException {
    for (Map.Entry<String, Map<String, Integer>> table : tables.entrySet()) {
      for (Map.Entry<String, Integer> entry : table.getValue().entrySet()) {
        target.write(table.getKey() + '\t' + entry.getKey() + '\t' + entry.getValue() + '\n');
      }
    }
  }

  void add(String table, Object value) {
    add(table, value, 1);
  }

  private void add(String table, Object value, int count) {
    tables
        .computeIfAbsent(table, t -> new TreeMap<>())
        .merge(value.toString(), count, Integer::sum);
  }

  /** The names of all tables. */
  Set<String> tables() {
    return Collections.unmodifiableSet(tables.keySet());
  }

  /** How often anything was met for a table. */
  int sum(String table) {
    return tables.getOrDefault(table, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The values of a table, drawn as often as they were met. */
  Drawn drawn(String table) {
    Map<String, Integer> counts = tables.getOrDefault(table, Map.of());
    List<String> values = new ArrayList<>(counts.keySet());
    double[] weights = counts.values().stream().mapToDouble(Integer::intValue).toArray();
    return new Drawn(values, Weighted.of(weights));
  }

  /**
   * Values with how often each is drawn.
   *
   * @param values the values
   * @param weights how often each is drawn
   */
  record Drawn(List<String> values, Weighted weights) {
    String draw(Dice dice) {
      return values.get(weights.draw(dice));
    }
  }
}
