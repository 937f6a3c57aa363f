package dev.roletally.cli;

import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code roletally index}: postings to an index on disk. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Adds the roles of postings to an index on disk, or replaces those it has.",
    footer = {"", "Example:", "  roletally index --index roles.idx postings/"})
final class IndexCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();
  @Mixin private Postings postings = new Postings();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the index; made if there is none.")
  private Path folder = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "json|text",
      defaultValue = "text",
      description = "Form of the result (default: ${DEFAULT-VALUE}).")
  private Form form = Form.TEXT;

  private int put;

  @Override
  public Integer call() throws IOException {
    postings.need();
    RoleTally tally = RoleTally.create();
    Report report = new Report(output);
    try (RoleIndex roles = tally.open(folder)) {
      postings.read(
          posting -> {
            if (RoleSource.put(posting, roles, tally, report)) {
              put++;
            }
          },
          report);
      roles.commit();
      output.document(
          form == Form.JSON
              ? "{\"put\": "
                  + put
                  + ", \"roles\": "
                  + roles.size()
                  + ", \"problems\": "
                  + report.problemsJson()
                  + "}"
              : report.inText(put + " postings put; the index holds " + roles.size() + " roles"));
    }
    return report.exitCode();
  }
}
