package dev.roletally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.format.RoleJson;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Role;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the command line: what is printed where, and the exit codes. */
final class MainTest {
  private static final String POSTING =
      """
      Data Engineering Intern
      Minimum qualifications:
      - Currently pursuing a Master's degree in Computer Science
      - Experience with Python
      Preferred qualifications:
      - Experience with SQL
      """;

  @TempDir Path dir;

  /** What a run printed, and its exit code. */
  private record Run(int code, String out, String err) {
    JsonObject json() {
      return reader().readObject();
    }

    List<Role> roles() {
      return RoleJson.readAll(out);
    }

    private JsonReader reader() {
      return JsonProvider.provider().createReader(new StringReader(out));
    }
  }

  private static Run run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
    int code = Main.execute(new PrintWriter(out), new PrintWriter(err), words);
    return new Run(code, out.toString(), err.toString());
  }

  private Path file(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path profile;

  @BeforeEach
  void writeProfile() throws IOException {
    profile = file("profiles/ada.json", "{\"skills\": [\"Python\", \"Blorptastic\"]}");
  }

  @Test
  void readPrintsAnArrayOfRoles() throws IOException {
    Run run = run("read", "--format", "json", file("acme-17.txt", POSTING));
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.roles()).extracting(Role::id).containsExactly("acme-17");
  }

  @Test
  void readSearchesFoldersAndKnowsEveryForm() throws IOException {
    file("in/b.txt", POSTING);
    file("in/deep/a.html", "<h1>Engineer</h1><p>You know Java.</p>");
    file("in/c.json", "{\"@type\": \"JobPosting\", \"title\": \"Engineer\"}");
    file("in/d.json", "[{\"id\": \"one\", \"text\": \"Engineer\"}, {\"text\": \"Analyst\"}]");
    file("in/e.jsonl", "{\"id\": \"two\", \"text\": \"Engineer\"}\n\n{\"text\": \"Analyst\"}\n");
    file("in/notes.md", "no posting");
    Run run = run("read", dir.resolve("in"));
    assertThat(run.roles())
        .extracting(Role::id)
        .containsExactly("b", "c", "one", "d-2", "a", "two", "e-3");
  }

  @Test
  void readAsTextNamesEveryRole() throws IOException {
    Run run = run("read", "--format", "text", file("acme-17.txt", POSTING));
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("acme-17\n");
  }

  @Test
  void readUnknownCountsTheSkillsThatTheVocabularyLacks() throws IOException {
    String text =
        """
        Data Engineer
        Minimum qualifications:
        - Experience with Python, Zorbulon, SQL and Quuxify
        - Experience with Java, Quuxify and SQL
        """;
    Path one = file("one.txt", text);
    Path two = file("two.txt", text.replace("Zorbulon", "Aardvarkly"));
    Run asText = run("read", "--unknown", "--format", "text", one, two);
    assertThat(asText.code()).isZero();
    assertThat(asText.out().lines())
        .containsExactly(
            "6 of 14 skills asked by 2 roles are not in the vocabulary",
            "     4  Quuxify",
            "     1  Aardvarkly",
            "     1  Zorbulon");
    JsonObject json = run("read", "--unknown", one, two).json();
    assertThat(json.getString("schema")).isEqualTo("roletally/unknown/1");
    assertThat(json.getInt("asked")).isEqualTo(14);
    assertThat(json.getInt("unknown")).isEqualTo(6);
    JsonObject first = json.getJsonArray("skills").getJsonObject(0);
    assertThat(first.getString("words")).isEqualTo("quuxify");
    assertThat(first.getInt("count")).isEqualTo(4);
    assertThat(first.getInt("roles")).isEqualTo(2);
  }

  @Test
  void unusableInputsAreReportedAndTheRestIsRead() throws IOException {
    Path binary = dir.resolve("picture.txt");
    Files.write(binary, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
    Run run =
        run(
            "read",
            "--format",
            "json",
            dir.resolve("missing.txt"),
            binary,
            file("empty.txt", " \n"),
            file("broken.json", "{\"id\": "),
            file("lines.jsonl", "{\"id\": \"good\", \"text\": \"Engineer\"}\nnot json\n7\n"),
            file("deep.json", "[".repeat(5000)),
            file("acme-17.txt", POSTING));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.roles())
        .extracting(Role::id)
        .containsExactly(
            "missing", "picture", "empty", "broken", "good", "lines-2", "lines-3", "deep",
            "acme-17");
    assertThat(run.roles().get(0).has(Diagnostic.Code.UNUSABLE_VALUE)).isTrue();
    assertThat(run.roles().get(1).has(Diagnostic.Code.BINARY_INPUT)).isTrue();
    assertThat(run.roles().get(2).has(Diagnostic.Code.EMPTY_TEXT)).isTrue();
    assertThat(run.err())
        .contains("file must exist, got: " + dir.resolve("missing.txt"))
        .contains("lines.jsonl:2");
  }

  @Test
  void folderWithoutPostingsIsAProblem() throws IOException {
    Files.createDirectories(dir.resolve("none"));
    Run run = run("read", dir.resolve("none"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("folder must hold .txt");
  }

  @Test
  void longPostingIsRead() throws IOException {
    Run run = run("read", file("long.txt", "We like trains and tea. ".repeat(220_000)));
    assertThat(run.code()).isZero();
    assertThat(run.roles()).hasSize(1);
  }

  @Test
  void otherEncodingsAreRead() throws IOException {
    Files.write(
        dir.resolve("latin.txt"), "Caf\u00e9 engineer".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(dir.resolve("wide.txt"), ("\ufeff" + POSTING).getBytes(StandardCharsets.UTF_16LE));
    Run run = run("read", dir.resolve("latin.txt"), dir.resolve("wide.txt"));
    assertThat(run.code()).isZero();
    assertThat(run.roles()).hasSize(2);
  }

  @Test
  void aByteOrderMarkIsNoPartOfADocument() throws IOException {
    String json = "\ufeff{\"id\": \"a\", \"text\": \"Python is required.\"}\n";
    Run run = run("read", file("one.json", json), file("many.jsonl", json));
    assertThat(run.err()).isEmpty();
    assertThat(run.roles()).hasSize(2);
  }

  @Test
  void outGoesToTheFile() throws IOException {
    Path result = dir.resolve("roles.json");
    Run run = run("read", "--out", result, file("acme-17.txt", POSTING));
    assertThat(run.out()).isEmpty();
    assertThat(RoleJson.readAll(Files.readString(result))).hasSize(1);
  }

  @Test
  void outThatCannotBeWrittenIsNamed() throws IOException {
    Path result = dir.resolve("no/such/folder.json");
    Run run = run("read", "--out", result, file("acme-17.txt", POSTING));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("--out must be a file that can be written, got: " + result);
  }

  @Test
  void rankPrintsARankingWithItsProblems() throws IOException {
    Run run =
        run(
            "rank",
            "--profile",
            profile,
            "--as-of",
            "2026-01-15",
            "--format",
            "json",
            dir.resolve("missing.txt"),
            file("acme-17.txt", POSTING),
            file("acme-18.txt", "Java engineer"));
    assertThat(run.code()).isEqualTo(1);
    JsonObject json = run.json();
    assertThat(json.getString("schema")).isEqualTo("roletally/ranking/1");
    assertThat(json.getString("asOf")).isEqualTo("2026-01-15");
    assertThat(json.getJsonObject("policy").getString("name")).isEqualTo("balanced@1");
    assertThat(json.getJsonArray("matches")).hasSize(2);
    JsonArray problems = json.getJsonArray("problems");
    assertThat(problems).hasSize(1);
    assertThat(problems.getJsonObject(0).getString("id")).isEqualTo("missing");
    assertThat(json.getJsonArray("diagnostics").getJsonObject(0).getString("message"))
        .contains("Blorptastic");
    assertThat(run.err()).contains("missing.txt").contains("Blorptastic");
  }

  @Test
  void rankAsTextShowsDayPolicyAndRoles() throws IOException {
    Run run =
        run(
            "rank",
            "--profile",
            profile,
            "--as-of",
            "2026-01-15",
            "--top",
            "1",
            file("acme-17.txt", POSTING),
            file("acme-18.txt", POSTING));
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("As of 2026-01-15, policy balanced@1")
        .contains("acme-17")
        .doesNotContain("acme-18");
  }

  @Test
  void todayIsPrintedWhereNoDayIsGiven() throws IOException {
    Run run = run("rank", "--profile", profile, file("acme-17.txt", POSTING));
    assertThat(run.err()).containsPattern("as of [0-9]{4}-[0-9]{2}-[0-9]{2} \\(today");
  }

  @Test
  void indexedRolesRankAsPostingsDo() throws IOException {
    file("in/acme-17.txt", POSTING);
    file("in/acme-18.txt", "Java engineer");
    Path index = dir.resolve("roles.idx");
    Run made = run("index", "--index", index, "--format", "json", dir.resolve("in"));
    assertThat(made.code()).isZero();
    assertThat(made.json().getInt("put")).isEqualTo(2);
    assertThat(made.json().getInt("roles")).isEqualTo(2);
    Run again = run("index", "--index", index, dir.resolve("in"));
    assertThat(again.out()).contains("the index holds 2 roles");
    List<Object> common =
        List.of("rank", "--profile", profile, "--as-of", "2026-01-15", "--format", "json");
    assertThat(run(with(common, "--index", index)).out())
        .isEqualTo(run(with(common, dir.resolve("in"))).out());
  }

  @Test
  void nothingInAPostingMovesTheCursor() throws IOException {
    Path posting = file("one.json", "{\"id\": \"a\\u001b[31m\\u202eb\", \"text\": \"Engineer\"}");
    assertThat(run("read", "--format", "text", posting).out()).startsWith("a [31m b\n");
    Run run = run("rank", "--profile", profile, "--as-of", "2026-01-15", posting);
    assertThat(run.out()).contains("a [31m b");
  }

  @Test
  void explainTellsOneRole() throws IOException {
    Path posting = file("acme-17.txt", POSTING);
    List<Object> common =
        List.of("explain", "--profile", profile, "--as-of", "2026-01-15", "--role", "acme-17");
    Run text = run(with(common, posting));
    assertThat(text.code()).isZero();
    assertThat(text.out()).contains("acme-17");
    Run json = run(with(common, "--format", "json", posting));
    assertThat(json.json().getString("role")).isEqualTo("acme-17");
  }

  @Test
  void explainNamesARoleThatIsNotThere() throws IOException {
    Run run = run("explain", "--profile", profile, "--role", "other", file("acme-17.txt", POSTING));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--role must be the id of one of the 1 roles, got: other");
  }

  @Test
  void policyFileAndPresetAreTaken() throws IOException {
    Path policy = file("campus.json", "{\"name\": \"campus@1\", \"weights\": {\"SKILLS\": 1}}");
    Run run =
        run(
            "rank",
            "--profile",
            profile,
            "--as-of",
            "2026-01-15",
            "--policy",
            policy,
            file("acme-17.txt", POSTING));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("policy campus@1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"skils\": []}    | profile.*bad.json: key must be one of .*got: \"skils\" at /",
        "{\"years\": true}  | years must be a number, got: true at /years",
        "[]                 | JSON must be an object, got: \\[\\] at /",
        "nonsense           | JSON must be well formed",
      })
  void profileOutOfFormIsNamed(String json, String message) throws IOException {
    Run run = run("rank", "--profile", file("bad.json", json), file("acme-17.txt", POSTING));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).containsPattern(message);
  }

  @Test
  void profileThatIsMissingIsNamed() throws IOException {
    Run run = run("rank", "--profile", dir.resolve("no.json"), file("acme-17.txt", POSTING));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("profile must exist, got: " + dir.resolve("no.json"));
  }

  @Test
  void indexThatIsMissingIsNamedAndNotMade() {
    Path index = dir.resolve("no.idx");
    Run run = run("rank", "--profile", profile, "--index", index);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("index must exist, got: " + index);
    assertThat(index).doesNotExist();
    Run other = run("rank", "--profile", profile, "--index", dir.resolve("profiles"));
    assertThat(other.code()).isEqualTo(1);
    assertThat(dir.resolve("profiles")).isDirectoryContaining("glob:**ada.json");
    assertThat(dir.resolve("profiles").toFile().list()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                            | Missing required subcommand",
        "rnk                                         | Unmatched argument",
        "read                                        | POSTING must be a file or folder, got none",
        "read --format xml p.txt                     | --format",
        "read --region USA p.txt                     | --region must be an ISO 3166 code",
        "read --retrieved-on soon p.txt              | must be a day as YYYY-MM-DD, got: soon",
        "index p.txt                                 | Missing required option: '--index=DIR'",
        "rank p.txt                                  | Missing required option: '--profile=P'",
        "rank --profile a.json                       | got neither",
        "rank --profile a.json --index d p.txt       | got both",
        "rank --profile a.json --top -3 p.txt        | --top must be 1 or more, got: -3",
        "rank --profile a.json --top 0 p.txt         | --top must be 1 or more, got: 0",
        "rank --profile a.json --top many p.txt      | --top",
        "rank --profile a.json --as-of 2026-02-30 p.txt | must be a day as YYYY-MM-DD, got: 2026-02-30",
        "explain --profile a.json p.txt              | Missing required option: '--role=ID'",
      })
  void wrongUsageExitsWithTwo(String line, String message) {
    Run run = run(line == null ? new Object[0] : (Object[]) line.split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message).contains("--help");
  }

  @Test
  void policyThatIsNeitherPresetNorFileIsNamed() throws IOException {
    Run run = run("rank", "--profile", profile, "--policy", "best@9", file("acme-17.txt", POSTING));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("--policy must be a file or one of [balanced@1")
        .contains("best@9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "index", "rank", "explain", "plan", "gaps"})
  void helpHasExamples(String command) {
    Run run = run(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Example").contains("roletally " + command + " ");
  }

  private static Object[] with(List<Object> common, Object... more) {
    return Stream.concat(common.stream(), Arrays.stream(more)).toArray();
  }
}
