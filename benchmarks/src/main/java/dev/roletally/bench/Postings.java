package dev.roletally.bench;

import dev.roletally.posting.Posting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The example postings of the documentation. */
final class Postings {
  private static final Path FOLDER = Path.of("docs", "examples", "postings");

  private Postings() {}

  /** All examples, by file name; the folder is found from the root or from {@code benchmarks}. */
  static List<Posting> examples() throws IOException {
    Path folder = Files.exists(FOLDER) ? FOLDER : Path.of("..").resolve(FOLDER);
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(Postings::read).toList();
    }
  }

  private static Posting read(Path file) {
    try {
      return Posting.text(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
