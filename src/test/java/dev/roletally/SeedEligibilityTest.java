package dev.roletally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.explain.Eligibility;
import dev.roletally.explain.EligibilityReason;
import dev.roletally.explain.Match;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.Profile;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may apply for the five postings that the project began with, and why not. */
final class SeedEligibilityTest {
  private static final RoleTally TALLY = RoleTally.create();

  /** Title and minimum of 002 contradict each other: a student of either level is in doubt. */
  @ParameterizedTest
  @CsvSource({
    "nlp-student,     000, 2026-01-15, ELIGIBLE, ",
    "nlp-student,     001, 2026-01-15, ELIGIBLE, ",
    "nlp-student,     002, 2026-01-15, UNDETERMINED, READINGS_DISAGREE",
    "nlp-student,     003, 2026-01-15, INELIGIBLE, CYCLE_OVER",
    "nlp-student,     004, 2026-01-15, ELIGIBLE, ",
    "masters-student, 000, 2026-01-15, INELIGIBLE, LEVEL_BELOW",
    "masters-student, 001, 2026-01-15, INELIGIBLE, LEVEL_BELOW",
    "masters-student, 002, 2026-01-15, UNDETERMINED, READINGS_DISAGREE",
    "masters-student, 003, 2026-01-15, INELIGIBLE, LEVEL_BELOW CYCLE_OVER",
    "masters-student, 004, 2026-01-15, ELIGIBLE, ",
    "graduate,        003, 2025-03-01, ELIGIBLE, ",
    "graduate,        003, 2026-01-15, INELIGIBLE, CYCLE_OVER",
    "bachelor,        000, 2026-01-15, INELIGIBLE, LEVEL_BELOW",
    "bachelor,        001, 2026-01-15, INELIGIBLE, LEVEL_BELOW",
    "bachelor,        002, 2026-01-15, UNDETERMINED, READINGS_DISAGREE",
    "bachelor,        003, 2025-03-01, INELIGIBLE, LEVEL_BELOW START_MISSED",
    "bachelor,        004, 2026-01-15, UNDETERMINED, LEVEL_BELOW",
    "empty,           000, 2026-01-15, UNDETERMINED, NOT_STATED",
    "empty,           001, 2026-01-15, UNDETERMINED, NOT_STATED",
    "empty,           002, 2026-01-15, UNDETERMINED, NOT_STATED NOT_STATED",
    "empty,           004, 2026-01-15, UNDETERMINED, NOT_STATED NOT_STATED NOT_STATED",
  })
  void eligibilityHasItsReasons(
      String who, String seed, LocalDate day, Eligibility eligibility, String reasons) {
    Match match =
        TALLY.score(
            profile(who), SeedsTest.role(seed), ScoreSettings.of(ScoringPolicy.balanced(), day));

    assertThat(match.eligibility()).isEqualTo(eligibility);
    assertThat(match.eligibilityReasons())
        .extracting(reason -> reason.code().name())
        .isEqualTo(reasons == null ? List.of() : List.of(reasons.split(" ")));
    assertThat(match.eligibilityReasons()).allSatisfy(reason -> quotesThePosting(match, reason));
  }

  private static void quotesThePosting(Match match, EligibilityReason reason) {
    assertThat(match.requirements())
        .filteredOn(
            requirement -> reason.requirement().filter(requirement.id()::equals).isPresent())
        .singleElement()
        .extracting(RequirementMatch::quote)
        .asString()
        .isNotBlank();
  }

  private static Profile profile(String who) {
    return switch (who) {
      case "nlp-student" -> nlpStudent();
      case "masters-student" -> mastersStudent();
      case "graduate" -> graduate();
      case "bachelor" -> bachelor();
      default -> Profile.builder("empty").build();
    };
  }

  private static Profile nlpStudent() {
    return Profile.builder("nlp-student")
        .degree(
            Degree.pursuing(DegreeLevel.DOCTORATE, "Computer Science")
                .expected(YearMonth.of(2027, 5)))
        .skills("NLP", "Python", "machine learning", "Java")
        .frameworks("PyTorch")
        .available(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 9, 30))
        .authorizedIn("US")
        .build();
  }

  private static Profile mastersStudent() {
    return Profile.builder("masters-student")
        .degree(
            Degree.pursuing(DegreeLevel.MASTER, "Computer Science").expected(YearMonth.of(2027, 5)))
        .skills("Python", "recommender systems")
        .frameworks("TensorFlow")
        .available(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 31))
        .authorizedIn("US")
        .build();
  }

  private static Profile graduate() {
    return Profile.builder("graduate")
        .degree(
            Degree.pursuing(DegreeLevel.DOCTORATE, "Operations Research")
                .expected(YearMonth.of(2025, 12)))
        .skills("Python", "data mining")
        .available(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 12, 31))
        .authorizedIn("US")
        .build();
  }

  private static Profile bachelor() {
    return Profile.builder("bachelor")
        .degree(
            Degree.pursuing(DegreeLevel.BACHELOR, "Computer Science")
                .expected(YearMonth.of(2027, 5)))
        .skills("Python")
        .available(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 31))
        .authorizedIn("US")
        .build();
  }
}
