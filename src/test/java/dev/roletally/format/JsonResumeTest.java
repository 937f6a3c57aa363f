package dev.roletally.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Profile;
import dev.roletally.model.Publication;
import dev.roletally.model.WorkExperience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonResumeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private static ProfileReading read(String json) {
    return ProfileReading.of(json, "p", DAY);
  }

  @Test
  void sectionsBecomeClaimsAndThePersonIsLeftOut() {
    ProfileReading reading =
        read(
            """
            { "basics": {"name": "Ada Byron", "email": "ada@example.org", "image": "https://example.org/a.png",
                "phone": "123", "location": {"address": "1 Some Street", "city": "Seattle", "countryCode": "US"}},
              "education": [{"institution": "Some University", "area": "Statistics", "studyType": "Ph.D.",
                "startDate": "2023-09", "endDate": "2027-06"}],
              "skills": [{"name": "Languages", "level": "Master", "keywords": ["Java", "SQL", "Java"]}],
              "work": [{"name": "Acme", "position": "Analyst", "startDate": "2020-03-01", "endDate": "2021-02-28"},
                {"name": "Globex", "position": "Engineer", "startDate": "2021-03"}],
              "languages": [{"language": "English", "fluency": "Native speaker"},
                {"language": "German", "fluency": "Professional working proficiency"}],
              "certificates": [{"name": "CKA", "date": "2024-01-01", "issuer": "Someone"}],
              "publications": [{"name": "On Engines", "publisher": "KDD", "releaseDate": "2025-08"}],
              "interests": [{"name": "horses"}], "unheardOf": 1 }
            """);
    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.profile())
        .isEqualTo(
            Profile.builder("p")
                .degree(
                    Degree.pursuing(DegreeLevel.DOCTORATE, "Statistics")
                        .expected(YearMonth.of(2027, 6)))
                .skills("Languages", "Java", "SQL")
                .experience(
                    WorkExperience.of("Analyst")
                        .between(YearMonth.of(2020, 3), YearMonth.of(2021, 2)))
                .experience(WorkExperience.of("Engineer").since(YearMonth.of(2021, 3)))
                .language("en", LanguageLevel.NATIVE)
                .language("de", LanguageLevel.FLUENT)
                .certifications("CKA")
                .publication(new Publication("KDD", OptionalInt.of(2025)))
                .build());
    assertThat(ProfileJson.write(reading.profile()))
        .doesNotContain("Byron", "example.org", "Street", "Seattle", "Acme", "123");
  }

  @Test
  void ownKeysUnderMetaWin() {
    ProfileReading reading =
        read(
            """
            { "basics": {}, "skills": [{"name": "Word"}], "work": [{"position": "Clerk"}],
              "meta": {"version": "v1.0.0", "roletally": {"id": "ada", "skills": ["Java"], "years": 3,
                "availability": [{"from": "2026-06-01", "to": "2026-08-31"}], "mood": "good"}} }
            """);
    assertThat(reading.profile())
        .isEqualTo(
            Profile.builder("ada")
                .skills("Java")
                .years(3)
                .available(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 31))
                .experience(WorkExperience.of("Clerk"))
                .build());
    assertThat(reading.diagnostics())
        .singleElement()
        .satisfies(each -> assertThat(each.message()).contains("/meta/roletally/mood"));
  }

  @Test
  void ownKeysUnderMetaAreReadStrictly() {
    assertThat(
            Refusal.inFull(
                () -> read("{\"basics\": {}, \"meta\": {\"roletally\": {\"years\": \"x\"}}}")))
        .isEqualTo("years must be a number, got: \"x\" at /meta/roletally/years");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09, 2027-06,    PURSUING,  2027-06",
    "2023-09, 2026-01-14, COMPLETED, 2026-01",
    "2023-09, 2026-01-16, PURSUING,  2026-01",
    "2023-09, 2025,       COMPLETED, ",
    "2023-09, 2026,       PURSUING,  ",
    "2023-09, ,           PURSUING,  ",
    "2023-09, Present,    PURSUING,  ",
    ",        2020-05,    COMPLETED, 2020-05",
    ",        ,           COMPLETED, ",
  })
  void statusOfDegreeFollowsItsEnd(String start, String end, DegreeStatus status, String expected) {
    String json =
        String.format(
            Locale.ROOT,
            "{\"education\": [{\"studyType\": \"BSc\"%s%s}]}",
            start == null ? "" : ", \"startDate\": \"" + start + "\"",
            end == null ? "" : ", \"endDate\": \"" + end + "\"");
    assertThat(read(json).profile().degrees())
        .containsExactly(
            new Degree(
                DegreeLevel.BACHELOR,
                Optional.empty(),
                status,
                Optional.ofNullable(expected).map(YearMonth::parse)));
  }

  @ParameterizedTest
  @CsvSource({
    "Bachelor, BACHELOR",
    "B.S, BACHELOR",
    "Bachelor's degree, BACHELOR",
    "BEng (Hons), BACHELOR",
    "Master of Science, MASTER",
    "M.Sc., MASTER",
    "MBA, MASTER",
    "Ph.D., DOCTORATE",
    "Doctor of Philosophy, DOCTORATE",
    "Associate of Applied Science, ASSOCIATE",
    "High School Diploma, HIGH_SCHOOL",
  })
  void studyTypeNamesTheLevel(String type, DegreeLevel level) {
    assertThat(ResumeWords.degreeLevel(type)).contains(level);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Community-Study", "Bootcamp", "", "Exchange semester"})
  void otherStudyNamesNone(String type) {
    assertThat(ResumeWords.degreeLevel(type)).isEmpty();
  }

  @Test
  void fieldMayStandInTheStudyType() {
    assertThat(
            read("{\"education\": [{\"studyType\": \"MSc in Data Science\", \"endDate\": \"2020-01\"}]}")
                .profile()
                .degrees())
        .containsExactly(
            Degree.completed(DegreeLevel.MASTER, "Data Science").expected(YearMonth.of(2020, 1)));
  }

  @Test
  void whatCannotBeUsedIsReportedAndTheRestIsRead() {
    ProfileReading reading =
        read(
            """
            { "work": "none", "skills": [7, {"name": "Java", "keywords": [1, "SQL"]}],
              "education": [{"studyType": "Bootcamp"}, {"studyType": "BA", "endDate": "last year", "startDate": "2019"}],
              "languages": [{"language": "Elvish"}], "certificates": [{"name": "CKA"}] }
            """);
    assertThat(reading.profile().skills()).extracting("name").containsExactly("Java", "SQL");
    assertThat(reading.profile().certifications()).containsExactly("CKA");
    assertThat(reading.diagnostics())
        .extracting("message")
        .containsExactlyInAnyOrder(
            "work must be an array, got: \"none\" at /work",
            "skills[0] must be an object, got: 7 at /skills/0",
            "keywords[0] must be a string that is not blank, got: 1 at /skills/1/keywords/0",
            "studyType must name the level of a degree, got: \"Bootcamp\" at /education/0",
            "endDate must be a date as YYYY, YYYY-MM or YYYY-MM-DD, got: \"last year\" at"
                + " /education/1/endDate",
            "language must be the name of a language, got: \"Elvish\" at /languages/0");
  }

  @Test
  void yearsWithoutMonthsCountAsTheLeast() {
    assertThat(
            read("{\"work\": [{\"startDate\": \"2019\", \"endDate\": \"2021\"},"
                    + " {\"startDate\": \"2020\", \"endDate\": \"2020\"}]}")
                .profile()
                .experience())
        .containsExactly(
            WorkExperience.of("").between(YearMonth.of(2019, 12), YearMonth.of(2021, 1)),
            WorkExperience.of("").between(YearMonth.of(2020, 12), YearMonth.of(2020, 12)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}|false",
        "{\"skills\": [\"Java\"]}|false",
        "{\"skills\": [{\"name\": \"Java\", \"years\": 2}]}|false",
        "{\"degrees\": [], \"work\": []}|false",
        "{\"basics\": {}}|true",
        "{\"work\": []}|true",
        "{\"skills\": [{\"name\": \"Web\", \"keywords\": [\"HTML\"]}]}|true",
        "{\"languages\": [{\"language\": \"English\", \"fluency\": \"Native\"}]}|true",
      })
  void formIsToldByItsKeys(String json, boolean resume) {
    assertThat(JsonResume.isForm(JsonPlace.root(json))).isEqualTo(resume);
  }

  @Test
  void publicSamplesAreRead() throws IOException {
    Path samples = Path.of("../shared/formats/json-resume");
    Assumptions.assumeTrue(
        Files.isDirectory(samples), "sample resumes are not beside the project: not read");
    try (Stream<Path> files = Files.list(samples)) {
      List<Path> resumes =
          files.filter(file -> !file.getFileName().toString().startsWith("_")).sorted().toList();
      assertThat(resumes).isNotEmpty();
      for (Path resume : resumes) {
        Profile profile = read(Files.readString(resume)).profile();
        assertThat(profile.skills()).as("%s", resume).isNotEmpty();
        assertThat(ProfileJson.read(ProfileJson.write(profile), "other")).isEqualTo(profile);
      }
    }
  }
}
