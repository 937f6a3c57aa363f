package dev.roletally.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Ignored;
import dev.roletally.model.Role;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that is read from the example postings of the guide, a line for each fact, requirement and
 * block left out. {@code -Dgolden.write=true} writes what is read now, for a reader to compare with
 * the postings.
 */
final class ExamplePostingsTest {
  private static final Path POSTINGS = Path.of("docs/examples/postings");
  private static final Path READ = Path.of("src/test/resources/dev/roletally/posting/read");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final int EDGE = 40;
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  static List<String> postings() throws IOException {
    try (Stream<Path> files = Files.list(POSTINGS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("postings")
  void readsWhatIsListed(String name) throws IOException {
    String text = Files.readString(POSTINGS.resolve(name));
    Role role = READER.read(Posting.text(name, text).retrievedOn(DAY).region("US"));
    List<String> told = new ArrayList<>(ToldFacts.of(role, text));
    told.addAll(ToldAsks.of(role, text));
    role.ignored().forEach(block -> told.add(told(block, text)));
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(READ);
      Files.write(READ.resolve(name), told);
    }
    assertThat(told).isEqualTo(Files.readAllLines(READ.resolve(name)));
  }

  private static String told(Ignored block, String text) {
    String words = block.span().of(text).strip().replace("\n", " / ");
    int end = words.length();
    return "left out as "
        + block.reason()
        + " | "
        + (end > 2 * EDGE
            ? words.substring(0, EDGE) + " ... " + words.substring(end - EDGE)
            : words);
  }
}
