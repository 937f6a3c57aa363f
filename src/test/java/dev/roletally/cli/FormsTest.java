package dev.roletally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms of rankings and explanations beside text and JSON. */
final class FormsTest {
  private static final String ADA = "docs/examples/profiles/ada.json";
  private static final String POSTINGS = "docs/examples/postings";
  private static final String HALCYON = "halcyon-nlp-research-intern";

  @TempDir Path dir;

  private record Run(int code, String out, String err) {}

  private static Run run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.execute(new PrintWriter(out), new PrintWriter(err), words);
    return new Run(code, out.toString(), err.toString());
  }

  private static Run rank(String... more) {
    List<String> words =
        new ArrayList<>(List.of("rank", "--profile", ADA, "--as-of", "2026-01-15", POSTINGS));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  @Test
  void rankAsHtmlIsThePageOfTheRanking() throws IOException {
    Path file = dir.resolve("report.html");
    Run run = rank("--format", "html", "--out", file.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    Document page = Jsoup.parse(Files.readString(file));
    assertThat(page.select("article")).hasSize(10);
    assertThat(page.select(".text")).hasSize(10);
    assertThat(page.select(".steps")).isNotEmpty();
    assertThat(page.select(".calendar")).isNotEmpty();
  }

  @Test
  void rankWritesThePageBesideTheTextAndSaysWhereItIs() throws IOException {
    Path file = dir.resolve("new/report.html");
    Run run = rank("--report", file.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("the best 10 of 12 roles");
    assertThat(run.err()).contains("report: " + file.toUri());
    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>\n");
  }

  @Test
  void aPageThatCannotBeWrittenIsNamed() {
    Run run = rank("--report", dir.toString());
    assertThat(run.code()).isOne();
    assertThat(run.err()).contains("--report must be a file that can be written, got: " + dir);
  }

  @Test
  void explainAsHtmlIsThePageOfOneRole() {
    Run run =
        run(
            "explain",
            "--profile",
            ADA,
            "--as-of",
            "2026-01-15",
            "--role",
            HALCYON,
            "--format",
            "html",
            "--language",
            "de",
            POSTINGS);
    assertThat(run.code()).isZero();
    Document page = Jsoup.parse(run.out());
    assertThat(page.select("html").attr("lang")).isEqualTo("de");
    assertThat(page.select("article")).hasSize(1);
    assertThat(page.select("h3").eachText())
        .containsExactly(
            "Anforderung f\u00fcr Anforderung",
            "Was als N\u00e4chstes",
            "Freie Tage und Anfangstage",
            "Die Anzeige");
  }

  @Test
  void rankAsCsvHasALineForEachRole() {
    Run run = rank("--format", "csv", "--top", "2");
    assertThat(run.code()).isZero();
    assertThat(run.out().split("\r?\n", -1))
        .containsExactly(
            "place,role,title,score,lowest,highest,unstated,eligibility",
            "1,halcyon-nlp-research-intern,\"Research Intern, Language Models (PhD), Summer 2026\","
                + "919644,919644,922754,14776,ELIGIBLE",
            run.out().split("\r?\n", -1)[2],
            "");
    assertThat(run.out().split("\r?\n", -1)[2])
        .startsWith("2,marigold-health-data-science-intern,");
  }

  @Test
  void aTitleThatASpreadsheetWouldRunIsOnlyText() throws IOException {
    Path posting =
        Files.writeString(
            dir.resolve("x.txt"), "=HYPERLINK(\"http\") Intern\nMinimum qualifications:\n- Java\n");
    Run run =
        run(
            "rank",
            "--profile",
            ADA,
            "--as-of",
            "2026-01-15",
            "--format",
            "csv",
            posting.toString());
    assertThat(run.out().lines().skip(1).findFirst().orElseThrow()).doesNotContain(",=", ",\"=");
  }

  @Test
  void briefsAreInTheLanguageAskedFor() {
    assertThat(rank("--language", "de").out()).contains("Am meisten bringen: ");
    assertThat(rank("--language", "xx").code()).isEqualTo(2);
  }

  @Test
  void aDifferenceIsNoPage() {
    Run run =
        run(
            "explain",
            "--profile",
            ADA,
            "--diff",
            ADA,
            "--role",
            HALCYON,
            "--format",
            "html",
            POSTINGS);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--diff must be told with --format text or json, got: html");
  }
}
