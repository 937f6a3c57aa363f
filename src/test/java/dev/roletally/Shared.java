package dev.roletally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of real postings, labels and sample files beside the project, which is no part of it:
 * what reads from it is skipped, with a message, where the folder is absent. The one place that
 * decides so.
 */
public final class Shared {
  private static final Path FOLDER = Path.of("..", "shared");

  private Shared() {}

  /** Whether the folder is there. */
  public static boolean isThere() {
    return Files.isDirectory(FOLDER);
  }

  /**
   * The file or folder at {@code path} inside the folder. Without the folder the calling test is
   * skipped; a folder that lacks the file skips it too, but on a build server it is a failure.
   */
  public static Path need(String path) {
    Path file = FOLDER.resolve(path);
    if (isThere() && isBuildServer()) {
      assertThat(file).exists();
    }
    Assumptions.assumeTrue(
        Files.exists(file), "../shared/" + path + " is not beside the project: skipped");
    return file;
  }

  /** Whether skipping must be justified: the environment says {@code CI=true}. */
  public static boolean isBuildServer() {
    return "true".equals(System.getenv("CI"));
  }

  /** The text of the seed posting whose file name begins with {@code prefix}. */
  public static String seed(String prefix) {
    try (Stream<Path> files = Files.list(need("seeds"))) {
      return Files.readString(
          files
              .filter(file -> file.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
