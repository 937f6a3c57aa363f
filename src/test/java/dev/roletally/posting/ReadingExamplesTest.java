package dev.roletally.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Role;
import dev.roletally.vocabulary.Vocabulary;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small postings and what they ask, as {@code examples.txt} lists them: a posting, then a line with
 * {@code =>} for each requirement. A posting that begins with a bullet stands under the heading
 * "Requirements".
 */
final class ReadingExamplesTest {
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  @TestFactory
  Stream<DynamicTest> examplesAskWhatIsListed() {
    return Example.tests(
        "examples.txt",
        example -> {
          String text = posting(example.text());
          Role role = READER.read(Posting.text("example", text + "\n"));
          assertThat(ToldAsks.of(role, text)).isEqualTo(example.wanted());
        });
  }

  /** The words of the posting that an example holds. */
  static String posting(String example) {
    return example.startsWith("-") ? "Requirements\n" + example : example;
  }
}
