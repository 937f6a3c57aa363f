package dev.roletally.cli;

import dev.roletally.RoleTally;
import dev.roletally.explain.SafeText;
import dev.roletally.format.RoleJson;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code roletally read}: postings to roles. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Reads postings into roles: facts and requirements, each with the words that say so.",
    footer = {
      "",
      "Examples:",
      "  roletally read --format text posting.txt",
      "  roletally read --retrieved-on 2026-01-10 --region US --out roles.json postings/",
      "  roletally read --unknown --format text postings/"
    })
final class ReadCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();
  @Mixin private Postings postings = new Postings();

  @Option(
      names = "--format",
      paramLabel = "json|text",
      defaultValue = "json",
      description = "Form of the result (default: ${DEFAULT-VALUE}).")
  private Form form = Form.JSON;

  @Option(
      names = "--unknown",
      description =
          "Instead of roles, list the skills asked that the vocabulary does not hold, with counts;"
              + " most frequent first.")
  private boolean unknown;

  @Override
  public Integer call() throws IOException {
    postings.need();
    RoleTally tally = RoleTally.create();
    Report report = new Report(output);
    if (unknown) {
      return unknown(tally, report);
    }
    List<Role> roles = new ArrayList<>();
    postings.read(
        posting -> {
          Role role = tally.read(posting);
          report.isUsable(role);
          roles.add(role);
        },
        problem -> {
          report.problem(problem);
          roles.add(
              Role.builder(problem.id())
                  .diagnostic(Diagnostic.of(problem.code(), problem.message()))
                  .build());
        },
        report);
    output.document(
        form == Form.JSON ? SafeText.json(RoleJson.write(roles)) : RoleText.write(roles));
    return report.exitCode();
  }

  private int unknown(RoleTally tally, Report report) throws IOException {
    UnknownSkills skills = new UnknownSkills();
    postings.read(
        posting -> {
          Role role = tally.read(posting);
          if (report.isUsable(role)) {
            skills.add(role);
          }
        },
        report);
    output.document(
        form == Form.JSON ? report.inJson(skills.json()) : report.inText(skills.text()));
    return report.exitCode();
  }
}
