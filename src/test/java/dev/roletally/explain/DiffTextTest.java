package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.RoleTally;
import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Differences in words and as JSON, to the letter. */
final class DiffTextTest {
  private static final RoleTally TALLY = RoleTally.create();
  private static final Span SPAN = new Span(0, 0);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private static final Requirement KNEADING =
      requirement(
          "kneading",
          Category.SKILLS,
          new Criterion.Skill("text:kneading", "Kneading", ConceptKind.UNRECOGNISED, SPAN, 0));
  private static final Requirement FRENCH =
      requirement(
          "french", Category.LANGUAGE, new Criterion.Language("fr", LanguageLevel.FLUENT, SPAN));
  private static final Requirement PERMIT =
      requirement(
          "permit",
          Category.AUTHORIZATION,
          new Criterion.Authorization(AuthorizationKind.WORK, Optional.of("FR"), SPAN));

  private static Requirement requirement(String id, Category category, Criterion asked) {
    return Requirement.of(
        id, Necessity.MINIMUM, category, SPAN, "Asks for " + id, Because.DEFAULT, asked);
  }

  private static Match match(Profile.Builder profile, LocalDate day, Requirement... asked) {
    Role role = Role.builder("baker").requirements(List.of(asked)).build();
    return TALLY.score(profile.build(), role, ScoreSettings.of(ScoringPolicy.balanced(), day));
  }

  private static Profile.Builder profile() {
    return Profile.builder("p");
  }

  @Test
  void nothingDiffers() {
    Match one = match(profile(), DAY, KNEADING);
    assertThat(one.diff(one).toText()).isEqualTo("Nothing differs for baker.");
  }

  @Test
  void aGainIsToldByRequirementAndAsk() {
    Match before = match(profile(), DAY, KNEADING, FRENCH);
    Match after = match(profile().skills("Kneading"), DAY, KNEADING, FRENCH);
    assertThat(before.diff(after).toText())
        .isEqualTo(
            """
            baker: from 0 to 337350 (+337350)
             +337350  Asks for kneading
               +337350  Kneading: from UNKNOWN 0.0 to MET 100.0\
            """);
    assertThat(after.diff(before).toText())
        .isEqualTo(
            """
            baker: from 337350 to 0 (-337350)
             -337350  Asks for kneading
               -337350  Kneading: from MET 100.0 to UNKNOWN 0.0\
            """);
    assertThat(before.diff(after).toJson())
        .startsWith(
            "{\"schema\":\"roletally/diff/1\",\"role\":\"baker\",\"gain\":337350,\"before\":{")
        .contains("\"score\":0,\"lowest\":0,\"highest\":433735,\"eligibility\":\"ELIGIBLE\"}")
        .endsWith(
            """
            "requirements":[
            {"id":"kneading","quote":"Asks for kneading","gain":337350,\
            "before":{"verdict":"UNKNOWN","atStake":337350,"earned":0},\
            "after":{"verdict":"MET","atStake":337350,"earned":337350},\
            "asks":[{"criterion":"skill:text:kneading","gain":337350,\
            "before":{"criterion":"skill:text:kneading","verdict":"UNKNOWN","scored":true,\
            "atStake":337350,"earned":0,"lowest":0,"highest":337350,\
            "low":0,"credit":0,"high":1000000},\
            "after":{"criterion":"skill:text:kneading","verdict":"MET","scored":true,\
            "atStake":337350,"earned":337350,"lowest":337350,"highest":337350,\
            "low":1000000,"credit":1000000,"high":1000000}}]}]}\
            """);
  }

  @Test
  void whatOnlyOneAsksIsToldAsSuch() {
    Match before = match(profile().language("fr", LanguageLevel.FLUENT), DAY, KNEADING, FRENCH);
    Match after = match(profile(), DAY.plusDays(1), KNEADING, PERMIT);
    Stamp stamp = before.stamp();
    String scored =
        "balanced@1 "
            + (stamp.policyHash() + ", ")
            + (stamp.vocabulary() + ", ")
            + "roletally-scoring/1, 2026-01-";
    assertThat(before.diff(after).toText())
        .isEqualTo(
            """
            baker: from 96385 to 0 (-96385)
            Eligibility: from ELIGIBLE to UNDETERMINED
            Scored with %s15; then with %s16
              -96385  Asks for french
                -96385  French (fluent): from MET 100.0 to not asked
                   0  Asks for permit
                     0  permission to work in France: from not asked to UNKNOWN 0.0\
            """
                .formatted(scored, scored));
    assertThat(before.diff(after).toJson())
        .contains("\"after\":null,\"asks\":[{\"criterion\":\"language:fr:FLUENT\",\"gain\":-96385,")
        .contains(
            "{\"id\":\"permit\",\"quote\":\"Asks for permit\",\"gain\":0,\"before\":null,"
                + "\"after\":{\"verdict\":\"UNKNOWN\",\"atStake\":96385,\"earned\":0}");
  }

  @Test
  void aTreeThatDoesNotAddUpIsRefused() {
    Match match = match(profile(), DAY, KNEADING);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(match, 1, match.unstated()))
        .withMessage("score must be the points earned, 0, got: 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(match, 0, match.unstated() + 1))
        .withMessage("stakes must add up to 1000000, got: 1000001");
    assertThat(copy(match, 0, match.unstated())).isEqualTo(match);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MatchDiff(match, match(profile().skills("Kneading"), DAY, KNEADING), List.of()))
        .withMessage("gains must add up to the difference of the scores, got: 0");
  }

  private static Match copy(Match of, int score, int unstated) {
    return new Match(
        of.roleId(),
        of.title(),
        score,
        of.lowest(),
        of.highest(),
        of.eligibility(),
        of.eligibilityReasons(),
        of.categories(),
        unstated,
        of.requirements(),
        of.stamp());
  }
}
