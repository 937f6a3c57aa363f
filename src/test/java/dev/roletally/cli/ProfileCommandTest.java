package dev.roletally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProfileCommandTest {
  private static final String CLEO = "docs/examples/profiles/cleo.json";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void textTellsWhatWasUnderstoodWhereFromAndWhatIsMissing() {
    assertThat(run("profile", CLEO, "--as-of", "2026-01-15")).isZero();
    assertThat(out.toString())
        .startsWith("cleo")
        .contains("level BACHELOR, field Computer Science, status COMPLETED", "[/education/0]")
        .contains("Java [/skills/0/keywords/0]")
        .contains("inferred from prose, not claimed", "Apache Kafka")
        .contains("missing", "it is not stated where the candidate can work [locations]")
        .doesNotContain("cleo@example.org", "Ferry Street");
  }

  @Test
  void jsonHoldsTheProfileItsPlacesAndTheGaps() {
    assertThat(run("profile", CLEO, "--as-of", "2026-01-15", "--format", "json")).isZero();
    JsonObject document = Json.createReader(new StringReader(out.toString())).readObject();
    assertThat(document.keySet())
        .containsExactly("profile", "understood", "missing", "problems", "diagnostics");
    assertThat(document.getJsonObject("profile").getString("id")).isEqualTo("cleo");
    assertThat(document.getJsonArray("understood").getJsonObject(0).getString("at"))
        .isEqualTo("/education/0");
  }

  @Test
  void badValuesAreNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bad.json");
    Files.writeString(
        file, "{\"availability\": [{\"from\": \"2026-08-31\", \"to\": \"2026-06-01\"}]}");
    assertThat(run("profile", file.toString(), "--as-of", "2026-01-15")).isNotZero();
    assertThat(err.toString())
        .contains("last day must not be before 2026-08-31, got: 2026-06-01 at /availability/0");
  }
}
