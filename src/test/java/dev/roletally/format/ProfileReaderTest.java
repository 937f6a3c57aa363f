package dev.roletally.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.ConceptKind;
import dev.roletally.model.InferredSkill;
import dev.roletally.model.Profile;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProfileReaderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final ProfileReader READER =
      ProfileReader.with(
          Vocabulary.builder()
              .add(Concept.of("python", "Python", ConceptKind.LANGUAGE))
              .add(Concept.of("golang", "?Go", ConceptKind.LANGUAGE))
              .add(Concept.of("kafka", "Apache Kafka", ConceptKind.TOOL).alias("Kafka"))
              .build());

  /** A place in the section of a resume that lists work. */
  private static Span inWork(int start, int end, String pointer) {
    return new Span(start, end, String.join("/", "", "work", pointer));
  }

  private static Profile read(String json) {
    return READER.read(json, "p", DAY).profile();
  }

  @Test
  void proseInfersSkillsWithTheirPlacesAndTheMonthsOfTheWork() {
    Profile profile =
        read(
            """
            { "basics": {"summary": "I like Python."},
              "work": [
                {"position": "Developer", "startDate": "2020-01", "endDate": "2020-12",
                  "summary": "Python services", "highlights": ["Moved jobs to Kafka", "Python again"]},
                {"position": "Developer", "startDate": "2020-07", "endDate": "2021-06", "summary": "More Python"}],
              "projects": [{"name": "x", "description": "none", "keywords": ["Go", "fun"]}] }
            """);

    assertThat(profile.skills()).isEmpty();
    assertThat(profile.inferred())
        .containsExactly(
            new InferredSkill(
                "Python",
                OptionalInt.of(18),
                List.of(
                    inWork(0, 6, "0/summary"),
                    inWork(0, 6, "0/highlights/1"),
                    inWork(5, 11, "1/summary"),
                    new Span(7, 13, "/basics/summary"))),
            new InferredSkill(
                "Apache Kafka", OptionalInt.of(12), List.of(inWork(14, 19, "0/highlights/0"))),
            new InferredSkill(
                "Go", OptionalInt.empty(), List.of(new Span(0, 2, "/projects/0/keywords/0"))));
    assertThat(ProfileJson.read(ProfileJson.write(profile), "q")).isEqualTo(profile);
  }

  @Test
  void everydayWordsInferNothing() {
    assertThat(read("{\"basics\": {\"summary\": \"I go the extra mile. Go team!\"}}").inferred())
        .isEmpty();
  }

  @Test
  void whatMetaInfersWins() {
    assertThat(
            read("{\"basics\": {\"summary\": \"Python\"}, \"meta\": {\"roletally\": {\"inferred\": []}}}")
                .inferred())
        .isEmpty();
  }

  @Test
  void whatAFairScoreMayNotUseIsNeverKept() {
    Profile profile =
        read(
            """
            { "basics": {"name": "Canary01 Byron", "email": "canary02@example.org", "phone": "+1 canary03",
                "image": "https://example.org/canary04.png", "url": "https://canary05.example.org",
                "birthDate": "1990-01-canary06", "nationality": "Canary07", "gender": "canary08",
                "summary": "Canary09 writes Python", "label": "canary10",
                "location": {"address": "1 Canary11 Street", "postalCode": "canary12", "city": "Canary13"},
                "profiles": [{"network": "x", "username": "canary14"}]},
              "work": [{"name": "Canary15 Inc", "position": "Developer", "summary": "canary16", "highlights": ["canary17"]}],
              "education": [{"institution": "Canary18 University", "studyType": "BSc", "area": "Statistics",
                "startDate": "2016", "endDate": "2020", "score": "canary19"}],
              "references": [{"name": "Canary20", "reference": "canary21"}],
              "interests": [{"name": "canary22"}], "awards": [{"title": "canary23"}] }
            """);

    String kept = ProfileJson.write(profile) + profile + profile.inferred() + profile.experience();
    assertThat(kept).doesNotContainIgnoringCase("canary").doesNotContain("Byron", "example.org");
    assertThat(profile.inferred()).extracting(InferredSkill::name).containsExactly("Python");
  }

  @Test
  void everyClaimSaysWhereItStands() {
    ProfileReading reading =
        READER.read(
            """
            { "skills": [{"name": "Backend", "keywords": ["Python"]}],
              "education": [{"studyType": "MSc", "area": "Statistics", "startDate": "2024-09"}],
              "languages": [{"language": "English", "fluency": "[mumbling]"}],
              "meta": {"roletally": {"availability": [{"from": "2026-06-01", "to": null}]}} }
            """,
            "p",
            DAY);

    assertThat(reading.claims())
        .extracting(claim -> claim.key() + " " + claim.value() + " " + claim.at())
        .containsExactlyInAnyOrder(
            "degrees {\"level\":\"MASTER\",\"field\":\"Statistics\",\"status\":\"PURSUING\"} /education/0",
            "skills \"Backend\" /skills/0",
            "skills \"Python\" /skills/0/keywords/0",
            "languages {\"language\":\"en\"} /languages/0",
            "availability {\"from\":\"2026-06-01\",\"to\":null} /meta/roletally/availability/0");
    assertThat(reading.diagnostics())
        .extracting("message")
        .containsExactly("fluency must tell a level, got: \"[mumbling]\" at /languages/0");
    assertThat(reading.missing())
        .extracting(each -> each.category() + " " + each.key())
        .containsExactly(
            "GRADUATION degrees",
            "SKILLS skills",
            "EXPERIENCE experience",
            "AUTHORIZATION workAuthorization",
            "LANGUAGE languages",
            "LOCATION locations");
  }

  @Test
  void ownFormSaysWhereItsClaimsStand() {
    assertThat(
            READER
                .read("{\"id\": \"x\", \"skills\": [\"Python\"], \"years\": 2}", "p", DAY)
                .claims())
        .extracting(claim -> claim.key() + " " + claim.value() + " " + claim.at())
        .containsExactly("skills \"Python\" /skills/0", "years 2 /years");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"availability\": [{\"from\": \"2026-08-31\", \"to\": \"2026-06-01\"}]}"
            + "|last day must not be before 2026-08-31, got: 2026-06-01 at /availability/0",
        "{\"booked\": [{\"from\": \"2026-08-31\", \"to\": \"2026-06-01\"}]}"
            + "|last day must not be before 2026-08-31, got: 2026-06-01 at /booked/0",
        "{\"availability\": [{\"from\": \"2026-02-30\"}]}"
            + "|from must be a day as YYYY-MM-DD, got: \"2026-02-30\" at /availability/0/from",
        "{\"availability\": [{\"from\": \"2026-06-01\", \"hoursPerWeek\": -5}]}"
            + "|hoursPerWeek must be 1 to 168, got: -5 at /availability/0",
        "{\"inferred\": [{\"name\": \"Python\", \"places\": []}]}"
            + "|places must hold at least one place, got: none at /inferred/0",
      })
  void badValuesAreNamedWithTheirRule(String json, String message) {
    assertThat(Refusal.inFull(() -> read(json))).isEqualTo(message);
  }

  @Test
  void aDegreeThatEndsBeforeItBeginsIsReported() {
    ProfileReading reading =
        READER.read(
            "{\"education\": [{\"studyType\": \"BSc\", \"startDate\": \"2024-09\","
                + " \"endDate\": \"2020-06\"}]}",
            "p",
            DAY);

    assertThat(reading.profile().degrees()).isEmpty();
    assertThat(reading.diagnostics())
        .extracting("message")
        .containsExactly(
            "endDate must not be before 2024-09, got: \"2020-06\" at /education/0/endDate");
  }
}
