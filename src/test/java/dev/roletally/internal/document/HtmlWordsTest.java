package dev.roletally.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Ignored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a page are read, and on what lines; a line break is told as {@code ~}. */
final class HtmlWordsTest {
  private static HtmlPage.Text text(String page) {
    return HtmlPage.of(Transcript.of(page, "")).text();
  }

  private static String words(String page) {
    return text(page).words().text().replace('\n', '~');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>one<br>two<br><br>three</p> | one~two~~three",
        "<p>one</p><div>two</div><div>three</div><p>four</p> | one~~two~three~~four",
        "<ul><li>one<br><br>two</li><li><p>three</p></li></ul> | - one~two~- three",
        "<ol><li>one<ol><li>two<ol><li>three</ol></ol></ol> | - one~  - two~    - three",
        "<dl><dd>only</dd><dt>Start:</dt><dd>May</dd></dl> | only~Start: May",
        "<pre>one~  two</pre>x | one~two~~x",
        "<b>one</b><i> two</i>  <u>three</u> | one two three",
        "one&nbsp;&nbsp;two | one two",
        "<b>one~two</b> | one~two",
        "<div><p>one~two</p></div> | one two",
        "<p>a<span hidden>b</span>c</p> | a c",
        "<p>a<script>b</script>c</p> | a c",
        "<p>zero\u200bwidth \uff2aava</p> | zerowidth Java",
        "<i aria-hidden='true'>icon</i><p aria-hidden='true'>text</p> | text",
      })
  void blocksStandOnLinesOfTheirOwn(String page, String words) {
    assertThat(words("<body>" + page.replace('~', '\n') + "</body>")).isEqualTo(words);
  }

  @Test
  void shortPiecesSideBySideAreParted() {
    assertThat(words("<div><span>Porto</span> <span>Hybrid</span></div>"))
        .isEqualTo("Porto | Hybrid");
    assertThat(words("<section><span>Porto</span><span>Hybrid</span></section>"))
        .isEqualTo("Porto | Hybrid");
    assertThat(words("<header><h1>Cook</h1><a>Porto</a><a>Oslo</a></header>"))
        .isEqualTo("Cook~~Porto | Oslo");
    assertThat(words("<p><span>Por</span><span>to</span></p>")).isEqualTo("Porto");
    assertThat(words("<div><span>Por</span>t<span>o</span></div>")).isEqualTo("Porto");
    assertThat(words("<div><span>Por</span><a>to</a></div>")).isEqualTo("Porto");
    assertThat(words("<div><span style='x:y'>Por</span><span>to</span></div>")).isEqualTo("Porto");
    assertThat(words("<div><span>Por</span><span><b>to</b></span></div>")).isEqualTo("Porto");
    String sixty = "a".repeat(60);
    assertThat(words("<div><span>" + sixty + "</span><span>b</span></div>"))
        .isEqualTo(sixty + " | b");
    assertThat(words("<div><span>" + sixty + "a</span><span>b</span></div>"))
        .isEqualTo(sixty + "ab");
  }

  @Test
  void cellsAreLabelledOrParted() {
    assertThat(words("<table><tr><td>Start</td><td>May</td></tr></table>")).isEqualTo("Start: May");
    assertThat(words("<table><tr><td>Start:</td><td>May</td></tr></table>"))
        .isEqualTo("Start: May");
    assertThat(words("<table><tr><th>Start</th><td>May</td><td>June</td></tr></table>"))
        .isEqualTo("Start: May | June");
    assertThat(words("<table><tr><td>a</td><td>b</td><td>c</td></tr></table>"))
        .isEqualTo("a | b | c");
    String long61 = "a".repeat(61);
    assertThat(words("<table><tr><td>" + long61 + "</td><td>b</td></tr></table>"))
        .isEqualTo(long61 + "~b");
    assertThat(words("<table><tr><td>" + long61.substring(1) + "</td><td>b</td></tr></table>"))
        .isEqualTo(long61.substring(1) + ": b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav>site</nav>",
        "<footer>site</footer>",
        "<header>site</header>",
        "<button>site</button>",
        "<form>site</form>",
        "<div role='navigation'>site</div>",
        "<div role='Banner'>site</div>",
        "<div class='cookie-banner'>site</div>",
        "<div id='gdprNotice'>site</div>",
        "<div class='job-breadcrumbs'>site</div>",
        "<div class='similar-jobs'>site</div>",
        "<div id='relatedRoles'>site</div>",
        "<div><h3>Similar jobs</h3><p>site</p></div>",
        "<div><div><h3>More roles at Acme</h3></div><p>site</p></div>",
        "<div><h2>People also viewed</h2><p>site</p></div>",
        "<div><h2>You may also like</h2><p>site</p></div>",
        "<div><h2>You might also like</h2><p>site</p></div>",
        "<div><h2>Jobs you may love</h2><p>site</p></div>",
        "<div style='display:none'>site</div>",
        "<select><option>site</option></select>",
        "<textarea>site</textarea>",
      })
  void partsOfTheSiteAreNotRead(String part) {
    String page = "<body><div><h1>Cook</h1><p>We cook.</p></div>" + part + "</body>";
    assertThat(words(page)).isEqualTo("Cook~~We cook.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='jobs'>own</div>",
        "<div class='other'>own</div>",
        "<div class='x'>own</div>",
        "<div class='cookiecutter'>own</div>",
        "<div role='main-part'>own</div>",
        "<div><h3>Other duties</h3><p>own</p></div>",
        "<div><h3>Jobs</h3><p>own</p></div>",
        "<div><p>own</p><h3>Similar jobs</h3></div>",
      })
  void otherPartsAre(String part) {
    assertThat(words("<body><h1>Cook</h1><p>We cook.</p>" + part + "</body>")).contains("own");
  }

  @Test
  void theContentIsTheMainPartWithTheHeading() {
    assertThat(words("<body><p>site</p><main><h1>Cook</h1></main><p>site</p></body>"))
        .isEqualTo("Cook");
    assertThat(words("<body><p>site</p><div role='main'><h1>Cook</h1></div></body>"))
        .isEqualTo("Cook");
    assertThat(words("<body><p>site</p><main><p>Cook</p></main></body>")).isEqualTo("Cook");
    assertThat(words("<body><h1>Cook</h1><main><p>We cook.</p></main></body>"))
        .isEqualTo("Cook~~We cook.");
    assertThat(words("<body><main><h1>Cook</h1></main><main><p>We cook.</p></main></body>"))
        .isEqualTo("Cook~~We cook.");
    assertThat(words("<body><p>site</p><article><h1>Cook</h1></article></body>")).isEqualTo("Cook");
    assertThat(words("<body><p>We cook.</p><article><p>Cook</p></article></body>"))
        .isEqualTo("We cook.~~Cook");
    assertThat(
            words(
                "<body><p>We"
                    + " cook.</p><article><h1>Cook</h1></article><article>Now</article></body>"))
        .isEqualTo("We cook.~~Cook~~Now");
  }

  @Test
  void headersOfTheContentAreRead() {
    assertThat(words("<body><article><header>Porto</header><p>We cook.</p></article></body>"))
        .isEqualTo("Porto~~We cook.");
    assertThat(words("<body><p>x</p><main><header>Porto</header><h1>Cook</h1></main></body>"))
        .isEqualTo("Porto~~Cook");
    assertThat(words("<body><header><h1>Cook</h1></header></body>")).isEqualTo("Cook");
    assertThat(words("<body><header>site</header><h1>Cook</h1></body>")).isEqualTo("Cook");
  }

  @Test
  void whatIsLeftOutIsReported() {
    HtmlPage.Text read =
        text(
            "<body><p>x</p><main><h1>Cook</h1></main><div class='similar-jobs'>Baker</div>"
                + "<nav></nav><div><h3>Jobs you may love</h3>Pilot</div></body>");
    assertThat(read.ignored())
        .extracting(Ignored::reason)
        .containsExactly(
            Ignored.Reason.CHROME, Ignored.Reason.RELATED_POSTINGS, Ignored.Reason.CHROME);
  }

  @ParameterizedTest
  @CsvSource({
    "a<p>b, true",
    "a<br/>b, true",
    "</div>, true",
    "<P CLASS=x>, true",
    "x < y > z, false",
    "List<String>, false",
    "<p, false",
    "<pilot>, false",
    "<, false",
    "</, false",
    "<address>, false",
    "<<li>, true",
  })
  void tagsAreTold(String text, boolean has) {
    assertThat(HtmlPage.hasTags(text)).isEqualTo(has);
  }
}
