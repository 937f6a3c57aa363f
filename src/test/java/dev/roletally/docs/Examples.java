package dev.roletally.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roletally.format.ProfileReading;
import dev.roletally.model.Profile;
import dev.roletally.posting.Posting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The example postings and profiles of the documentation. */
final class Examples {
  /** The day on which the documentation scores. */
  static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private static final Path FOLDER = Path.of("docs/examples");

  private Examples() {}

  /** The ids of the postings, sorted. */
  static List<String> postings() {
    return names("postings", ".txt");
  }

  /** The ids of the profiles, sorted. */
  static List<String> profiles() {
    return names("profiles", ".json");
  }

  static Posting posting(String id) {
    return Posting.text(id, text(FOLDER.resolve("postings").resolve(id + ".txt")));
  }

  static ProfileReading reading(String id) {
    return ProfileReading.of(text(FOLDER.resolve("profiles").resolve(id + ".json")), id, DAY);
  }

  static Profile profile(String id) {
    return reading(id).profile();
  }

  /** The text of a file, given from the project's folder on. */
  static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(String folder, String ending) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
