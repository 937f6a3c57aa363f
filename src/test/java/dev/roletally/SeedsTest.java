package dev.roletally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.explain.CategoryMatch;
import dev.roletally.explain.Code;
import dev.roletally.explain.Eligibility;
import dev.roletally.explain.EligibilityReason;
import dev.roletally.explain.Match;
import dev.roletally.explain.RequirementMatch;
import dev.roletally.explain.Verdict;
import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Category;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.Fact;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.model.Weeks;
import dev.roletally.model.WorkExperience;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stated of the five real postings that the project began with. */
final class SeedsTest {
  private static final RoleTally TALLY = RoleTally.create();
  private static final LocalDate WINTER = LocalDate.of(2026, 1, 15);
  private static final LocalDate BEFORE_ALL_CYCLES = LocalDate.of(2025, 3, 1);

  static Stream<Arguments> seedsAndTheirProfiles() {
    return Stream.of(
        Arguments.of("000", SeedProfiles.conversational(), WINTER),
        Arguments.of("001", SeedProfiles.recommendation(), WINTER),
        Arguments.of("002", SeedProfiles.knowledgeGraph(), WINTER),
        Arguments.of("003", SeedProfiles.supplyChain(), BEFORE_ALL_CYCLES),
        Arguments.of("004", SeedProfiles.mastersRecommendation(), WINTER));
  }

  @ParameterizedTest
  @MethodSource("seedsAndTheirProfiles")
  void aProfileThatMeetsAllLosesOnlyTheUnstated(String seed, Profile profile, LocalDate day) {
    Match match = score(profile, role(seed), day);
    assertThat(match.requirements())
        .filteredOn(RequirementMatch::scored)
        .allSatisfy(
            requirement ->
                assertThat(requirement.verdict())
                    .as("%s %s", requirement.quote(), requirement.evidence())
                    .isEqualTo(Verdict.MET));
    assertThat(match.score()).isEqualTo(Match.TOTAL - match.unstated());
  }

  /** The numbers of "A real posting, met in full" in docs/scoring.md. */
  @Test
  void theScoreWorkedByHandHoldsToTheLastPoint() {
    Match match = score(SeedProfiles.knowledgeGraph(), role("002"), WINTER);
    assertThat(match.categories())
        .containsExactly(
            new CategoryMatch(Category.EDUCATION, 120_373, 120_373),
            new CategoryMatch(Category.SKILLS, 193_801, 193_801),
            new CategoryMatch(Category.FRAMEWORKS, 192_597, 192_597),
            new CategoryMatch(Category.EXPERIENCE, 385_194, 385_194),
            new CategoryMatch(Category.AVAILABILITY, 72_224, 72_224));
    assertThat(match.unstated()).isEqualTo(35_811);
    assertThat(match.score()).isEqualTo(964_189);
  }

  @ParameterizedTest
  @MethodSource("seedsAndTheirProfiles")
  void takingAwayAnyClaimLowersTheScore(String seed, Profile profile, LocalDate day) {
    Role role = role(seed);
    int whole = score(profile, role, day).score();
    SeedProfiles.lackingOneClaim(profile)
        .forEach(
            (claim, lacking) ->
                assertThat(score(lacking, role, day).score()).as(claim).isLessThan(whole));
  }

  @ParameterizedTest
  @MethodSource("seedsAndTheirProfiles")
  void anEmptyProfileScoresNothingAndIsToldWhatIsUnknown(String seed) {
    Match match = score(Profile.builder("empty").build(), role(seed), BEFORE_ALL_CYCLES);
    assertThat(match.score()).isZero();
    assertThat(match.requirements())
        .filteredOn(RequirementMatch::scored)
        .isNotEmpty()
        .allMatch(requirement -> requirement.verdict() == Verdict.UNKNOWN);
  }

  @Test
  void javaAloneMeetsOneOfFourLanguages() {
    RequirementMatch languages =
        requirement(score(SeedProfiles.conversational(), role("000"), WINTER), "C++, Python, Go");
    assertThat(languages.verdict()).isEqualTo(Verdict.MET);
    assertThat(languages.evidence())
        .flatExtracting(evidence -> evidence.claim().stream().toList())
        .containsExactly("software development", "Java");
  }

  @Test
  void repeatedAsksCountOnce() {
    Match match = score(SeedProfiles.recommendation(), role("001"), WINTER);
    assertThat(match.requirements())
        .filteredOn(requirement -> requirement.requirement().repeats().isPresent())
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(requirement -> requirement.atStake() == 0 && !requirement.scored());
  }

