package dev.roletally.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of what is shipped, the list beside the build, and what the tests run with agree. */
final class DependenciesTest {
  @Test
  void thePageTellsWhatIsShipped() throws IOException {
    List<String> listed = Files.readAllLines(Path.of("src/it/dependencies/shipped.txt"));
    List<String> told =
        new Markdown(Examples.text(Path.of("docs/dependencies.md")))
            .table("artifact | version").stream()
                .map(row -> row.get(0) + ":" + row.get(1))
                .toList();

    assertThat(told).containsExactlyInAnyOrderElementsOf(listed);
    String classPath = System.getProperty("java.class.path");
    for (String each : listed) {
      List<String> parts = Splitter.on(':').splitToList(each);
      String version = isLucene(parts) ? lucene(parts.get(2)) : parts.get(2);
      assertThat(classPath).contains(parts.get(1) + "-" + version + ".jar");
    }
  }

  private static boolean isLucene(List<String> artifact) {
    return artifact.get(0).equals("org.apache.lucene");
  }

  /** Another Lucene, if Maven was told to test with it ({@code -Dlucene.version}). */
  private static String lucene(String listed) {
    return System.getProperty("lucene.version", listed);
  }
}
