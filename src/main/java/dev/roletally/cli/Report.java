package dev.roletally.cli;

import dev.roletally.explain.SafeText;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Diagnostic.Code;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.model.SkillClaim;
import dev.roletally.vocabulary.Vocabulary;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.ExitCode;

/** What a command tells beside its result: inputs it could not use, and what it made of others. */
final class Report {
  private static final JsonBuilderFactory JSON =
      JsonProvider.provider().createBuilderFactory(Map.of());

  private final Output output;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Report(Output output) {
    this.output = output;
  }

  /** Tells the user how far long work has come. */
  Steps steps(String what) {
    return new Steps(output, what);
  }

  /** An input that could not be used. */
  void problem(Problem problem) {
    problems.add(problem);
    output.message(problem.message());
  }

  /** Something to know about the profile. */
  void diagnostic(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
    output.message(diagnostic.message());
  }

  /** Whether a role was read from words at all; if not, that is a problem. */
  boolean isUsable(Role role) {
    for (Diagnostic diagnostic : role.diagnostics()) {
      if (diagnostic.code() == Code.EMPTY_TEXT || diagnostic.code() == Code.BINARY_INPUT) {
        problem(
            new Problem(
                role.id(),
                diagnostic.code(),
                "posting " + role.id() + ": " + diagnostic.message()));
        return false;
      }
    }
    return true;
  }

  /** Skills that the vocabulary does not hold. */
  void unknownSkills(Profile profile, Vocabulary vocabulary) {
    Set<String> unknown = new LinkedHashSet<>();
    profile.skills().stream().map(SkillClaim::name).forEach(unknown::add);
    profile.frameworks().stream().map(SkillClaim::name).forEach(unknown::add);
    unknown.removeIf(name -> vocabulary.skill(name).isPresent());
    for (String name : unknown) {
      diagnostic(
          Diagnostic.of(
              Code.UNKNOWN_SKILL,
              "skill is not in the vocabulary, kept and matched by its words: " + name));
    }
  }

  int exitCode() {
    return problems.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** {@code document}, a JSON object, with the problems and diagnostics as further keys. */
  String inJson(String document) {
    String object = document.stripTrailing();
    return SafeText.json(
        object.substring(0, object.lastIndexOf('}')).stripTrailing()
            + ",\n  \"problems\": "
            + problemsJson()
            + ",\n  \"diagnostics\": "
            + diagnosticsJson()
            + "\n}");
  }

  JsonArray problemsJson() {
    JsonArrayBuilder list = JSON.createArrayBuilder();
    for (Problem problem : problems) {
      list.add(
          JSON.createObjectBuilder()
              .add("id", problem.id())
              .add("code", problem.code().name())
              .add("message", problem.message()));
    }
    return list.build();
  }

  private JsonArray diagnosticsJson() {
    JsonArrayBuilder list = JSON.createArrayBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      list.add(
          JSON.createObjectBuilder()
              .add("code", diagnostic.code().name())
              .add("message", diagnostic.message()));
    }
    return list.build();
  }

  /** {@code text} with a list of the problems below it. */
  String inText(String text) {
    if (problems.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text).append("\n\nCould not be used:");
    problems.forEach(
        each -> out.append("\n  ").append(each.id()).append(": ").append(each.message()));
    return out.toString();
  }
}
