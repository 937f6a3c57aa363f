package dev.roletally.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports hold the tables of {@code tables.txt}, which shows how each was worked by hand. */
final class ImpactTablesTest {
  private static final Splitter CELLS = Splitter.on('|').trimResults();
  private static final Splitter ITEMS = Splitter.on(',').trimResults().omitEmptyStrings();
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line :
        Resources.readLines(Resources.getResource(ImpactTablesTest.class, "tables.txt"), UTF_8)) {
      if (line.startsWith("==")) {
        cases.add(new Case(line.substring(2).strip()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        cases.get(cases.size() - 1).add(CELLS.splitToList(line));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theTablesAreThoseWorkedByHand(Case worked) {
    ImpactReport report = worked.report();

    List<String> found = new ArrayList<>();
    for (ImpactTable table : report.tables()) {
      found.add(
          String.join(
              " | ",
              "by",
              String.join(", ", table.breakdown().attributes()),
              "" + table.assessed(),
              "" + table.unknown(),
              table.breakdown().leavesOutSmall().orElse("-")));
      table.rows().forEach(row -> found.add(line(row)));
    }
    assertThat(found).isEqualTo(worked.expected);
    report.tables().forEach(table -> assertThat(table.rows()).isNotEmpty());
    assertThat(report.median().isPresent()).isEqualTo(!worked.scores.isEmpty());
  }

  private static String line(ImpactRow row) {
    return String.join(
        " | ",
        "row",
        String.join(", ", row.category()),
        "" + row.assessed(),
        "" + row.selected(),
        row.rate().rounded(6).toPlainString(),
        row.impactRatio().map(ratio -> ratio.rounded(6).toPlainString()).orElse("-"),
        row.isBelowFourFifths() ? "below" : "-",
        row.chance().isPresent()
            ? BigDecimal.valueOf(row.chance().getAsDouble())
                .setScale(6, RoundingMode.HALF_UP)
                .toPlainString()
            : "-");
  }

  /** A case of the file. */
  static final class Case {
    private final String name;
    private final List<Selection> selections = new ArrayList<>();
    private final List<Scoring> scores = new ArrayList<>();
    private final List<Breakdown> breakdowns = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Case(String name) {
      this.name = name;
    }

    void add(List<String> cells) {
      switch (cells.get(0)) {
        case "people" -> people(cells);
        case "scored" ->
            WORDS
                .splitToList(cells.get(2))
                .forEach(
                    score ->
                        scores.add(new Scoring(categories(cells.get(1)), Long.parseLong(score))));
        case "by" -> {
          breakdowns.add(
              new Breakdown(
                  ITEMS.splitToList(cells.get(1)),
                  Optional.of(cells.get(4)).filter(why -> !why.equals("-"))));
          expected.add(String.join(" | ", cells));
        }
        case "row" -> expected.add(String.join(" | ", cells));
        default -> throw new AssertionError("line must start with a known word, got: " + cells);
      }
    }

    private void people(List<String> cells) {
      int selected = Integer.parseInt(cells.get(3));
      for (int i = 0; i < Integer.parseInt(cells.get(2)); i++) {
        selections.add(new Selection(categories(cells.get(1)), i < selected));
      }
    }

    private static Map<String, String> categories(String cell) {
      Map<String, String> categories = new LinkedHashMap<>();
      for (String each : ITEMS.split(cell)) {
        int equals = each.indexOf('=');
        categories.put(each.substring(0, equals), each.substring(equals + 1));
      }
      return categories;
    }

    ImpactReport report() {
      Breakdown[] by = breakdowns.toArray(new Breakdown[0]);
      return scores.isEmpty()
          ? ImpactReport.ofSelections(selections, by)
          : ImpactReport.ofScores(scores, by);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
