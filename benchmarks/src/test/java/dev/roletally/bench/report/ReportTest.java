package dev.roletally.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final Path RESULTS = Path.of("results");
  private static final Path DOCS = Path.of("..", "docs");

  @TempDir Path folder;

  /** No figure without a committed result: the page is what the report makes of the results. */
  @Test
  void thePageStandsAsTheResultsHaveIt() throws IOException {
    String page = Files.readString(DOCS.resolve("performance.md"));
    assertThat(Report.of(RESULTS).filled(page)).isEqualTo(page);
  }

  @Test
  void thePlotsStandAsTheResultsHaveThem() throws IOException {
    Map<String, String> plots = Report.of(RESULTS).plots();
    assertThat(plots).isNotEmpty();
    for (Map.Entry<String, String> plot : plots.entrySet()) {
      assertThat(DOCS.resolve("images").resolve(plot.getKey())).hasContent(plot.getValue());
    }
  }

  @Test
  void aTableHoldsTheFiguresOfARun() throws IOException {
    Files.writeString(
        folder.resolve("compare-small.json"),
        """
        {"machine": "one", "jdk": "25", "commit": "abc", "load": 0.5, "rows": [
          {"corpus": "hard", "n": 1000, "k": 10, "method": "roletally", "p50us": 50.2,
           "p99us": 70, "cpuP50us": 40, "cpuP99us": 60, "exact": true, "queries": 512},
          {"corpus": "hard", "n": 1000, "k": 10, "method": "bm25", "p50us": 100, "p99us": 150,
           "cpuP50us": 80, "exact": false, "overlapWithExact": 0.25, "queries": 512}]}
        """);
    String page = "before\n<!-- figures: peers 10 -->\nold\n<!-- end -->\nafter\n";
    assertThat(Report.of(folder).filled(page))
        .startsWith("before\n<!-- figures: peers 10 -->\n| corpus |")
        .contains("| hard | 1,000 | roletally | yes | 50 | 70 | 40 | 1.00 | all | 512 |")
        .contains("| hard | 1,000 | bm25 | no | 100 | 150 | 80 | 2.00 | 0.25 | 512 |")
        .doesNotContain("old")
        .endsWith("<!-- end -->\nafter\n");
  }

  @Test
  void ratiosAreOfTheProcessorsTimes() throws IOException {
    Files.writeString(
        folder.resolve("compare-small.json"),
        """
        {"rows": [
          {"corpus": "real", "n": 2000, "k": 1, "method": "bm25", "cpuP50us": 90, "exact": false},
          {"corpus": "real", "n": 2000, "k": 1, "method": "roletally", "cpuP50us": 30,
           "cpuP99us": 60, "exact": true}]}
        """);
    assertThat(Report.of(folder).filled("<!-- figures: ratios -->\n<!-- end -->"))
        .contains("| real | 2,000 | 1 | 30 | 60 | 3.00 | 1.50 |  |  |  |  |");
  }

  @Test
  void aTableThatIsNotKnownIsNamed() throws IOException {
    Report report = Report.of(folder);
    assertThatThrownBy(() -> report.filled("<!-- figures: prices -->\n<!-- end -->"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("figures must be ratios, peers K, index, live or runs, got: prices");
  }
}
