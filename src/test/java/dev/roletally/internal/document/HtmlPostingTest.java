package dev.roletally.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Criterion;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Fact;
import dev.roletally.model.Ignored;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.model.WorkMode;
import dev.roletally.posting.Posting;
import dev.roletally.posting.PostingReader;
import dev.roletally.posting.SpanCheck;
import dev.roletally.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pages as job sites make them. */
final class HtmlPostingTest {
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><title>Tide Data Intern | Wavecrest</title>
      <style>.must { content: "Must know COBOL" }</style>
      <script>var required = "Must know Fortran";</script></head><body>
      <div id="cookie-banner"><p>Requirements: 10 years of Java, and our cookies.</p></div>
      <header><a href="/">Wavecrest</a><nav><ul><li>Jobs</li><li>Must know Perl</li></ul></nav>
      </header>
      <main><h1>Tide Data Intern</h1>
      <div class="facts"><span>Wavecrest Robotics</span><span>Lisbon, Portugal</span><span>Hybrid
      </span></div>
      <h2>About us</h2><p>We count waves &amp; tides with <b>Rust</b> robots, and we like it.</p>
      <h2>Minimum qualifications</h2>
      <ul><li><p>Currently pursuing a <strong>Master&rsquo;s</strong> degree in Computer&nbsp;Science</p>
      </li><li>Experience with <b>Py</b>thon and SQL
      <li style="display: none">Experience with Haskell</li>
      <li hidden>Experience with Erlang</li></ul>
      <h2>Preferred qualifications</h2><ul><li>Kubernetes or Docker</ul>
      <form><label>Years of experience with SAP</label><input name="sap"></form>
      </main>
      <section class="similar-jobs"><h2>Similar jobs</h2>
      <p>Requirements: 10+ years of experience with Scala</p></section>
      <footer><p>Requirements: PhD in Marketing</p></footer></body></html>
      """;

  private static final Posting POSTING = Posting.html("tide", PAGE);
  private static final Role ROLE = READER.read(POSTING);

  @Test
  void asksWhatAVisitorReadsOfTheOpening() {
    assertThat(ROLE.requirements())
        .extracting(Requirement::quote)
        .containsExactly(
            "Currently pursuing a Master’s degree in Computer Science",
            "Experience with Python and SQL",
            "Kubernetes or Docker",
            "Tide Data Intern");
    assertThat(ROLE.requirements())
        .extracting(Requirement::necessity)
        .containsExactly(
            Necessity.MINIMUM, Necessity.MINIMUM, Necessity.PREFERRED, Necessity.MINIMUM);
  }

  @Test
  void spansReferToTheSource() {
    assertThat(words(ROLE.requirements().get(0)))
        .isEqualTo(
            "Currently pursuing a <strong>Master&rsquo;s</strong> degree in Computer&nbsp;Science");
    assertThat(words(ROLE.requirements().get(1)))
        .isEqualTo("Experience with <b>Py</b>thon and SQL");
    Criterion.Leaf python =
        ROLE.requirements().get(1).criterion().leaves().findFirst().orElseThrow();
    assertThat(SpanCheck.words(POSTING, python.span())).isEqualTo("Py</b>thon");
  }

  private static String words(Requirement requirement) {
    return SpanCheck.words(POSTING, requirement.span());
  }

  @Test
  void readsTheFactsUnderTheTitle() {
    assertThat(ROLE.title().map(Fact::value)).contains("Tide Data Intern");
    assertThat(ROLE.employer().map(Fact::value)).contains("Wavecrest Robotics");
    assertThat(ROLE.locations()).extracting(Fact::value).containsExactly("Lisbon, Portugal");
    assertThat(ROLE.workMode().map(Fact::value)).contains(WorkMode.HYBRID);
  }

  @Test
  void reportsTheFurniture() {
    String chrome =
        ROLE.ignored().stream()
            .filter(block -> block.reason() == Ignored.Reason.CHROME)
            .map(block -> SpanCheck.words(POSTING, block.span()))
            .collect(Collectors.joining("\n"));
    assertThat(chrome).contains("cookies", "Perl", "SAP", "Marketing").doesNotContain("Python");
    assertThat(ROLE.ignored())
        .filteredOn(block -> block.reason() == Ignored.Reason.RELATED_POSTINGS)
        .hasSize(1);
    assertThat(ROLE.ignored()).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
  }

  @Test
  void aPageInsideAFormIsNoForm() {
    String page =
        "<form id='aspnet'><h1>Baker</h1><h2>Requirements</h2><ul><li>Knowledge of"
            + " Excel</ul></form>";
    assertThat(quotes(page)).containsExactly("Knowledge of Excel");
  }

  @Test
  void otherOpeningsBeforeTheTextDoNotHideIt() {
    String page =
        "<body><div><h3>More jobs at Wavecrest</h3><p>Requirements: COBOL</p></div><div>"
            + "<h1>Analyst</h1><h2>Requirements</h2><ul><li>Knowledge of SQL</ul></div></body>";
    assertThat(quotes(page)).containsExactly("Knowledge of SQL");
  }

  @Test
  void rowsAndPairsBecomeLabelledLines() {
    String page =
        "<h1>Analyst</h1><table><tr><th>Location</th><td>Porto</td></tr><tr><td>Duration:</td>"
            + "<td>12 weeks</td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>"
            + "<dl><dt>Start</dt><dd>May 2026</dd></dl>";
    assertThat(HtmlPage.of(Transcript.of(page, "")).text().words().text())
        .isEqualTo("Analyst\n\nLocation: Porto\nDuration: 12 weeks\na | b | c\n\nStart: May 2026");
  }

  @Test
  void listsKeepTheirDashesAndDepth() {
    String page =
        "<p>Ask:</p><ul><li><p>One</p><p>more</p></li><li>Two:<ul><li>Three</li></ul></ul>x";
    assertThat(HtmlPage.of(Transcript.of(page, "")).text().words().text())
        .isEqualTo("Ask:\n\n- One\nmore\n- Two:\n  - Three\n\nx");
  }

  @Test
  void referencesAreWords() {
    String page = "<p>R&amp;D&#x2c; caf&eacute;&copy 2026 &notit; a & b &unknown;</p>";
    Transcript words = HtmlPage.of(Transcript.of(page, "")).text().words();
    assertThat(words.text()).isEqualTo("R&D, café© 2026 ¬it; a & b &unknown;");
    assertThat(words.original(new Span(5, 9)).of(page)).isEqualTo("caf&eacute;");
  }

  @Test
  void textWithoutTagsIsReadAsItStands() {
    Role plain = READER.read(Posting.html("x", "Requirements:\n- Java\n- SQL and Spark"));
    assertThat(plain.requirements()).hasSize(2);
  }

  @Test
  void nothingToReadIsSaid() {
    assertThat(
            READER.read(Posting.html("x", "<div><!-- a --></div>")).has(Diagnostic.Code.EMPTY_TEXT))
        .isTrue();
  }

  @Test
  void theOpeningThatIsDescribedIsRead() {
    String script = "<script type='application/ld+json'>{\"@type\": \"JobPosting\", %s}</script>";
    String page =
        String.format(script, "\"title\": \"Pilot\"")
            + String.format(
                script,
                "\"title\": \"Cook\", \"description\": \"Requirements:\\n- Knowledge of SQL\"");
    assertThat(READER.read(Posting.html("x", page)).title().map(Fact::value)).contains("Cook");
    String bare =
        String.format(script, "\"title\": \"Pilot\"")
            + String.format(script, "\"title\": \"Cook\"")
            + "<h1>Pilot</h1>";
    assertThat(READER.read(Posting.html("x", bare)).title().map(Fact::value)).contains("Pilot");
  }

  @Test
  void documentsThatCannotBeReadAreTold() {
    String page = "<script type='application/ld+json'>{\"@type\": %s</script><h1>Cook</h1>";
    assertThat(
            READER
                .read(Posting.html("x", String.format(page, "\"JobPosting\", ")))
                .has(Diagnostic.Code.UNUSABLE_VALUE))
        .isTrue();
    assertThat(
            READER
                .read(Posting.html("x", String.format(page, "\"Person\", ")))
                .has(Diagnostic.Code.UNUSABLE_VALUE))
        .isFalse();
  }

  @Test
  void formIsToldFromTheContent() {
    assertThat(Posting.detect("x", PAGE).format()).isEqualTo(Posting.Format.HTML);
    assertThat(Posting.detect("x", " \ufeff{\"title\": \"Cook\"}").format())
        .isEqualTo(Posting.Format.JSON_LD);
    for (String text : List.of("", " ", "{", "{}", "{\"title\": ")) {
      assertThat(Posting.detect("x", text).format()).isEqualTo(Posting.Format.TEXT);
    }
    assertThat(Posting.detect("x", "[Remote] Cook, \"chef\" List<String> a < b").format())
        .isEqualTo(Posting.Format.TEXT);
  }

  private static List<String> quotes(String html) {
    return READER.read(Posting.html("x", html)).requirements().stream()
        .map(Requirement::quote)
        .toList();
  }
}
