package dev.roletally.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Category;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Profile;
import dev.roletally.model.Publication;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.WorkAuthorization;
import dev.roletally.model.WorkExperience;
import dev.roletally.model.WorkMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProfileJsonTest {
  @Test
  void everyKeyIsRead() {
    String json =
        """
        { "id": "ada",
          "degrees": [{"level": "DOCTORATE", "field": "Computer Science", "status": "PURSUING", "expected": "2027-05"}],
          "skills": ["Python", {"name": "C++", "years": 2.5}], "frameworks": ["PyTorch"],
          "denied": ["Java"], "incomplete": ["SKILLS"],
          "availability": [{"from": "2026-06-01", "to": "2026-08-31", "hoursPerWeek": 40}, {"from": "2027-01-01"}],
          "experience": [{"title": "Engineer", "domain": "health", "from": "2023-01", "to": "2024-06", "skills": ["SQL"]}],
          "years": 2, "languages": [{"language": "en", "level": "NATIVE"}], "certifications": ["CKA"],
          "workAuthorization": ["US", "DE:CITIZEN"], "locations": ["Seattle, WA"], "workModes": ["HYBRID"],
          "publications": [{"venue": "KDD", "year": 2025}] }
        """;
    assertThat(ProfileJson.read(json, "other"))
        .isEqualTo(
            Profile.builder("ada")
                .degree(
                    Degree.pursuing(DegreeLevel.DOCTORATE, "Computer Science")
                        .expected(YearMonth.of(2027, 5)))
                .skills("Python")
                .skill(SkillClaim.of("C++").months(30))
                .frameworks("PyTorch")
                .denied("Java")
                .incomplete(Category.SKILLS)
                .available(
                    AvailabilityWindow.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 31))
                        .hoursPerWeek(40))
                .available(AvailabilityWindow.from(LocalDate.of(2027, 1, 1)))
                .experience(
                    WorkExperience.of("Engineer")
                        .domain("health")
                        .between(YearMonth.of(2023, 1), YearMonth.of(2024, 6))
                        .using("SQL"))
                .years(2)
                .language("en", LanguageLevel.NATIVE)
                .certifications("CKA")
                .authorizedIn("US")
                .authorization(new WorkAuthorization("DE", AuthorizationKind.CITIZEN))
                .locations("Seattle, WA")
                .workModes(WorkMode.HYBRID)
                .publication(new Publication("KDD", OptionalInt.of(2025)))
                .build());
  }

  @Test
  void emptyObjectIsAnEmptyProfile() {
    assertThat(ProfileJson.read("{}", "p")).isEqualTo(Profile.builder("p").build());
  }

  @Test
  void nullIsAsIfAbsent() {
    assertThat(ProfileJson.read("{\"id\": null, \"skills\": null}", "p"))
        .isEqualTo(Profile.builder("p").build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[]                                      | JSON must be an object, got: [] at /",
        "{                                       | JSON must be well formed, got an error at line 1",
        "{\"skils\": []}                         | key must be one of id, degrees, skills,",
        "{\"skils\": []}                         | got: \"skils\" at /",
        "{\"id\": 7}                             | id must be a string, got: 7 at /id",
        "{\"skills\": \"Java\"}                  | skills must be an array, got: \"Java\" at /skills",
        "{\"skills\": [\" \"]}                   | skills[0] must be a string that is not blank, got: \" \" at /skills/0",
        "{\"skills\": [7]}                       | skills[0] must be a name or an object with name and years, got: 7 at /skills/0",
        "{\"skills\": [{\"name\": \"C\", \"year\": 3}]} | key must be one of name, years, got: \"year\" at /skills/0",
        "{\"skills\": [{\"years\": 3}]}          | \"name\" must be there, got: none at /skills/0",
        "{\"skills\": [{\"name\": \"C\", \"years\": -1}]} | years must be a number of years, 0 or more, got: -1 at /skills/0/years",
        "{\"skills\": [\"a\"], \"skills\": []}   | JSON must be well formed, got",
        "{\"degrees\": [{\"level\": \"PHD\", \"status\": \"PURSUING\"}]} | level must be one of HIGH_SCHOOL, ASSOCIATE, BACHELOR, MASTER, DOCTORATE, got: \"PHD\" at /degrees/0/level",
        "{\"degrees\": [{\"level\": \"MASTER\", \"status\": \"FINAL_YEAR\"}]} | status must be PURSUING or COMPLETED, got: \"FINAL_YEAR\" at /degrees/0/status",
        "{\"degrees\": [{\"level\": \"MASTER\", \"status\": \"PURSUING\", \"expected\": \"May 2027\"}]} | expected must be a month as YYYY-MM, got: \"May 2027\" at /degrees/0/expected",
        "{\"availability\": [{\"from\": \"2026-06-31\"}]} | from must be a day as YYYY-MM-DD, got: \"2026-06-31\" at /availability/0/from",
        "{\"availability\": [{\"from\": \"2026-06-02\", \"to\": \"2026-06-01\"}]} | last day must not be before 2026-06-02, got: 2026-06-01 at /availability/0",
        "{\"availability\": [{\"from\": \"2026-06-02\", \"hoursPerWeek\": 500}]} | hoursPerWeek must be 1 to 168, got: 500 at /availability/0",
        "{\"availability\": [{\"from\": \"2026-06-02\", \"hoursPerWeek\": 7.5}]} | hoursPerWeek must be a whole number, got: 7.5 at /availability/0/hoursPerWeek",
        "{\"incomplete\": [\"SKILL\"]}           | incomplete[0] must be one of EDUCATION, SKILLS,",
        "{\"languages\": [{\"language\": \"English\"}]} | language must be an ISO 639 code in lower case, got: \"English\" at /languages/0",
        "{\"workAuthorization\": [\"USA\"]}      | country must be an ISO 3166 code, got: \"USA\" at /workAuthorization/0",
        "{\"workAuthorization\": [\"US:VISA\"]}  | alone or with :CITIZEN or :CLEARANCE, got: \"US:VISA\" at /workAuthorization/0",
        "{\"years\": \"two\"}                    | years must be a number, got: \"two\" at /years",
        "{\"years\": 1e999999999}              | years must be a number of at most 100 digits, got: 1E+999999999 at /years",
        "{\"name\": \"Ada\"}                     | got: \"name\" at /",
      })
  void whatIsOutOfFormIsNamed(String json, String message) {
    assertThat(Refusal.inFull(() -> ProfileJson.read(json, "p"))).contains(message);
  }

  @Test
  void deepNestingIsAnErrorAndNoOverflow() {
    String json = "{\"skills\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThatIllegalArgumentException().isThrownBy(() -> ProfileJson.read(json, "p"));
  }
}
