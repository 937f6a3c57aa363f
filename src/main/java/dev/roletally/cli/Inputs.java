package dev.roletally.cli;

import dev.roletally.RoleTally;
import dev.roletally.format.PolicyJson;
import dev.roletally.format.ProfileReading;
import dev.roletally.model.ClaimException;
import dev.roletally.scoring.ScoringPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The files that a command cannot do without: a profile, a policy. */
final class Inputs {
  private static final long MOST_BYTES = 16L << 20;

  private Inputs() {}

  /** A profile in either form; its id is the file's name if it has none. */
  static ProfileReading profile(Path file, LocalDate asOf, RoleTally tally) throws IOException {
    return read("profile", file, json -> tally.readProfile(json, PostingFiles.name(file), asOf));
  }

  /** The names of the presets. */
  static List<String> presets() {
    return ScoringPolicy.presets().stream().map(ScoringPolicy::name).toList();
  }

  /** Whether there is a preset of this name, or a file. */
  static boolean isPolicy(String nameOrFile) {
    return presets().contains(nameOrFile) || Files.exists(Path.of(nameOrFile));
  }

  /** The preset of this name, or the policy in the file of this name. */
  static ScoringPolicy policy(String nameOrFile) throws IOException {
    return presets().contains(nameOrFile)
        ? ScoringPolicy.preset(nameOrFile)
        : read("policy", Path.of(nameOrFile), PolicyJson::read);
  }

  private static <T> T read(String what, Path file, Function<String, T> form) throws IOException {
    try {
      if (Files.isDirectory(file)) {
        throw new IllegalArgumentException(what + " must be a file, got a folder: " + file);
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new IllegalArgumentException(
            what
                + " must be at most "
                + MOST_BYTES
                + " bytes, got "
                + Files.size(file)
                + ": "
                + file);
      }
      String text =
          PostingFiles.decode(Files.readAllBytes(file))
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          what + " must be text, got a binary file: " + file));
      try {
        return form.apply(text);
      } catch (ClaimException e) {
        // to whoever wrote the file: the value as well
        throw new IllegalArgumentException(what + " " + file + ": " + e.inFull(), e);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(what + " " + file + ": " + e.getMessage(), e);
      }
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(what + " must exist, got: " + file, e);
    }
  }
}
