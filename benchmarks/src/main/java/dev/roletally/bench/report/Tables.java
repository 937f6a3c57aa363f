package dev.roletally.bench.report;

import dev.roletally.bench.report.Run.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the page: {@code ratios}, {@code peers K}, {@code index}, {@code live} and {@code
 * runs}.
 */
final class Tables {
  private final List<Run> runs;

  Tables(List<Run> runs) {
    this.runs = List.copyOf(runs);
  }

  /**
   * The table of a name.
   *
   * @throws IllegalArgumentException if there is no such table
   */
  String of(String name) {
    String[] words = name.split(" ");
    return switch (words[0]) {
      case "ratios" -> ratioTable();
      case "runs" -> runTable();
      case "peers" -> peerTable(Integer.parseInt(words[1]));
      case "index" -> indexTable();
      case "live" -> liveTable();
      default ->
          throw new IllegalArgumentException(
              "figures must be ratios, peers K, index, live or runs, got: " + name);
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

  /** How many times as long as RoleTally the others take, by the processor's time. */
  private String ratioTable() {
    StringBuilder table =
        new StringBuilder(
            "| corpus | roles | list | RoleTally p50 µs | p99 µs | `bm25` takes times as long |"
                + " its p50 ÷ RoleTally's p99 | `flat` | `function-score` | `naive` |"
                + " `postgres` |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (Run run : runs) {
      Map<Integer, Map<String, Row>> byLength = new TreeMap<>();
      for (Row row : run.rows()) {
        byLength.computeIfAbsent(row.k(), k -> new LinkedHashMap<>()).put(row.method(), row);
      }
      byLength.values().forEach(rows -> table.append(ratios(rows)));
    }
    return table.toString();
  }

  private static String ratios(Map<String, Row> rows) {
    Row ours = rows.get("roletally");
    double p50 = ours.time();
    double p99 = ours.figure("cpuP99us").orElseThrow();
    return format(
        "| %s | %,d | %,d | %,.0f | %,.0f | %s | %s | %s | %s | %s | %s |\n",
        ours.corpus(),
        ours.n(),
        ours.k(),
        p50,
        p99,
        ratio(rows.get("bm25"), p50),
        ratio(rows.get("bm25"), p99),
        ratio(rows.get("flat"), p50),
        ratio(rows.get("function-score"), p50),
        ratio(rows.get("naive"), p50),
        ratio(rows.get("postgres"), p50));
  }

  private static String ratio(@Nullable Row row, double ours) {
    return row == null ? "" : format("%,.2f", row.time() / ours);
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
              .mapToDouble(Row::time)
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
                format("%,.2f", row.time() / ours),
                row.exact() ? "all" : cell(row.figure("overlapWithExact"), "%.2f"),
                row.figure("queries").orElse(0)));
      }
    }
    return table.toString();
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
    names.put(
        "refreshManyPoliciesUsPerNewRole", "the same with 50 policies and more prepared for");
    names.put("firstAfterRefreshUs", "first query after a refresh, processor");
    names.put("duringRefreshP50us", "while another thread puts and refreshes, p50");
    names.put("duringRefreshCpuP50us", "while another thread puts and refreshes, processor p50");
    names.put("duringRefreshP99us", "while another thread puts and refreshes, p99");
    return names;
  }

  private static String cell(OptionalDouble value, String pattern) {
    return value.isPresent() ? format(pattern, value.getAsDouble()) : "";
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
