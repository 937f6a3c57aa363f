package dev.roletally.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Role;
import dev.roletally.vocabulary.Vocabulary;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of {@code facts.txt} and {@code examples.txt} say the same in other documents. */
final class ExamplesInDocumentsTest {
  private static final String MARK = "\u200b";
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  /** A mark that nobody sees before the text moves every word, and changes none. */
  @TestFactory
  Stream<DynamicTest> unseenMarksChangeNothing() {
    return Example.tests(
        "facts.txt",
        example -> {
          Posting plain = FactExamplesTest.posting(example.text());
          Posting marked = with(plain, Posting.text("example", MARK + plain.text()));
          assertThat(ToldFacts.of(READER.read(marked), marked.text())).isEqualTo(example.wanted());
        });
  }

  /** Preformatted text of a page states what it states without the page. */
  @TestFactory
  Stream<DynamicTest> pagesStateTheSame() {
    return Example.tests(
        "facts.txt",
        example -> {
          Posting plain = FactExamplesTest.posting(example.text());
          String page = "<pre>" + plain.text().replace("&", "&amp;") + "</pre>";
          Posting html = with(plain, Posting.html("example", page));
          assertThat(ToldFacts.of(READER.read(html), page))
              .map(line -> line.replace("&amp;", "&"))
              .isEqualTo(example.wanted());
        });
  }

  /** The same words as the description of an opening in JSON-LD ask the same. */
  @TestFactory
  Stream<DynamicTest> descriptionsAskTheSame() {
    return Example.tests(
        "examples.txt",
        example -> {
          String text = ReadingExamplesTest.posting(example.text());
          String json =
              "{\"@type\": \"JobPosting\", \"description\": \""
                  + text.replace("\"", "\\\"").replace("\n", "\\n")
                  + "\\n\"}";
          Role role = READER.read(Posting.jsonLd("example", json));
          assertThat(ToldAsks.of(role, text)).isEqualTo(example.wanted());
        });
  }

  private static Posting with(Posting found, Posting posting) {
    Posting dated = found.retrieved().map(posting::retrievedOn).orElse(posting);
    return found.region().map(dated::region).orElse(dated);
  }
}
