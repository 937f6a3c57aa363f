package dev.roletally.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the files with postings that files and folders name, before any is read. */
final class PostingPaths {
  private static final List<String> ENDINGS = List.of("txt", "html", "htm", "json", "jsonl");

  private PostingPaths() {}

  /**
   * A file to read, or why there is none.
   *
   * @param path the file or folder
   * @param bytes how long the file is; 0 if it cannot be told
   * @param problem why a folder gives no files
   */
  record Found(Path path, long bytes, Optional<String> problem) {}

  /** The files of {@code paths}, in the order given and by path within a folder. */
  static List<Found> find(List<Path> paths) {
    List<Found> all = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        all.addAll(folder(path));
      } else {
        all.add(file(path));
      }
    }
    return all;
  }

  private static List<Found> folder(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Found> files =
          walk.filter(file -> ENDINGS.contains(ending(file)))
              .filter(Files::isRegularFile)
              .sorted()
              .map(PostingPaths::file)
              .toList();
      return files.isEmpty()
          ? unusable(
              folder, "folder must hold .txt, .html, .json or .jsonl files, got none in: " + folder)
          : files;
    } catch (IOException | UncheckedIOException e) {
      return unusable(folder, "folder must be readable, got: " + e);
    }
  }

  private static List<Found> unusable(Path folder, String problem) {
    return List.of(new Found(folder, 0, Optional.of(problem)));
  }

  /** A file that cannot be read is told when it is read. */
  private static Found file(Path file) {
    try {
      return new Found(file, Files.size(file), Optional.empty());
    } catch (IOException e) {
      return new Found(file, 0, Optional.empty());
    }
  }

  /** What follows the last dot of the file's name, in lower case. */
  static String ending(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
