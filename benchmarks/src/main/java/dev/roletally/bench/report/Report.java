package dev.roletally.bench.report;

import dev.roletally.bench.report.Run.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Draws the plots and writes the tables of {@code docs/performance.md} from the committed results.
 *
 * <p>A program; its arguments are the folder of results and the folder of the documentation. A
 * table stands between {@code <!-- figures: NAME -->} and {@code <!-- end -->}; NAME is one that
 * {@link Tables} knows.
 */
public final class Report {
  private static final Pattern BLOCK =
      Pattern.compile("(<!-- figures: ([^>]{1,40}) -->\\n)[^\\x00]{0,60000}?(<!-- end -->)");
  private static final List<String> METHODS =
      List.of(
          "roletally",
          "roletally-explained",
          "roletally-lean",
          "bm25",
          "constant",
          "feature",
          "flat",
          "function-score",
          "naive",
          "postgres");
  private static final Map<String, String> COLORS =
      Map.of(
          "roletally", "#c0392b",
          "roletally-explained", "#e59866",
          "roletally-lean", "#d98880",
          "bm25", "#2c6fbb",
          "constant", "#5fa2dd",
          "feature", "#7d5fb2",
          "flat", "#2e8b57",
          "function-score", "#b8860b",
          "naive", "#777777",
          "postgres", "#444444");

  private static final String TIME = "µs of processor time, p50";

  private final List<Run> runs;

  private Report(List<Run> runs) {
    this.runs = runs;
  }

  /** Draws and writes. */
  public static void main(String[] arguments) throws IOException {
    Report report = of(Path.of(arguments[0]));
    Path docs = Path.of(arguments[1]);
    Path page = docs.resolve("performance.md");
    Files.writeString(page, report.filled(Files.readString(page)));
    Path images = Files.createDirectories(docs.resolve("images"));
    for (Map.Entry<String, String> plot : report.plots().entrySet()) {
      Files.writeString(images.resolve(plot.getKey()), plot.getValue());
    }
  }

  /** A report of the results in a folder. */
  static Report of(Path results) throws IOException {
    return new Report(Run.all(results));
  }

  /** The page with its tables written anew. */
  String filled(String page) {
    Tables tables = new Tables(runs);
    Matcher blocks = BLOCK.matcher(page);
    StringBuilder filled = new StringBuilder();
    while (blocks.find()) {
      blocks.appendReplacement(
          filled,
          Matcher.quoteReplacement(blocks.group(1) + tables.of(blocks.group(2)) + blocks.group(3)));
    }
    return blocks.appendTail(filled).toString();
  }

  /** The plots, by the names of their files. */
  Map<String, String> plots() {
    Map<String, String> plots = new LinkedHashMap<>();
    for (String corpus : List.of("standard", "hard", "real")) {
      List<Row> rows =
          runs.stream()
              .flatMap(run -> run.rows().stream())
              .filter(row -> row.corpus().equals(corpus))
              .toList();
      if (!rows.isEmpty()) {
        plots.put("latency-by-roles-" + corpus + ".svg", byRoles(corpus, rows));
        plots.put("latency-by-length-" + corpus + ".svg", byLength(corpus, rows));
      }
    }
    return plots;
  }

  private static String byRoles(String corpus, List<Row> rows) {
    Chart chart = new Chart("Top 10, " + corpus + " corpus, one thread", "roles", TIME);
    for (String method : METHODS) {
      line(chart, method, rows.stream().filter(row -> row.k() == 10), true);
    }
    return chart.svg();
  }

  /** Of the greatest index that lists of several lengths were asked of. */
  private static String byLength(String corpus, List<Row> rows) {
    int most = rows.stream().filter(row -> row.k() != 10).mapToInt(Row::n).max().orElse(0);
    Chart chart =
        new Chart(
            format("%,d roles, %s corpus, one thread", most, corpus), "length of the list", TIME);
    for (String method : METHODS) {
      line(chart, method, rows.stream().filter(row -> row.n() == most), false);
    }
    return chart.svg();
  }

  private static void line(Chart chart, String method, Stream<Row> rows, boolean byN) {
    TreeMap<Double, Double> points = new TreeMap<>();
    boolean[] exact = new boolean[1];
    rows.filter(row -> row.method().equals(method))
        .forEach(
            row -> {
              exact[0] = row.exact();
              points.put((double) (byN ? row.n() : row.k()), row.time());
            });
    if (!points.isEmpty()) {
      chart.add(new Chart.Line(method, COLORS.get(method), !exact[0], points));
    }
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
