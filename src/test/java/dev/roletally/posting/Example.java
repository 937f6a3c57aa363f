package dev.roletally.posting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * A small posting and what is read from it, as a file of this folder lists them: the posting, then
 * a line with {@code =>} for each thing read. Blank lines part examples, {@code (blank)} is one
 * inside a posting, and a line that begins with {@code #} says what follows.
 *
 * @param text the posting
 * @param wanted what has to be read from it, in order
 */
record Example(String text, List<String> wanted) {
  private static final String READ = "=>";
  private static final String BLANK = "(blank)";
  private static final String NOTHING = "nothing";

  private static List<Example> in(String file) {
    try (InputStream in =
        Objects.requireNonNull(Example.class.getResourceAsStream(file), "examples")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("\n\n", -1))
          .map(Example::withoutRemarks)
          .filter(example -> !example.isEmpty())
          .map(Example::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A test of each example of {@code file}, by the name of its first line. */
  static Stream<DynamicTest> tests(String file, ThrowingConsumer<Example> test) {
    return DynamicTest.stream(
        in(file).stream(), example -> example.text.lines().findFirst().orElseThrow(), test);
  }

  private static String withoutRemarks(String example) {
    return example
        .lines()
        .filter(line -> !line.startsWith("#"))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static Example of(String example) {
    String text =
        example
            .lines()
            .filter(line -> !line.startsWith(READ))
            .map(line -> line.equals(BLANK) ? "" : line)
            .collect(Collectors.joining("\n"));
    List<String> wanted =
        example
            .lines()
            .filter(line -> line.startsWith(READ))
            .map(line -> line.substring(READ.length()).strip())
            .filter(line -> !line.equals(NOTHING))
            .toList();
    return new Example(text, wanted);
  }
}
