package dev.roletally.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this process holds of the files of a folder, as Linux tells it.
 *
 * @param files how many of them are open
 * @param maps how many are mapped into memory, deleted ones included
 */
public record Handles(long files, long maps) {
  private static final Path PROCESS = Path.of("/proc/self");

  /** Whether this machine can tell. */
  public static boolean areKnown() {
    return Files.isDirectory(PROCESS.resolve("fd"));
  }

  /** What is held of the files of a folder, and of those below it. */
  public static Handles of(Path folder) {
    try (Stream<Path> open = Files.list(PROCESS.resolve("fd"));
        Stream<String> maps = Files.lines(PROCESS.resolve("maps"))) {
      String name = folder.toRealPath().toString();
      List<Path> all = open.toList();
      return new Handles(
          all.stream().filter(each -> target(each).startsWith(name)).count(),
          maps.filter(line -> line.contains(name)).count());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      // closed meanwhile
      return "";
    }
  }
}
