package dev.roletally.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Criterion;
import dev.roletally.model.Requirement;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small postings and what they ask, as {@code examples.txt} lists them: a posting, then a line with
 * {@code =>} for each requirement. A posting that begins with a bullet stands under the heading
 * "Requirements".
 */
final class ReadingExamplesTest {
  private static final String ASKS = "=>";
  private static final String BLANK = "(blank)";
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  @TestFactory
  Stream<DynamicTest> examplesAskWhatIsListed() throws IOException {
    return examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.lines().findFirst().orElseThrow(), () -> holds(example)));
  }

  private static void holds(String example) {
    String text =
        example
            .lines()
            .filter(line -> !line.startsWith(ASKS))
            .map(line -> line.equals(BLANK) ? "" : line)
            .collect(Collectors.joining("\n"));
    List<String> wanted =
        example
            .lines()
            .filter(line -> line.startsWith(ASKS))
            .map(line -> line.substring(ASKS.length()).strip())
            .filter(line -> !line.equals("nothing"))
            .toList();
    String posting = text.startsWith("-") ? "Requirements\n" + text : text;
    assertThat(
            READER.read(Posting.text("example", posting + "\n")).requirements().stream()
                .map(ReadingExamplesTest::told))
        .containsExactlyElementsOf(wanted);
  }

  private static String told(Requirement requirement) {
    return requirement.necessity()
        + " "
        + requirement.category()
        + " "
        + told(requirement.criterion());
  }

  private static String told(Criterion criterion) {
    return switch (criterion) {
      case Criterion.AllOf all -> "all" + told(all.of());
      case Criterion.AnyOf any -> (any.open() ? "any open" : "any") + told(any.of());
      case Criterion.AtLeast least -> "at least " + least.count() + told(least.of());
      case Criterion.Skill skill ->
          skill.concept() + (skill.minMonths() > 0 ? " " + skill.minMonths() + " months" : "");
      case Criterion.Degree degree -> told(degree);
      case Criterion.Experience experience ->
          "experience"
              + (experience.minMonths() > 0 ? " " + experience.minMonths() + " months" : "")
              + (experience.maxMonths().isPresent()
                  ? " up to " + experience.maxMonths().getAsInt()
                  : "");
      case Criterion.Language language -> "language " + language.language();
      case Criterion.Location location -> "location " + location.label();
      case Criterion.Authorization authorization -> "authorization " + authorization.kind();
      default -> criterion.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    };
  }

  private static String told(List<Criterion> members) {
    return members.stream()
        .map(ReadingExamplesTest::told)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String told(Criterion.Degree degree) {
    List<String> parts = new ArrayList<>();
    degree.levels().forEach(level -> parts.add(level.name()));
    if (degree.orHigher()) {
      parts.add("or higher");
    }
    degree.status().forEach(status -> parts.add(status.name()));
    degree.fields().forEach(field -> parts.add(field.label()));
    if (degree.relatedFields()) {
      parts.add("related");
    }
    degree.minGpa().ifPresent(gpa -> parts.add("gpa " + gpa));
    return "degree(" + String.join(", ", parts) + ")";
  }

  private static List<String> examples() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ReadingExamplesTest.class.getResourceAsStream("examples.txt"), "examples")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("\n\n", -1))
          .map(String::strip)
          .map(
              example ->
                  example
                      .lines()
                      .filter(line -> !line.startsWith("#"))
                      .collect(Collectors.joining("\n"))
                      .strip())
          .filter(example -> !example.isEmpty())
          .toList();
    }
  }
}
