package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The texts and documents of a few explanations, byte for byte.
 *
 * <p>When words or layout are meant to change, write the files anew and read the difference:
 *
 * <pre>mvn test -Dtest=GoldenTest -Dgolden.write=true; git diff src/test/resources</pre>
 *
 * <p>A run that wrote a file fails, so that no build can pass by writing what it should have read.
 */
final class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/roletally/explain");
  private static final boolean WRITE = Boolean.getBoolean("golden.write");

  @TestFactory
  Stream<DynamicTest> explanations() {
    List<DynamicTest> tests = new ArrayList<>();
    documents()
        .forEach((name, text) -> tests.add(DynamicTest.dynamicTest(name, () -> check(name, text))));
    return tests.stream();
  }

  @Test
  void noFileIsLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(documents().keySet());
    }
  }

  private static Map<String, String> documents() {
    Map<String, String> documents = new TreeMap<>();
    Map<String, Match> matches = Examples.all();
    matches.forEach(
        (name, match) -> {
          Explanation explanation = match.explanation();
          documents.put(name + ".brief.txt", explanation.brief());
          documents.put(name + ".full.txt", explanation.full());
          documents.put(name + ".json", explanation.toJson());
        });
    List<Match> all = List.copyOf(matches.values());
    documents.put("ranking.json", new Ranking(all.subList(0, 2), 2, all.get(0).stamp()).toJson());
    return documents;
  }

  private static void check(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name);
    String expected =
        Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "(no such file)";
    if (WRITE && !expected.equals(text + "\n")) {
      Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
      fail("wrote " + file + ": read it, then run again without golden.write");
    }
    assertThat(text + "\n").isEqualTo(expected);
  }
}
