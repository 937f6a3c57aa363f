package dev.roletally.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small postings with every fact that is read from them and the words that say so, the
 * contradictions and the diagnostics, as {@code facts.txt} lists them. A posting that was found on
 * a day, or in a region, begins with a line such as {@code @ 2026-03-01 NL}.
 */
final class FactExamplesTest {
  private static final String FOUND = "@ ";
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  @TestFactory
  Stream<DynamicTest> examplesStateWhatIsListed() {
    return Example.tests(
        "facts.txt",
        example -> {
          Posting posting = posting(example.text());
          assertThat(ToldFacts.of(READER.read(posting), posting.text()))
              .isEqualTo(example.wanted());
        });
  }

  /** The posting that an example holds. */
  static Posting posting(String example) {
    if (!example.startsWith(FOUND)) {
      return Posting.text("example", example + "\n");
    }
    int end = example.indexOf('\n');
    Posting posting = Posting.text("example", example.substring(end + 1) + "\n");
    for (String told : example.substring(FOUND.length(), end).split(" ", -1)) {
      posting =
          Character.isDigit(told.charAt(0))
              ? posting.retrievedOn(LocalDate.parse(told))
              : posting.region(told);
    }
    return posting;
  }
}
