package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.Arbitraries;
import dev.roletally.RoleTally;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The JSON of matches says what the tree says, and adds up. */
final class MatchJsonTest {
  private static final RoleTally TALLY = RoleTally.create();
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  @Property(tries = 1000)
  void pointsAddUp(@ForAll("roles") Role role, @ForAll("profiles") Profile profile) {
    JsonObject match = parse(match(profile, role).explanation().toJson());
    List<JsonObject> requirements = objects(match, "requirements");
    int unstated = match.getJsonObject("unstated").getInt("atStake");

    assertThat(sum(requirements, "earned")).isEqualTo(match.getInt("score"));
    assertThat(sum(requirements, "atStake") + unstated).isEqualTo(Match.TOTAL);
    assertThat(sum(objects(match, "categories"), "earned")).isEqualTo(match.getInt("score"));
    assertThat(sum(objects(match, "categories"), "atStake") + unstated).isEqualTo(Match.TOTAL);
    int lowest = 0;
    int highest = 0;
    for (JsonObject requirement : requirements) {
      List<JsonObject> asks = objects(requirement, "asks");
      assertThat(sum(asks, "earned")).isEqualTo(requirement.getInt("earned"));
      assertThat(sum(asks, "atStake")).isEqualTo(requirement.getInt("atStake"));
      lowest += sum(asks, "lowest");
      highest += sum(asks, "highest");
    }
    assertThat(lowest).isEqualTo(match.getInt("lowest"));
    assertThat(highest).isEqualTo(match.getInt("highest"));
  }

  @Property(tries = 200)
  void textSurvivesEncoding(@ForAll("roles") Role role, @ForAll("profiles") Profile profile) {
    Match match = match(profile, role);
    String json = match.explanation().toJson();
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    String decoded = new String(bytes, StandardCharsets.UTF_8);

    assertThat(decoded).isEqualTo(json);
    List<JsonObject> requirements = objects(parse(decoded), "requirements");
    assertThat(requirements).hasSameSizeAs(match.requirements());
    for (int i = 0; i < requirements.size(); i++) {
      assertThat(requirements.get(i).getString("quote"))
          .isEqualTo(match.requirements().get(i).quote());
    }
  }

  @Test
  void hostileQuoteStaysJson() {
    String quote = "\"} \\ \n\t\u0000\u2028\u202e \ud83d \ude00 \ud83d\ude00 </script>";
    Role role =
        Role.builder("hostile")
            .requirement(
                Requirement.of(
                    "r0",
                    Necessity.MINIMUM,
                    Category.OTHER,
                    new Span(0, quote.length()),
                    quote,
                    Because.DEFAULT,
                    new Criterion.Other(new Span(0, quote.length()))))
            .build();
    String json = match(Profile.builder("p").build(), role).explanation().toJson();

    assertThat(json).contains("\\ud83d \\ude00 \ud83d\ude00");
    assertThat(objects(parse(json), "requirements").get(0).getString("quote")).isEqualTo(quote);
  }

  @Test
  void rankingCarriesTheStampOnce() {
    Match one = match(Profile.builder("p").build(), Role.builder("one").build());
    Match two = match(Profile.builder("p").build(), Role.builder("two").build());
    JsonObject ranking = parse(new Ranking(List.of(one, two), 2, one.stamp()).toJson());

    assertThat(ranking.keySet())
        .containsExactly(
            "schema", "asOf", "policy", "vocabulary", "scoring", "considered", "matches");
    assertThat(ranking.getString("schema")).isEqualTo("roletally/ranking/1");
    assertThat(ranking.getString("asOf")).isEqualTo("2026-01-15");
    assertThat(ranking.getJsonObject("policy").getString("name")).isEqualTo("balanced@1");
    assertThat(ranking.getJsonObject("policy").getString("hash"))
        .isEqualTo(one.stamp().policyHash());
    assertThat(objects(ranking, "matches"))
        .extracting(match -> match.getString("role"))
        .containsExactly("one", "two");
    assertThat(objects(ranking, "matches").get(0).keySet())
        .containsExactly(
            "role",
            "title",
            "score",
            "lowest",
            "highest",
            "eligibility",
            "eligibilityReasons",
            "categories",
            "unstated",
            "requirements");
    assertThat(objects(ranking, "matches").get(0).get("title")).isEqualTo(JsonValue.NULL);
  }

  @Test
  void aRequirementSaidAgainNamesTheEarlier() {
    Criterion.Language french = new Criterion.Language("fr", LanguageLevel.BASIC, new Span(0, 1));
    Requirement first =
        Requirement.of(
            "r0",
            Necessity.MINIMUM,
            Category.LANGUAGE,
            new Span(0, 1),
            "x",
            Because.DEFAULT,
            french);
    Requirement again =
        new Requirement(
            "r1",
            Necessity.PREFERRED,
            Category.LANGUAGE,
            new Span(0, 1),
            "x",
            Because.OWN_WORDS,
            french,
            Optional.of("r0"),
            Optional.empty());
    Role role = Role.builder("r").requirement(first).requirement(again).build();
    List<JsonObject> requirements =
        objects(
            parse(match(Profile.builder("p").build(), role).explanation().toJson()),
            "requirements");

    assertThat(requirements.get(0)).doesNotContainKey("repeats");
    assertThat(requirements.get(1).getString("repeats")).isEqualTo("r0");
    assertThat(requirements.get(1).getInt("atStake")).isZero();
  }

  @Test
  void halvesOfPairsAreEscapedWhereverTheyStand() {
    String whole = "{\"a\":\"\ud83d\ude00\"}";
    assertThat(MatchJson.wellFormed(whole)).isSameAs(whole);
    assertThat(MatchJson.wellFormed("\ud83d")).isEqualTo("\\ud83d");
    assertThat(MatchJson.wellFormed("\ude00\ud83d")).isEqualTo("\\ude00\\ud83d");
    assertThat(MatchJson.wellFormed("a\ud83db\ud83d\ude00c\ude00d"))
        .isEqualTo("a\\ud83db\ud83d\ude00c\\ude00d");
  }

  @Test
  void aRankingKeepsTheOthersAsTheyWere() {
    Match one = match(Profile.builder("p").build(), Role.builder("one").build());
    Map<String, List<String>> others = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>(List.of("three", "two"));
    others.put("one", ids);
    Ranking ranking = new Ranking(List.of(one), others, 3, one.stamp(), Optional.empty());
    ids.clear();
    others.clear();

    assertThat(ranking.others()).isEqualTo(Map.of("one", List.of("three", "two")));
    assertThat(parse(ranking.toJson()).toString()).contains("\"three\"");
  }

  @Test
  void emptyRankingIsWhole() {
    Stamp stamp = match(Profile.builder("p").build(), Role.builder("one").build()).stamp();
    JsonObject ranking = parse(new Ranking(List.of(), 0, stamp).toJson());
    assertThat(ranking.getJsonArray("matches")).isEmpty();
  }

  private static Match match(Profile profile, Role role) {
    return TALLY.score(profile, role, ScoreSettings.of(ScoringPolicy.balanced(), DAY));
  }

  private static JsonObject parse(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private static List<JsonObject> objects(JsonObject of, String key) {
    JsonArray array = of.getJsonArray(key);
    return array.getValuesAs(JsonObject.class);
  }

  private static int sum(List<JsonObject> of, String key) {
    return of.stream().mapToInt(each -> each.getInt(key)).sum();
  }

  @Provide
  Arbitrary<Role> roles() {
    return Arbitraries.roles();
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return Arbitraries.profiles();
  }
}
