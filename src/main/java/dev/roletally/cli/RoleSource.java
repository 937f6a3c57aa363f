package dev.roletally.cli;

import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command takes its roles from: postings, or an index. */
final class RoleSource {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Mixin private Postings postings = new Postings();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Take the roles of the index in DIR instead of postings.")
  private Optional<Path> index = Optional.empty();

  /** Fails with the usage unless roles come from postings or an index, and not from both. */
  void check() {
    if (postings.isEmpty() == index.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "roles must come from --index DIR or from POSTING..., got "
              + (postings.isEmpty() ? "neither" : "both"));
    }
  }

  /** The index given, or one in memory of the postings given. */
  RoleIndex open(RoleTally tally, Report report) {
    if (index.isPresent()) {
      if (!isIndex(index.get())) {
        throw new IllegalArgumentException(
            "index must exist, got: "
                + index.get()
                + " (make one with: roletally index --index DIR POSTING...)");
      }
      return tally.open(index.get());
    }
    RoleIndex roles = tally.openInMemory();
    postings.read(posting -> put(posting, roles, tally, report), report);
    roles.refresh();
    return roles;
  }

  /** What to say where no role has the id that was asked for. */
  static String noSuchRole(String id, RoleIndex roles) {
    return "--role must be the id of one of the "
        + roles.size()
        + " roles, got: "
        + id
        + " (see their ids with: roletally rank)";
  }

  /** Puts the role of a posting, unless it cannot be used. */
  static boolean put(Posting posting, RoleIndex roles, RoleTally tally, Report report) {
    Role role = tally.read(posting);
    if (!report.isUsable(role)) {
      return false;
    }
    try {
      roles.put(role, posting);
      return true;
    } catch (IllegalArgumentException e) {
      report.problem(Problem.unusable(posting.id(), String.valueOf(e.getMessage())));
      return false;
    }
  }

  /** Whether the folder holds an index with a commit: opening it would make one otherwise. */
  private static boolean isIndex(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith("segments"));
    } catch (IOException e) {
      throw new UncheckedIOException("index must be readable, got: " + folder, e);
    }
  }
}
