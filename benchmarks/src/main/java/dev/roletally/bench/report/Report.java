package dev.roletally.bench.report;

import dev.roletally.bench.report.Run.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Draws the plots and writes the tables of {@code docs/performance.md} from the committed results.
 *
 * <p>A program; its arguments are the folder of results and the folder of the documentation. A
 * table stands between {@code <!-- figures: NAME -->} and {@code <!-- end -->}; NAME is {@code
 * runs}, {@code peers K}, {@code index} or {@code live}.
 */
public final class Report {
  private static final Pattern BLOCK =
      Pattern.compile("(<!-- figures: ([^>]{1,40}) -->\\n)[^\\x00]{0,60000}?(<!-- end -->)");
  private static final List<String> METHODS =
      List.of(
          "roletally",
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
    Matcher blocks = BLOCK.matcher(page);
    StringBuilder filled = new StringBuilder();
    while (blocks.find()) {
      blocks.appendReplacement(
          filled,
          Matcher.quoteReplacement(blocks.group(1) + table(blocks.group(2)) + blocks.group(3)));
    }
    return blocks.appendTail(filled).toString();
  }

  private String table(String name) {
    String[] words = name.split(" ");
    return switch (words[0]) {
      case "runs" -> runTable();
      case "peers" -> peerTable(Integer.parseInt(words[1]));
      case "index" -> indexTable();
      case "live" -> liveTable();
      default ->
          throw new IllegalArgumentException(
              "figures must be runs, peers K, index or live, got: " + name);
    };
  }

  private String runTable() {
    StringBuilder table =
        new StringBuilder(
            "| result | machine | JDK | commit | load before |\n|---|---|---|---|---|\n");
    for (Run run : runs) {
      table.append(
          format(
              "| [%s](../benchmarks/results/%s) | %s | %s | `%s` | %.1f |\n",
              run.file(),
              run.file(),
              run.text("machine"),
              run.text("jdk"),
              run.text("commit"),
              run.json().getJsonNumber("load").doubleValue()));
    }
    return table.toString();
  }

  private String peerTable(int k) {
    StringBuilder table =
        new StringBuilder(
            "| corpus | roles | method | exact | p50 µs | p99 µs | processor p50 µs | times"
                + " RoleTally's | of the exact list | queries |\n"
                + "|---|---|---|---|---|---|---|---|---|---|\n");
    for (Run run : runs) {
      List<Row> rows = run.rows().stream().filter(row -> row.k() == k).toList();
      double ours =
          rows.stream()
              .filter(row -> row.method().equals("roletally"))
              .mapToDouble(row -> row.figure("cpuP50us").orElseThrow())
              .findFirst()
              .orElse(Double.NaN);
      for (Row row : rows) {
        table.append(
            format(
                "| %s | %,d | %s | %s | %s | %s | %s | %s | %s | %,.0f |\n",
                row.corpus(),
                row.n(),
                row.method(),
                row.exact() ? "yes" : "no",
                cell(row.figure("p50us"), "%,.0f"),
                cell(row.figure("p99us"), "%,.0f"),
                cell(row.figure("cpuP50us"), "%,.0f"),
                cell(times(row, ours), "%,.2f"),
                row.exact() ? "all" : cell(row.figure("overlapWithExact"), "%.2f"),
                row.figure("queries").orElse(0)));
      }
    }
    return table.toString();
  }

  private static OptionalDouble times(Row row, double ours) {
    OptionalDouble its = row.figure("cpuP50us");
    return its.isPresent() ? OptionalDouble.of(its.getAsDouble() / ours) : its;
  }

  private String indexTable() {
    StringBuilder table =
        new StringBuilder(
            "| corpus | roles | method | roles a second | compiled roles a second | bytes a role on"
                + " disk | scoring | facts | record | posting | bytes a role on the heap | share of"
                + " roles scored |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (Run run : runs) {
      int k = run.rows().get(0).k();
      for (Row row : run.rows().stream().filter(each -> each.k() == k).toList()) {
        table.append(
            format(
                "| %s | %,d | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n",
                row.corpus(),
                row.n(),
                row.method(),
                cell(row.figure("indexedPerSecond"), "%,.0f"),
                cell(row.figure("compiledPerSecond"), "%,.0f"),
                cell(row.figure("bytesPerRoleDisk"), "%,.0f"),
                cell(row.figure("bytesPerRoleDisk.scoring"), "%,.0f"),
                cell(row.figure("bytesPerRoleDisk.facts"), "%,.0f"),
                cell(row.figure("bytesPerRoleDisk.record"), "%,.0f"),
                cell(row.figure("bytesPerRoleDisk.posting"), "%,.0f"),
                cell(row.figure("bytesPerRoleHeap"), "%,.0f"),
                cell(row.figure("evaluatedShare"), "%.5f")));
      }
    }
    return table.toString();
  }

  private String liveTable() {
    StringBuilder table =
        new StringBuilder("| corpus | roles | figure | value |\n|---|---|---|---|\n");
    Map<String, String> names = liveNames();
    for (Run run : runs) {
      for (Row row : run.rows()) {
        names.forEach(
            (figure, words) ->
                row.figure(figure)
                    .ifPresent(
                        value ->
                            table.append(
                                format(
                                    "| %s | %,d | %s | %,.1f µs |\n",
                                    row.corpus(), row.n(), words, value))));
      }
    }
    return table.toString();
  }

  private static Map<String, String> liveNames() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("rotation50P50us", "50 policies in rotation, p50");
    names.put("rotation50P99us", "50 policies in rotation, p99");
    names.put("rotation50CpuP50us", "50 policies in rotation, processor p50");
    names.put("newPolicyP50us", "first query of a new policy, p50");
    names.put("newPolicyCpuP50us", "first query of a new policy, processor p50");
    names.put("explainTenByIdP50us", "ten matches explained by id, p50");
    names.put("explainTenByIdCpuP50us", "ten matches explained by id, processor p50");
    names.put("refreshUsPerNewRole", "refresh, for each of 1,000 new roles, processor");
    names.put("firstAfterRefreshUs", "first query after a refresh, processor");
    names.put("duringRefreshP50us", "while another thread puts and refreshes, p50");
    names.put("duringRefreshCpuP50us", "while another thread puts and refreshes, processor p50");
    names.put("duringRefreshP99us", "while another thread puts and refreshes, p99");
    return names;
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
              points.put((double) (byN ? row.n() : row.k()), row.figure("cpuP50us").orElseThrow());
            });
    if (!points.isEmpty()) {
      chart.add(new Chart.Line(method, COLORS.get(method), !exact[0], points));
    }
  }

  private static String cell(OptionalDouble value, String pattern) {
    return value.isPresent() ? format(pattern, value.getAsDouble()) : "";
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
