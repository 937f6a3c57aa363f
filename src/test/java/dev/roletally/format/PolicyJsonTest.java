package dev.roletally.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.model.Category;
import dev.roletally.model.Necessity;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.SeniorityTable;
import dev.roletally.scoring.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyJsonTest {
  @Test
  void everyKeyIsRead() {
    ScoringPolicy policy =
        PolicyJson.read(
            """
            { "name": "acme-campus@1", "weights": {"SKILLS": 35, "FRAMEWORKS": 20, "EDUCATION": 25},
              "factors": {"MINIMUM": 3, "PREFERRED": 1}, "fullyStated": {"SKILLS": 2}, "silence": 300,
              "deciding": ["EDUCATION", "AVAILABILITY"], "ineligible": "EXCLUDE",
              "undetermined": "RANK_BELOW", "credits": {"related": 450} }
            """);
    assertThat(policy.name()).isEqualTo("acme-campus@1");
    assertThat(policy.weight(Category.SKILLS)).isEqualTo(7);
    assertThat(policy.weight(Category.FRAMEWORKS)).isEqualTo(4);
    assertThat(policy.weight(Category.AVAILABILITY)).isZero();
    assertThat(policy.factor(Necessity.MINIMUM)).isEqualTo(3);
    assertThat(policy.fullyStated(Category.SKILLS)).isEqualTo(2);
    assertThat(policy.silence()).isEqualTo(300);
    assertThat(policy.deciding()).containsExactly(Category.EDUCATION, Category.AVAILABILITY);
    assertThat(policy.ineligible()).isEqualTo(Treatment.EXCLUDE);
    assertThat(policy.undetermined()).isEqualTo(Treatment.RANK_BELOW);
    assertThat(policy.credits().related()).isEqualTo(450);
    assertThat(policy.credits().broader()).isEqualTo(ScoringPolicy.balanced().credits().broader());
  }

  @Test
  void whatIsLeftOutIsAsInThePreset() {
    assertThat(PolicyJson.read("{\"name\": \"balanced@1\"}")).isEqualTo(ScoringPolicy.balanced());
  }

  @Test
  void everyPresetSurvives() {
    for (ScoringPolicy preset : ScoringPolicy.presets()) {
      assertThat(PolicyJson.read(PolicyJson.write(preset))).isEqualTo(preset);
    }
  }

  @Test
  void seniorityOfOnesOwnSurvives() {
    ScoringPolicy own =
        ScoringPolicy.balanced().toBuilder()
            .name("own@1")
            .seniority(new SeniorityTable(48, 84, 108))
            .build();
    assertThat(PolicyJson.read(PolicyJson.write(own))).isEqualTo(own);
    assertThat(PolicyJson.read("{\"seniority\": {\"senior\": 48}}").seniority().staff())
        .isEqualTo(SeniorityTable.standard().staff());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"weight\": {}}                        | key must be one of name, weights,",
        "{\"name\": \" \"}                       | policy name must not be blank, got: \" \" at /name",
        "{\"weights\": {}}                       | at least one category weight must be positive",
        "{\"weights\": {\"SKILS\": 1}}           | got: \"SKILS\" at /weights",
        "{\"weights\": {\"OTHER\": 1}}           | got: \"OTHER\" at /weights",
        "{\"weights\": {\"SKILLS\": -1}}         | must be 0 or more, got: -1 at /weights/SKILLS",
        "{\"weights\": {\"SKILLS\": 1.5}}        | SKILLS must be a whole number, got: 1.5 at /weights/SKILLS",
        "{\"weights\": {\"SKILLS\": 99999999999}}| SKILLS must be a whole number, got: 99999999999",
        "{\"factors\": {\"MINIMUM\": 1, \"PREFERRED\": 2}} | must be at least 2, got: 1 at /factors",
        "{\"silence\": 0.25}                     | silence must be a whole number, got: 0.25 at /silence",
        "{\"silence\": 2000}                     | silence must be 50 to 1000 thousandths, got: 2000 at /silence",
        "{\"ineligible\": \"HIDE\"}              | ineligible must be one of RANK_BELOW, EXCLUDE, IGNORE, got: \"HIDE\"",
        "{\"deciding\": [\"OTHER\"]}             | at /deciding",
        "{\"fullyStated\": {\"SKILLS\": 11}}     | must be 1 to 10, got: 11 at /fullyStated/SKILLS",
        "{\"seniority\": {\"senior\": 97}}    | months of a staff title must be at least 97, got: 96 at /seniority",
        "{\"credits\": {\"related\": 1000}}      | partial credit must be 0 to 999, got: 1000 at /credits",
      })
  void whatIsOutOfFormIsNamed(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyJson.read(json))
        .withMessageContaining(message);
  }
}
