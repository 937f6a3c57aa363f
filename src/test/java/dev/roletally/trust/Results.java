package dev.roletally.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the long forms measured: one file a harness in {@code target/trust}. What docs/trust.md
 * tells of is copied from there to src/it/trust/results.
 */
public final class Results {
  private static final Path FOLDER = Path.of("target", "trust");

  private Results() {}

  /** Writes what a harness measured. */
  public static void write(String harness, Object outcome) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(harness + ".txt"), outcome + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
