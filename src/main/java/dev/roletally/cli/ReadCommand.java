package dev.roletally.cli;

import dev.roletally.format.RoleJson;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Role;
import dev.roletally.posting.PostingReader;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code roletally read}: postings to roles. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description =
        "Reads postings into roles: facts and requirements, each with the words that say so.",
    footer = {
      "",
      "Examples:",
      "  roletally read posting.txt",
      "  roletally read --format json --retrieved-on 2026-01-10 --region US postings/"
    })
final class ReadCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Parameters(
      arity = "1..*",
      paramLabel = "POSTING",
      description = "File (.txt, .html, .json, .jsonl) or folder, searched recursively.")
  private List<Path> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "json|text",
      defaultValue = "text",
      description = "Form of the result (default: ${DEFAULT-VALUE}).")
  private Form form = Form.TEXT;

  @Option(
      names = "--retrieved-on",
      paramLabel = "DATE",
      description =
          "Day the postings were found: settles \"30+ days ago\" and dates without a year.")
  private Optional<LocalDate> retrieved = Optional.empty();

  @Option(
      names = "--region",
      paramLabel = "CC",
      description =
          "ISO 3166 code of where they were found: settles day-month order and currency signs.")
  private Optional<String> region = Optional.empty();

  private enum Form {
    JSON,
    TEXT
  }

  @Override
  public Integer call() throws IOException {
    PostingReader reader = PostingReader.with(Vocabulary.bundled());
    List<Role> roles = new ArrayList<>();
    List<PostingFiles.Problem> problems = new ArrayList<>();
    new PostingFiles(
            retrieved,
            region,
            posting -> roles.add(reader.read(posting)),
            problem -> {
              problems.add(problem);
              output.message(problem.message());
              roles.add(
                  Role.builder(problem.id())
                      .diagnostic(Diagnostic.of(problem.code(), problem.message()))
                      .build());
            })
        .read(paths);
    output.document(form == Form.JSON ? RoleJson.write(roles) : RoleText.write(roles));
    return problems.isEmpty() ? 0 : 1;
  }
}
