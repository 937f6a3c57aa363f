package dev.roletally.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.common.base.Splitter;
import dev.roletally.RoleTally;
import dev.roletally.explain.Eligibility;
import dev.roletally.explain.Explanation;
import dev.roletally.explain.Verdict;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Conflict;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Ignored;
import dev.roletally.scoring.CreditTable;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Treatment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page says what the program does: its Java is compiled, its outputs are the program's, its
 * tables are the code's, its links lead somewhere.
 *
 * <p>{@code -Dgolden.write=true} writes blocks that differ anew, and fails.
 */
final class DocsTest {
  private static final Path SNIPPETS = Path.of("src/test/java/dev/roletally/docs");

  @TempDir private Path folder = Path.of("");

  static List<Path> pages() {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyBlockIsWhatTheProgramHoldsOrPrints(Path page) {
    Markdown markdown = page(page);
    String wanted = Examples.text(page);
    for (Markdown.Block block : markdown.blocks()) {
      wanted = new Markdown(wanted).with(block, wanted(block));
    }
    if (!wanted.equals(Examples.text(page)) && Boolean.getBoolean("golden.write")) {
      write(page, wanted);
      fail("written anew, look at it and run again without golden.write: " + page);
    }
    assertThat(Examples.text(page)).isEqualTo(wanted);
  }

  private String wanted(Markdown.Block block) {
    return block.kind().equals("snippet") ? snippet(block.name()) : output(block.name());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyJavaBlockIsARegionThatIsCompiled(Path page) {
    Markdown markdown = page(page);

    long snippets =
        markdown.blocks().stream()
            .filter(block -> block.kind().equals("snippet") && block.language().equals("java"))
            .count();
    assertThat(markdown.fences("java")).isEqualTo(snippets);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) {
    List<String> broken = new ArrayList<>();
    for (String link : page(page).links()) {
      if (!link.startsWith("https://")) {
        List<String> parts = Splitter.on('#').limit(2).splitToList(link);
        Path target = parts.get(0).isEmpty() ? page : page.resolveSibling(parts.get(0)).normalize();
        boolean found =
            Files.exists(target)
                && (parts.size() == 1 || page(target).anchors().contains(parts.get(1)));
        if (!found) {
          broken.add(link);
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void everyPageIsListed() {
    List<String> listed =
        page(Path.of("docs/README.md")).links().stream()
            .map(link -> Path.of("docs").resolve(link).normalize().toString())
            .toList();

    assertThat(listed)
        .containsAll(
            pages().stream()
                .map(Path::toString)
                .filter(name -> !name.equals("docs/README.md"))
                .toList());
  }

  @Test
  void everyExampleIsListed() {
    Markdown page = page(Path.of("docs/examples/README.md"));

    assertThat(page.names("posting"))
        .containsExactlyElementsOf(
            Examples.postings().stream()
                .map(id -> "[" + id + "](postings/" + id + ".txt)")
                .toList());
    assertThat(page.names("profile"))
        .containsExactlyElementsOf(
            Examples.profiles().stream()
                .map(id -> "[" + id + ".json](profiles/" + id + ".json)")
                .toList());
  }

  @Test
  void theWeightsAreThoseOfThePreset() {
    ScoringPolicy balanced = ScoringPolicy.balanced();
    List<List<String>> rows = new ArrayList<>();
    for (Category category : Category.values()) {
      if (category != Category.OTHER) {
        rows.add(
            List.of(
                category.name(),
                String.valueOf(balanced.weight(category)),
                String.valueOf(balanced.fullyStated(category))));
      }
    }

    assertThat(page(Path.of("docs/scoring.md")).table("category | weight")).isEqualTo(rows);
  }

  @Test
  void theCreditsAreThoseOfTheTable() throws ReflectiveOperationException {
    Map<String, String> credits = new TreeMap<>();
    for (RecordComponent component : CreditTable.class.getRecordComponents()) {
      credits.put(
          component.getName(),
          String.valueOf(component.getAccessor().invoke(CreditTable.standard())));
    }
    Map<String, String> rows =
        page(Path.of("docs/scoring.md")).table("name").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

    assertThat(new TreeMap<>(rows)).isEqualTo(credits);
  }

  @Test
  void theDefaultsAreThoseOfThePreset() {
    ScoringPolicy balanced = ScoringPolicy.balanced();
    Map<String, String> defaults =
        page(Path.of("docs/scoring.md")).table("symbol").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row.get(3)));

    assertThat(defaults)
        .containsEntry(
            "`m`",
            balanced.factor(dev.roletally.model.Necessity.MINIMUM)
                + " and "
                + balanced.factor(dev.roletally.model.Necessity.PREFERRED))
        .containsEntry("`λ`", String.valueOf(balanced.silence()))
        .containsEntry("`N`", "1; SKILLS " + balanced.fullyStated(Category.SKILLS));
  }

  @Test
  void tablesNameEveryValue() {
    Markdown scoring = page(Path.of("docs/scoring.md"));
    Markdown reading = page(Path.of("docs/reading.md"));

    assertThat(scoring.names("verdict")).containsExactlyElementsOf(names(Verdict.values()));
    assertThat(scoring.names("treatment")).containsExactlyElementsOf(names(Treatment.values()));
    assertThat(scoring.table("if, among those asks,").stream().map(row -> row.get(1)))
        .containsAll(names(Eligibility.values()));
    assertThat(reading.names("reason")).containsExactlyElementsOf(names(Ignored.Reason.values()));
    assertThat(reading.names("code")).containsExactlyElementsOf(names(Conflict.Code.values()));
    assertThat(reading.names("diagnostic"))
        .containsExactlyElementsOf(names(Diagnostic.Code.values()));
  }

  @Test
  void kindsSpeakToTheirCategories() {
    List<List<String>> rows = new ArrayList<>();
    for (ConceptKind kind : ConceptKind.values()) {
      rows.add(List.of(kind.name(), kind.category().name()));
    }

    assertThat(page(Path.of("docs/vocabulary.md")).table("kind"))
        .extracting(row -> List.of(row.get(0), row.get(1)))
        .isEqualTo(rows);
  }

  /** A region of the snippets, without its indentation. */
  private static String snippet(String name) {
    List<String> lines = sources().stream().flatMap(file -> region(file, name).stream()).toList();
    int indent =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElseThrow(() -> new AssertionError("Snippets must have the region, got: " + name));
    return lines.stream()
        .map(line -> line.isBlank() ? "\n" : line.substring(indent) + "\n")
        .collect(Collectors.joining());
  }

  /** Where regions are: the snippets, and the projects of the examples. */
  private static List<Path> sources() {
    try (Stream<Path> snippets = Files.list(SNIPPETS);
        Stream<Path> examples = Files.walk(Path.of("docs/examples"))) {
      return Stream.concat(
              snippets.filter(file -> file.toString().endsWith("Snippets.java")), examples)
          .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".kt"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> region(Path file, String name) {
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    for (String line : Splitter.on('\n').split(Examples.text(file))) {
      if (line.strip().equals("// endregion")) {
        inside = false;
      } else if (inside) {
        lines.add(line);
      }
      inside |= line.strip().equals("// region " + name);
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private String output(String name) {
    return switch (name) {
      case "first-use" ->
          printed(
              out ->
                  Snippets.firstUse(
                      folder.resolve("roles.idx"), text("halcyon-nlp-research-intern"), out));
      case "full" -> explanation("halcyon-nlp-research-intern").full().strip() + "\n";
      case "brief" -> explanation("halcyon-nlp-research-intern").brief().strip() + "\n";
      case "audit" -> printed(AuditSnippets::audit);
      default -> throw new AssertionError("output must be a known one, got: " + name);
    };
  }

  private static Explanation explanation(String posting) {
    RoleTally tally = RoleTally.create();
    return tally
        .score(
            Examples.profile("ada"),
            tally.read(Examples.posting(posting)),
            ScoreSettings.of(ScoringPolicy.balanced(), Examples.DAY))
        .explanation();
  }

  private static String text(String posting) {
    return Examples.posting(posting).text();
  }

  /** Something that prints. */
  interface Printing {
    void to(PrintStream out);
  }

  static String printed(Printing printing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, UTF_8)) {
      printing.to(out);
    }
    return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static Markdown page(Path file) {
    return new Markdown(Examples.text(file));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).toList();
  }
}
