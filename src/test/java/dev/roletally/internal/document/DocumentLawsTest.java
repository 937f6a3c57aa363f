package dev.roletally.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.posting.Posting;
import dev.roletally.posting.PostingReader;
import dev.roletally.posting.SpanCheck;
import dev.roletally.vocabulary.Vocabulary;
import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every document, however it is made. */
final class DocumentLawsTest {
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  private static final List<String> SCRAPS =
      List.of(
          "<p>",
          "</p>",
          "<li>",
          "</ul>",
          "<ul>",
          "<table><td>",
          "<b>",
          "</b>",
          "<br>",
          "<h1>",
          "<h2>",
          "Requirements",
          "3+ years of Java",
          "PhD in Physics",
          "&amp;",
          "&eacute",
          "&#x1F600;",
          "&",
          "<",
          ">",
          "\"",
          "\n",
          " ",
          "<!--",
          "-->",
          "<nav>",
          "</nav>",
          "<form>",
          "\0",
          "\uD83D",
          "é",
          "<script type=application/ld+json>",
          "</script>",
          "{\"@type\":\"JobPosting\",",
          "}",
          "\"description\":\"",
          "\"title\":\"Cook\"",
          "\\u003cp>",
          "[",
          "]",
          ":",
          ",",
          "<div hidden>");

  private static final List<String> LINES =
      List.of(
          "Bachelor's degree in Computer Science or a related field",
          "3+ years of experience in software engineering",
          "Experience with Python and SQL",
          "Knowledge of Docker or Kubernetes",
          "Strong communication skills",
          "Java & Spring Boot",
          "Familiarity with C++ <or> C#",
          "Must be authorized to work in the United States");

  @Property(tries = 500)
  void anyPageIsRead(@ForAll("soup") String html) {
    Posting posting = Posting.html("x", html);
    SpanCheck.allInside(READER.read(posting), posting);
  }

  @Property(tries = 1000)
  void anyJsonIsRead(@ForAll("soup") String json) {
    READER.read(Posting.jsonLd("x", json));
    assertThat(Posting.jsonLd("x", json).split()).isNotEmpty();
    assertThat(Posting.detect("x", json).text()).isEqualTo(json);
  }

  @Property(tries = 200)
  void spansLieInsideTheStringsOfJson(
      @ForAll("soup") String description, @ForAll("soup") String other) {
    Posting posting =
        Posting.jsonLd(
            "x",
            Json.createObjectBuilder()
                .add("@type", "JobPosting")
                .add("title", other)
                .add("description", description)
                .add("skills", Json.createArrayBuilder().add(other).add(description))
                .add("jobLocation", other)
                .add("jobDuration", description)
                .add("educationRequirements", other)
                .build()
                .toString());
    SpanCheck.allInside(READER.read(posting), posting);
  }

  @Property(tries = 300)
  void markupAsksWhatThePlainTextAsks(@ForAll("lines") List<String> lines) {
    String text = "Software Engineer\n\nRequirements\n\n- " + String.join("\n- ", lines) + "\n";
    StringBuilder html = new StringBuilder("<h1>Software Engineer</h1><h2>Requirements</h2><ul>");
    lines.forEach(line -> html.append("<li>").append(escape(line)).append("</li>\n"));
    Role plain = READER.read(Posting.text("x", text));
    Role marked = READER.read(Posting.html("x", html + "</ul>"));
    assertThat(asks(marked)).isEqualTo(asks(plain));
    Role fields =
        READER.read(
            Posting.jsonLd(
                "x",
                Json.createObjectBuilder()
                    .add("@type", "JobPosting")
                    .add("title", "Software Engineer")
                    .add("description", html.substring(html.indexOf("<h2>")) + "</ul>")
                    .build()
                    .toString()));
    assertThat(asks(fields)).isEqualTo(asks(plain));
  }

  private static String plain(String unit) {
    return String.valueOf(PlainText.plain(unit.charAt(0)));
  }

  @Property(tries = 500)
  void everyUnitOfPlainTextKnowsItsPlace(@ForAll("soup") String text) {
    Assume.that(text.indexOf('\0') < 0);
    String html = "<p>" + escape(text) + "</p>";
    Transcript words = HtmlPage.of(Transcript.of(html, "")).words();
    for (int i = 0; i < words.text().length(); i++) {
      char c = words.text().charAt(i);
      if (!Character.isWhitespace(c)) {
        String source = words.original(new Span(i, i + 1)).of(html);
        assertThat(source.length() == 1 ? plain(source) : source)
            .isEqualTo(escape(String.valueOf(c)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<p><b>",
        "<table><tr><td>",
        "<header>",
        "<li>",
        "<span>a</span>",
        "&amp;",
        "<h2>",
        "<!--",
        "<div><h3>Similar jobs</h3>",
        "{\"a\":",
        "[",
        "\"\\u003c",
        "<a b=c",
        "<svg><p>",
        "<script type=application/ld+json>{\"@type\":\"JobPosting\"}</script>"
      })
  void hostileNestingTakesLinearTime(String unit) {
    String hostile = unit.repeat(200_000 / unit.length());
    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          READER.read(Posting.html("x", hostile));
          READER.read(Posting.jsonLd("x", hostile));
          READER.read(
              Posting.jsonLd(
                  "x",
                  Json.createObjectBuilder()
                      .add("@type", "JobPosting")
                      .add("description", hostile)
                      .build()
                      .toString()));
        });
  }

  private static List<String> asks(Role role) {
    return role.requirements().stream().map(DocumentLawsTest::ask).toList();
  }

  private static String ask(Requirement requirement) {
    return requirement.necessity()
        + " "
        + requirement.quote()
        + " "
        + requirement.criterion().key();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Provide
  Arbitrary<String> soup() {
    Arbitrary<String> scraps = Arbitraries.of(SCRAPS);
    return Arbitraries.oneOf(scraps, scraps, Arbitraries.strings().ofMaxLength(6))
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of(LINES).list().ofMinSize(1).ofMaxSize(6);
  }
}
