package dev.roletally.trust.hostile;

import dev.roletally.cli.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What holds for every command line: an exit code of the contract, and ends that are safe. */
final class CommandLineLaws {
  private static final int MOST_WORDS = 12;

  /** Options that name what is written, or what is read outside the scratch folder. */
  private static final Set<String> ELSEWHERE = Set.of("--out", "--report", "--index");

  private CommandLineLaws() {}

  /**
   * Runs the words of {@code text}, a line each; those below a line of dashes are the content of
   * the one file there is, {@code in}.
   */
  static void check(String text) {
    int cut = text.indexOf("\n---\n");
    String words = cut < 0 ? text : text.substring(0, cut);
    String content = cut < 0 ? "" : text.substring(cut + 5);
    try {
      Path folder = Files.createTempDirectory("roletally-fuzz");
      try {
        Files.writeString(folder.resolve("in.txt"), well(content));
        Files.writeString(folder.resolve("in.json"), well(content));
        List<String> line =
            words
                .lines()
                .limit(MOST_WORDS)
                .filter(word -> ELSEWHERE.stream().noneMatch(word::startsWith))
                .map(word -> inside(word, folder))
                .toList();
        Runs.Run run = Runs.run(line.toArray(String[]::new));
        Laws.holds(run.code() >= 0 && run.code() <= 2, "exit code is 0, 1 or 2");
        Laws.holds(!run.err().contains("\tat "), "no stack trace: " + run.err());
        Shown.safely(run.err().replace("\r", ""));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files are only looked for in the folder: other words stay what they are. */
  private static String inside(String word, Path folder) {
    return switch (word) {
      case "in.txt", "in.json" -> folder.resolve(word).toString();
      case "in" -> folder.toString();
      default -> word.startsWith("-") ? word : word.replace('/', '_');
    };
  }

  private static String well(String content) {
    return content.replaceAll("[\\ud800-\\udfff]", "?");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
