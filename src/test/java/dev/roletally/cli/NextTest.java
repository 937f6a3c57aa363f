package dev.roletally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that say what to do next. */
final class NextTest {
  private static final String POSTING =
      """
      Data Engineer
      Company: Halden Energy

      Minimum qualifications
      - Experience with Python
      - Experience with Spark
      """;

  @TempDir private Path dir = Path.of("");
  private String profile = "";
  private String other = "";
  private String postings = "";

  @BeforeEach
  void writeFiles() throws IOException {
    Path folder = Files.createDirectories(dir.resolve("in"));
    Files.writeString(folder.resolve("one.txt"), POSTING);
    Files.writeString(folder.resolve("two.txt"), POSTING.replace("Spark", "Kafka"));
    postings = folder.toString();
    profile = file("ada.json", "{\"skills\": [\"Python\"], \"frameworks\": [\"Git\"]}");
    other =
        file("ada-later.json", "{\"skills\": [\"Python\"], \"frameworks\": [\"Git\", \"Spark\"]}");
  }

  @Test
  void planPrintsThePlanOfTheContract() {
    JsonObject json = json("plan", "--format", "json", "--top", "1", postings);
    assertThat(json.keySet())
        .containsExactly("schema", "asOf", "plan", "limits", "left", "problems", "diagnostics");
    JsonObject place = json.getJsonArray("plan").getJsonObject(0);
    assertThat(place.getInt("place")).isEqualTo(1);
    assertThat(place.getString("role")).isEqualTo("one");
    JsonObject left = json.getJsonArray("left").getJsonObject(0);
    assertThat(left.getJsonObject("reason").getString("code")).isEqualTo("PLAN_FULL");
    assertThat(run("plan", "--top", "1", "--deadline", "one=2026-02-01", postings))
        .contains("1. one, Halden Energy")
        .contains("apply by 2026-02-01; takes the place of two")
        .contains("two (");
  }

  @Test
  void gapsPrintsTheGapsOfTheContract() {
    JsonObject json = json("gaps", "--format", "json", postings);
    JsonObject role = json.getJsonArray("roles").getJsonObject(0);
    JsonObject change = role.getJsonArray("changes").getJsonObject(0);
    assertThat(change.getString("code")).isEqualTo("ADD_SKILL");
    assertThat(change.getInt("score")).isEqualTo(role.getInt("score") + change.getInt("gain"));
    assertThat(json.getJsonArray("overall").getJsonObject(0).getInt("gain")).isPositive();
    assertThat(run("gaps", "--role", "one", postings))
        .contains("one: ")
        .contains("Over all 2 roles");
  }

  @Test
  void explainTellsTheDifferenceOfTwoProfiles() {
    JsonObject json =
        json("explain", "--role", "one", "--diff", other, "--format", "json", postings);
    assertThat(json.getString("schema")).isEqualTo("roletally/diff/1");
    assertThat(json.getInt("gain")).isPositive();
    assertThat(json.getJsonArray("requirements")).hasSize(1);
    assertThat(run("explain", "--role", "one", "--diff", other, postings))
        .startsWith("one: from ")
        .contains("Spark");
  }

  private JsonObject json(String... line) {
    try (JsonReader reader = Json.createReader(new StringReader(run(line)))) {
      return reader.readObject();
    }
  }

  private String run(String... line) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args =
        Stream.of(
                Stream.of(line[0], "--profile", profile, "--as-of", "2026-01-15"),
                Arrays.stream(line).skip(1))
            .flatMap(each -> each)
            .toArray(String[]::new);
    int code = Main.execute(new PrintWriter(out), new PrintWriter(err), args);
    assertThat(code).as(err.toString()).isZero();
    return out.toString();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text).toString();
  }
}
