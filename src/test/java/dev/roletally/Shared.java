package dev.roletally;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The real postings beside the repository; tests that need them are skipped where they are absent.
 */
public final class Shared {
  private static final Path ROOT = Path.of("..", "shared");

  private Shared() {}

  /** The text of the seed posting whose file name begins with {@code prefix}. */
  public static String seed(String prefix) {
    return read(seeds().stream().filter(f -> name(f).startsWith(prefix)).findFirst().orElseThrow());
  }

  /** The files of the seed postings, by name. */
  public static List<Path> seeds() {
    return files("seeds");
  }

  /** The path below the shared folder; the calling test is skipped if it is absent. */
  public static Path path(String name) {
    Path path = ROOT.resolve(name);
    Assumptions.assumeTrue(Files.exists(path), () -> "skipped: " + path + " is absent");
    return path;
  }

  /** The whole text of a file. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(path(folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName() == null ? "" : file.getFileName().toString();
  }
}
