package dev.roletally.trust.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.cli.Runs;
import dev.roletally.format.PostingJson;
import dev.roletally.posting.Posting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a posting says stays words: it moves no cursor, writes no line of its own, and no file. */
final class InjectionTest {
  private static final String EVIL =
      "x\u001b[2J\u001b]0;owned\u0007\r\nERROR fake line\u0085\u2028\u202egnp\u2066\u200b\udb40\udc41\u009b31m";

  private static final List<String> PATHS =
      List.of(
          "../../../etc/passwd",
          "..\\..\\windows\\system32",
          "/tmp/roletally-owned",
          "C:\\owned",
          "file:///tmp/owned",
          "a/../../b",
          "~/.ssh/id",
          "con",
          "$(touch owned)",
          "`touch owned`",
          "owned\u0000.txt",
          "-rf",
          "segments_9");

  @TempDir Path folder;

  @BeforeEach
  void fill() throws IOException {
    Files.writeString(
        folder.resolve("evil.jsonl"),
        PostingJson.write(Posting.text("id" + EVIL, evil())).replace("\"format\":\"TEXT\",", "")
            + "\n{\"id\": 1}\nnot json "
            + EVIL.replace("\r\n", " ")
            + "\n");
    Files.writeString(folder.resolve("empty.txt"), " ");
    Files.writeString(
        folder.resolve("ada.json"),
        """
        {"skills": ["Python", "%1$s"], "frameworks": ["%1$s"], "certifications": ["%1$s"],
         "locations": ["%1$s"], "experience": [{"title": "%1$s"}]}
        """
            .formatted(escaped()));
    Files.writeString(folder.resolve("bad.json"), "{\"" + escaped() + "\": \"" + escaped() + "\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "read --format text --retrieved-on 2026-01-10 evil.jsonl",
        "read --unknown evil.jsonl",
        "rank --profile ada.json --as-of 2026-01-15 evil.jsonl empty.txt",
        "rank --profile ada.json --as-of 2026-01-15 --format csv evil.jsonl",
        "rank --profile ada.json --as-of 2026-01-15 --one-per-opening evil.jsonl",
        "rank --profile bad.json --as-of 2026-01-15 evil.jsonl",
        "rank --profile ada.json --policy bad.json --as-of 2026-01-15 evil.jsonl",
        "explain --profile ada.json --as-of 2026-01-15 --role EVIL evil.jsonl",
        "explain --profile ada.json --as-of 2026-01-15 --role MISSING evil.jsonl",
        "plan --profile ada.json --as-of 2026-01-15 evil.jsonl",
        "gaps --profile ada.json --as-of 2026-01-15 evil.jsonl",
        "profile ada.json",
        "profile bad.json",
        "same evil.jsonl",
        "read MISSING",
        "rank --EVIL",
        "rank --profile ada.json --employer EVIL --place EVIL --as-of EVIL evil.jsonl",
        "rank --profile ada.json --pay EVIL evil.jsonl",
      })
  void nothingReachesATerminalButWords(String line) {
    String[] words =
        Stream.of(line.split(" "))
            .map(word -> word.equals("EVIL") ? "id" + EVIL : word.replace("EVIL", EVIL))
            .map(word -> word.replace("MISSING", "missing" + EVIL.replace("\u0000", "")))
            .map(word -> word.matches("[a-z]+\\.[a-z]+") ? folder.resolve(word).toString() : word)
            .toArray(String[]::new);
    Runs.Run run = Runs.run(words);
    assertThat(run.code()).isBetween(0, 2);
    assertThat(run.out() + run.err()).isNotEmpty();
    boolean csv = line.contains("csv");
    Shown.safely(csv ? run.out().replace("\r\n", "\n") : run.out());
    Shown.safely(run.err());
    assertThat((run.out() + run.err()).lines())
        .as("no line that the posting wrote")
        .noneMatch(each -> each.startsWith("ERROR fake"));
  }

  @Test
  void anIdIsNoPath() throws IOException {
    Path deep = folder.resolve("a/b/c");
    Files.createDirectories(deep);
    try (RoleIndex index = ProfileLaws.TALLY.open(deep.resolve("roles.idx"))) {
      for (String id : PATHS) {
        index.put(Posting.text(id, evil()).attribute(id.replace("\u0000", ""), id));
      }
      index.commit();
      assertThat(index.size()).isEqualTo(PATHS.size());
      for (String id : PATHS) {
        assertThat(index.role(id).orElseThrow().id()).isEqualTo(id);
        assertThat(index.posting(id).orElseThrow().id()).isEqualTo(id);
      }
      assertThat(
              index.rank(ProfileLaws.PROFILE, RankRequest.top(50).asOf(ProfileLaws.DAY)).matches())
          .extracting(match -> match.roleId())
          .containsExactlyInAnyOrderElementsOf(PATHS);
    }
    assertThat(files())
        .allMatch(name -> name.matches("[a-z]+\\.(jsonl|json|txt)|a/b/c/roles.idx/[\\w.]+"));
  }

  @Test
  void anIdNamesNoFileOfTheCommandLine() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String id : PATHS) {
      lines
          .append(PostingJson.write(Posting.text(id, evil())).replace("\"format\":\"TEXT\",", ""))
          .append('\n');
    }
    Path postings = Files.writeString(folder.resolve("paths.jsonl"), lines);
    Set<String> before = files();
    String page = folder.resolve("page.html").toString();
    Runs.Run run =
        Runs.run(
            "rank",
            "--profile",
            folder.resolve("ada.json").toString(),
            "--as-of",
            "2026-01-15",
            "--top",
            "50",
            "--report",
            page,
            postings.toString());
    assertThat(run.code()).isZero();
    before.add("page.html");
    assertThat(files()).isEqualTo(before);
    assertThat(Path.of("/tmp/roletally-owned")).doesNotExist();
    assertThat(Files.readString(Path.of(page)))
        .doesNotContain("href=\"file:")
        .doesNotContain("src=\"");
  }

  @Test
  void anIdThatNoIndexCanKeepIsNamedAndShown() {
    try (RoleIndex index = ProfileLaws.TALLY.openInMemory()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.put(Posting.text("a\ud800", "Cook")))
          .withMessageContaining("role id must be well-formed Unicode");
    }
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      Set<String> names = new TreeSet<>();
      all.filter(Files::isRegularFile)
          .forEach(file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
      return names;
    }
  }

  private static String evil() {
    return """
        Ledger Engineer %1$s
        Brass %1$s & Daughters
        Requirements
        - Experience with Python and Zorble%1$s
        - PMP%1$s certification
        - Knowledge of "%1$s" is a plus
        """
        .formatted(EVIL);
  }

  private static String escaped() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < EVIL.length(); i++) {
      char unit = EVIL.charAt(i);
      if (unit < ' ' || unit >= 0x7f) {
        out.append("\\u").append(Integer.toHexString(0x10000 | unit).substring(1));
      } else {
        out.append(unit);
      }
    }
    return out.toString();
  }
}
