package dev.roletally.internal.tokens;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The word lists of the reader's classes, each beside the class that reads it: UTF-8, one entry a
 * line, {@code #} and a space begin a comment.
 */
public final class Resources {
  private Resources() {}

  /** The lines of the list {@code name} of a class, in order, without comments and blank lines. */
  public static List<String> lines(Class<?> reader, String name) {
    try (InputStream in = Objects.requireNonNull(reader.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.equals("#") && !line.startsWith("# "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("word list cannot be read: " + name, e);
    }
  }

  /** The entries of a list that gives several words a line, parted by spaces. */
  public static Set<String> words(Class<?> reader, String name) {
    Set<String> words = new LinkedHashSet<>();
    lines(reader, name).forEach(line -> words.addAll(List.of(line.trim().split(" +", -1))));
    return words;
  }
}
