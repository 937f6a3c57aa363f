package dev.roletally.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.explain.Match;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.posting.Posting;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The words of sources in HTML and JSON-LD, and the places of spans in them. */
final class HtmlWordsTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><title>t</title><style>p { color: red }</style></head><body>
      <h1>Data &amp; Search Intern</h1>
      <p>Minimum qualifications:</p>
      <ul><li>Experience with <b>Python</b> and&nbsp;SQL</li>
      <li>Pursuing a Bachelor&#39;s degree in Statistics</li></ul>
      <script>if (a < b) { alert("</p>"); }</script><!-- <p>hidden</p> -->
      </body></html>
      """;

  private static String shown(String html) {
    return HtmlWords.of("", html, i -> false).words();
  }

  @Test
  void blocksAreLinesAndWhatIsHiddenIsNotShown() {
    assertThat(shown(PAGE))
        .isEqualTo(
            """
            Data & Search Intern

            Minimum qualifications:

            \u2022 Experience with Python and SQL
            \u2022 Pursuing a Bachelor's degree in Statistics""");
  }

  @Test
  void whatIsNoTagStandsAsItIs() {
    assertThat(shown("a < b & c &unknownentity; d <3 <i title='x>y'>z</i>"))
        .isEqualTo("a < b & c &unknownentity; d <3 z");
  }

  @Test
  void wantedPlacesOfAScriptAreShown() {
    String html = "<p>a</p><script>{\"x\": \"Python\"}</script>";
    int start = html.indexOf("Python");
    Passage passage = HtmlWords.of("", html, i -> i >= start && i < start + 6);
    assertThat(passage.words()).isEqualTo("a\n\nPython");
    assertThat(passage.words().substring(passage.place(start), passage.place(start + 6)).strip())
        .isEqualTo("Python");
  }

  @Test
  void requirementsOfAPageAreUnderlinedWhereTheyStand() {
    Posting posting = Posting.html("page", PAGE);
    assertUnderlined(posting, report -> report.html("page", PAGE));
  }

  @Test
  void requirementsOfJsonLdAreUnderlinedInTheStringThatTheyStandIn() {
    String json =
        """
        {"@context": "https://schema.org", "@type": "JobPosting", "title": "Data Intern",
         "description": "<p>Minimum qualifications:</p><ul><li>Experience with Python</li></ul>"}
        """;
    assertUnderlined(Posting.jsonLd("feed", json), report -> report.jsonLd("feed", json));
  }

  private static void assertUnderlined(Posting posting, Consumer<HtmlReport.Builder> text) {
    Role role = Reports.TALLY.read(posting);
    Match match = Reports.TALLY.score(Reports.profile("ada"), role, Reports.SETTINGS);
    HtmlReport.Builder report = HtmlReport.of(match).role(role);
    text.accept(report);
    Document page = Jsoup.parse(report.build().toHtml());

    assertThat(match.requirements()).isNotEmpty();
    assertThat(page.select(".asks a.quote")).hasSameSizeAs(match.requirements());
    assertThat(page.select(".text .ask").text()).contains("Python");
    assertThat(page.select(".text").text()).doesNotContain("<", "alert", "hidden");
  }

  @Property(tries = 1000)
  void anySourceIsShownAndItsPlacesAscend(@ForAll("sources") String source) {
    Passage passage = HtmlWords.of("", source, i -> i % 7 == 0);
    int last = 0;
    for (int i = 0; i <= source.length(); i++) {
      assertThat(passage.place(i)).isBetween(last, passage.words().length());
      last = passage.place(i);
    }
    assertThat(last).isEqualTo(passage.words().length());
  }

  @Property(tries = 1000)
  void anySpanOfAnySourceCanBeMarked(
      @ForAll("sources") String source, @ForAll int one, @ForAll int other) {
    int a = Math.floorMod(one, source.length() + 1);
    int b = Math.floorMod(other, source.length() + 1);
    Span span = new Span(Math.min(a, b), Math.max(a, b));
    List<Passage> passages =
        new PostingText("x", PostingText.Form.HTML, source).passages(List.of(span));
    assertThat(passages).hasSize(1);
    Passage passage = passages.get(0);
    assertThat(passage.place(span.start())).isLessThanOrEqualTo(passage.place(span.end()));
  }

  @Provide
  Arbitrary<String> sources() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "<p>",
            "</p>",
            "<li>",
            "<br>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "&amp;",
            "&#x1;",
            "&",
            ";",
            "<",
            ">",
            "\"",
            "'",
            "</",
            "<td>",
            " ",
            "\n",
            "word",
            "\u0130",
            "\ud83d\ude00");
    return pieces.list().ofMaxSize(25).map(each -> String.join("", each));
  }
}
