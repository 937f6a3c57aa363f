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
    assertThat(json.getString("objective")).isEqualTo("ROLES_REACHING");
    assertThat(json.getInt("considered")).isEqualTo(2);
    assertThat(run("gaps", postings)).contains("one: ").contains("Over all 2 roles");
  }

  @Test
  void gapsOfOneRoleSaysNothingOfTheOthers() {
    JsonObject json = json("gaps", "--role", "one", "--format", "json", postings);
    assertThat(json.getJsonArray("roles")).hasSize(1);
    assertThat(json.getJsonArray("overall")).isEmpty();
    assertThat(json.keySet()).doesNotContain("considered", "objective");
    assertThat(run("gaps", "--role", "one", postings)).contains("one: ").doesNotContain("Over all");
  }

  @Test
  void gapsByTheBestScoresPutsThemFirst() {
    JsonObject json = json("gaps", "--best", "1", "--try", "2", "--format", "json", postings);
    assertThat(json.getString("objective")).isEqualTo("BEST_SCORES");
    JsonObject role = json.getJsonArray("roles").getJsonObject(0);
    assertThat(json.getJsonObject("best").getInt("k")).isEqualTo(1);
    assertThat(json.getJsonObject("best").getInt("mean")).isEqualTo(role.getInt("score"));
    JsonObject change = json.getJsonArray("overall").getJsonObject(0);
    assertThat(change.getInt("best")).isPositive().isLessThanOrEqualTo(change.getInt("gain"));
    assertThat(run("gaps", "--best", "1", postings)).contains("the mean of the best 1 scores");
  }

  @Test
  void sameGroupsThePostingsOfOneOpeningAndRankingShowsThemOnce() throws IOException {
    Files.writeString(dir.resolve("in").resolve("again.txt"), POSTING + "- Experience with Git\n");
    JsonObject json = parsed(plain("same", "--format", "json", postings));
    assertThat(json.getString("schema")).isEqualTo("roletally/same/1");
    assertThat(json.getInt("considered")).isEqualTo(3);
    JsonObject group = json.getJsonArray("groups").getJsonObject(0);
    assertThat(group.getJsonArray("roles").getJsonObject(1).getString("role")).isEqualTo("one");
    assertThat(group.getJsonArray("differences")).hasSize(1);
    assertThat(plain("same", postings))
        .startsWith("Openings posted more than once: 1; 2 of 3 postings")
        .contains("MINIMUM: again");

    JsonObject ranking = json("rank", "--one-per-opening", "--format", "json", postings);
    assertThat(ranking.getJsonArray("matches")).hasSize(2);
    assertThat(ranking.getJsonArray("matches").getJsonObject(0).getJsonArray("sameOpening"))
        .hasSize(1);
    assertThat(run("rank", "--one-per-opening", postings)).contains("Posted as well as one.");
    assertThat(json("rank", "--format", "json", postings).getJsonArray("matches")).hasSize(3);
  }

  @Test
  void explainTellsTheDifferenceOfTwoProfiles() {
    JsonObject json =
        json("explain", "--role", "one", "--diff", other, "--format", "json", postings);
    assertThat(json.getString("schema")).isEqualTo("roletally/diff/1");
    assertThat(json.getInt("gain")).isPositive();
    assertThat(json.getJsonArray("requirements")).hasSize(2);
    assertThat(run("explain", "--role", "one", "--diff", other, postings))
        .startsWith("one: from ")
        .contains("Spark");
  }

  private JsonObject json(String... line) {
    return parsed(run(line));
  }

  private static JsonObject parsed(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private String run(String... line) {
    return plain(
        Stream.of(
                Stream.of(line[0], "--profile", profile, "--as-of", "2026-01-15"),
                Arrays.stream(line).skip(1))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  private static String plain(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.execute(new PrintWriter(out), new PrintWriter(err), args);
    assertThat(code).as(err.toString()).isZero();
    return out.toString();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text).toString();
  }
}