  @Test
  void aTitleThatContradictsTheDegreeLeavesMastersStudentsUndetermined() {
    Role role = role("002");
    assertThat(role.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.code()).isEqualTo(Conflict.Code.DEGREE_LEVEL);
              assertThat(conflict.spans())
                  .extracting(span -> span.of(text("002")))
                  .satisfiesExactly(
                      title -> assertThat(title).isEqualTo("BS/MS"),
                      asked -> assertThat(asked).startsWith("Currently pursuing a PhD"));
            });
    Match master = score(SeedProfiles.mastersRecommendation(), role, WINTER);
    assertThat(master.eligibility()).isEqualTo(Eligibility.UNDETERMINED);
    assertThat(master.eligibilityReasons())
        .extracting(EligibilityReason::code)
        .contains(Code.READINGS_DISAGREE);
  }

  @Test
  void summerFitsTheEighthOfJuneOnly() {
    for (String seed : List.of("002", "004")) {
      RequirementMatch availability =
          requirement(
              score(SeedProfiles.mastersRecommendation(), role(seed), WINTER), "12-week full-time");
      assertThat(availability.verdict()).isEqualTo(Verdict.MET);
      assertThat(availability.evidence())
          .singleElement()
          .satisfies(
              evidence -> {
                assertThat(evidence.code()).isEqualTo(Code.START_FITS);
                assertThat(evidence.parameters()).containsEntry("starts", "2026-06-08");
              });
    }
  }

  @Test
  void aCycleThatIsOverIsShownAsOver() {
    Match match = score(SeedProfiles.supplyChain(), role("003"), WINTER);
    assertThat(match.eligibility()).isEqualTo(Eligibility.INELIGIBLE);
    assertThat(match.eligibilityReasons())
        .extracting(EligibilityReason::code)
        .containsExactly(Code.CYCLE_OVER);
    assertThat(match.explanation().brief()).contains("every start");
  }

  @Test
  void foreignPostingsAreNotRead() {
    Role role = role("003");
    assertThat(role.requirements()).allMatch(requirement -> requirement.span().end() < 7365);
    assertThat(role.conflicts())
        .flatExtracting(Conflict::spans)
        .allMatch(span -> span.end() < 7365);
    assertThat(role.startDates())
        .extracting(Fact::value)
        .map(LocalDate::toString)
        .containsExactly(
            "2025-05-12",
            "2025-05-19",
            "2025-05-27",
            "2025-06-09",
            "2025-06-23",
            "2025-08-11",
            "2025-08-25",
            "2025-09-08",
            "2025-09-22");
    assertThat(role.duration().orElseThrow().value()).isEqualTo(Weeks.between(12, 24));
    assertThat(role.applicationLimit().orElseThrow().value())
        .isEqualTo(new ApplicationLimit(2, true));
    assertThat(role.conflicts())
        .extracting(Conflict::code)
        .containsExactly(Conflict.Code.START_DATE);
  }

  @Test
  void researchStandsInForADegreeAndAWishStaysAWish() {
    Role role = role("004");
    assertThat(role.title()).isEmpty();
    Profile researcher =
        Profile.builder("r").experience(WorkExperience.of("Industrial Researcher")).build();
    assertThat(requirement(score(researcher, role, WINTER), "pursuing a Master").verdict())
        .isEqualTo(Verdict.MET);
    assertThat(requirement(score(researcher, role, WINTER), "experience (preferred)").necessity())
        .isEqualTo(Necessity.PREFERRED);
  }

  @Test
  void sickLeaveIsNoWorkingTime() {
    for (String seed : List.of("000", "004")) {
      int at = text(seed).indexOf("56 hours");
      assertThat(at).isPositive();
      assertThat(role(seed).requirements())
          .noneMatch(requirement -> requirement.span().overlaps(new Span(at, at + 8)));
    }
  }

  @Test
  void youWillGoThroughIsNoProgrammingLanguage() {
    Role role =
        TALLY.read(
            Posting.text(
                "own",
                """
                Analyst

                Requirements
                - Experience with SQL
                - You'll go through two interviews

                Benefits
                Paid sick leave of 40 hours. You will go far with us and excel.

                We are an equal opportunity employer, and C is for culture.
                """));
    assertThat(role.requirements())
        .flatExtracting(requirement -> requirement.criterion().leaves().toList())
        .filteredOn(Criterion.Skill.class::isInstance)
        .extracting(leaf -> ((Criterion.Skill) leaf).concept())
        .containsExactly("sql");
  }

  private static RequirementMatch requirement(Match match, String words) {
    return match.requirements().stream()
        .filter(requirement -> requirement.quote().contains(words))
        .findFirst()
        .orElseThrow();
  }

  private static Match score(Profile profile, Role role, LocalDate day) {
    return TALLY.score(profile, role, ScoreSettings.of(ScoringPolicy.balanced(), day));
  }

  static Role role(String seed) {
    return TALLY.read(Posting.text(seed, text(seed)));
  }

  private static String text(String seed) {
    return Shared.seed(seed + "_");
  }
}
