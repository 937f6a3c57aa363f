package dev.roletally.cli;

import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.plan.SameOpenings;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code roletally same}: which postings are one opening. */
@Command(
    name = "same",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Finds the postings that are one opening, and lists how they differ; merges nothing.",
    footer = {
      "",
      "Examples:",
      "  roletally same postings/",
      "  roletally same --index roles.idx --format json"
    })
final class SameCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();
  @Mixin private RoleSource source = new RoleSource();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Form of the result (default: ${DEFAULT-VALUE}).")
  private Form form = Form.TEXT;

  @Override
  public Integer call() throws IOException {
    source.check();
    RoleTally tally = RoleTally.create();
    Report report = new Report(output);
    try (RoleIndex roles = source.open(tally, report)) {
      SameOpenings same = roles.sameOpenings();
      output.document(
          form == Form.JSON ? report.inJson(same.toJson()) : report.inText(SameText.write(same)));
    }
    return report.exitCode();
  }
}
