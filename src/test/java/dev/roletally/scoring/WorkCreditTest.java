package dev.roletally.scoring;

import static dev.roletally.model.DegreeLevel.BACHELOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roletally.explain.Code;
import dev.roletally.explain.Evidence;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Degree;
import dev.roletally.model.Profile;
import dev.roletally.model.Span;
import dev.roletally.model.WorkExperience;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkCreditTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  private static Assessment assess(String title, Profile.Builder profile) {
    Criterion.Work asked = Criterion.Work.of(title, new Span(0, 0)).orElseThrow();
    ScoreSettings settings = ScoreSettings.of(ScoringPolicy.balanced(), TODAY);
    return assess(asked, CompiledProfile.of(profile.build(), Vocabulary.bundled(), settings));
  }

  /** Laid flat it has the same credit. */
  private static Assessment assess(Criterion.Leaf asked, CompiledProfile profile) {
    Assessment assessment = profile.assess(asked);
    assertThat(Flat.credit(asked, profile)).isEqualTo(assessment.credit());
    return assessment;
  }

  /** Of all that speaks of an occupation, nothing but what a test adds. */
  private static Profile.Builder cook() {
    return Profile.builder("p")
        .skills("Welsh baking")
        .frameworks("own recipes")
        .degree(Degree.completed(BACHELOR, "Theology").expected(YearMonth.of(2015, 6)))
        .experience(worked("Cook", 12));
  }

  private static WorkExperience worked(String title, int months) {
    YearMonth last = YearMonth.of(2025, 12);
    return WorkExperience.of(title).between(last.minusMonths(months - 1L), last);
  }

  @ParameterizedTest(name = "{0} of a data scientist: {1}")
  @CsvSource({
    "Machine Learning Engineer, 1000",
    "Data Analyst, 500",
    "Accountant, 0",
    "Senior Data Scientist, 600",
    "Staff Data Scientist, 375",
    "Director of Data Science, 300",
    "Data Science Intern, 300",
    "Junior Data Scientist, 1000",
  })
  void work(String title, int credit) {
    Assessment assessment = assess(title, cook().experience(worked("Data Scientist", 36)));
    assertThat(assessment.credit()).isEqualTo(credit);
    assertThat(assessment.high()).isEqualTo(credit);
  }

  @Test
  void studiesAreWorthLessThanWorkSaveForBeginners() {
    Profile.Builder studied =
        cook().degree(Degree.completed(BACHELOR, "Statistics").expected(YearMonth.of(2025, 6)));
    assertThat(assess("Data Scientist", studied).credit()).isEqualTo(700);
    assertThat(assess("Graduate Data Scientist", studied).credit()).isEqualTo(1000);
    assertThat(assess("Data Science Intern", studied).credit()).isEqualTo(1000);
    assertThat(assess("Senior Data Scientist", studied).credit()).isEqualTo(140);
  }

  @Test
  void threeSkillsAreEnoughAndAnAliasAddsNone() {
    assertThat(assess("Platform engineer", cook().skills("Docker")).credit()).isEqualTo(233);
    assertThat(assess("Platform engineer", cook().skills("K8s", "Kubernetes")).credit())
        .isEqualTo(233);
    assertThat(
            assess("Platform engineer", cook().skills("Docker", "Kubernetes", "Terraform"))
                .credit())
        .isEqualTo(700);
  }

  @Test
  void evidenceSaysWhatItRestsOn() {
    assertThat(
            assess("Senior Data Scientist", cook().experience(worked("Data Scientist", 24)))
                .evidence())
        .extracting(Evidence::code)
        .containsExactly(Code.OCCUPATION_FITS, Code.SENIORITY_SHORT);
    assertThat(assess("Accountant", cook()).evidence().get(0).code())
        .isEqualTo(Code.OCCUPATION_DIFFERS);
    assertThat(assess("Culinary Intern", cook()).evidence())
        .extracting(Evidence::code)
        .containsExactly(Code.OCCUPATION_FITS, Code.PAST_STUDIES);
  }

  @Test
  void silenceLeavesItOpen() {
    Assessment silent = assess("Data Scientist", Profile.builder("p"));
    assertThat(silent.credit()).isZero();
    assertThat(silent.high()).isEqualTo(1000);
    assertThat(silent.evidence().get(0).code()).isEqualTo(Code.NOT_STATED);
  }

  @Test
  void undatedWorkMayHaveBeenLong() {
    Assessment undated =
        assess("Senior Data Scientist", cook().experience(WorkExperience.of("Data Scientist")));
    assertThat(undated.credit()).isEqualTo(200);
    assertThat(undated.high()).isEqualTo(1000);
  }

  @Test
  void monthsOfSeniorityRise() {
    assertThatThrownBy(() -> new SeniorityTable(60, 50, 120))
        .hasMessage("months of a staff title must be at least 60, got: 50");
    assertThatThrownBy(() -> new SeniorityTable(-1, 50, 120))
        .hasMessage("months of a senior must be 0 or more, got: -1");
    assertThatThrownBy(() -> new SeniorityTable(1, 50, 601))
        .hasMessage("months of a principal must be 50 to 600, got: 601");
  }

  @Test
  void evidenceNamesTheWorkTheStudiesOrTheSkills() {
    assertThat(
            Told.of(
                assess("Senior Data Scientist", cook().experience(worked("Data Scientist", 24)))))
        .containsExactly(
            "OCCUPATION_FITS 400 by Data Scientist {asked=Senior Data Scientist}",
            "SENIORITY_SHORT 400 {askedMonths=60, months=24}");
    assertThat(Told.of(assess("Data Analyst", cook().experience(worked("Data Scientist", 24)))))
        .containsExactly("OCCUPATION_NEAR 500 by Data Scientist {asked=Data Analyst}");
    assertThat(
            Told.of(
                assess("Data Scientist", cook().degree(Degree.completed(BACHELOR, "Statistics")))))
        .containsExactly("OCCUPATION_STUDIED 700 by Statistics {asked=Data Scientist}");
    assertThat(Told.of(assess("Platform engineer", cook().skills("K8s", "Docker"))))
        .containsExactly("OCCUPATION_SKILLED 466 by Kubernetes, Docker {asked=Platform engineer}");
    assertThat(Told.of(assess("Accountant", cook())))
        .containsExactly("OCCUPATION_DIFFERS 0 {asked=Accountant}");
    assertThat(Told.of(assess("Accountant", Profile.builder("p"))))
        .containsExactly("NOT_STATED 0 {asked=Accountant}");
    assertThat(Told.of(assess("Culinary Intern", cook())))
        .containsExactly("OCCUPATION_FITS 300 by Cook {asked=Culinary Intern}", "PAST_STUDIES 300");
  }

  @Test
  void whoStudiesOrDidLatelyMayBeAnIntern() {
    for (Degree degree :
        List.of(
            Degree.pursuing(BACHELOR, "Theology"),
            Degree.completed(BACHELOR, "Theology").expected(YearMonth.of(2024, 1)))) {
      assertThat(assess("Culinary Intern", cook().degree(degree)).credit()).isEqualTo(1000);
    }
    for (Degree degree :
        List.of(
            Degree.completed(BACHELOR, "Theology"),
            Degree.completed(BACHELOR, "Theology").expected(YearMonth.of(2023, 12)))) {
      assertThat(assess("Culinary Intern", cook().degree(degree)).credit()).isEqualTo(300);
    }
  }

  @Test
  void everyListThatIsUnfinishedOrEmptyLeavesItOpen() {
    assertThat(assess("Accountant", cook()).high()).isZero();
    for (Category category :
        List.of(Category.EXPERIENCE, Category.EDUCATION, Category.SKILLS, Category.FRAMEWORKS)) {
      assertThat(assess("Accountant", cook().incomplete(category)).high())
          .as("%s", category)
          .isEqualTo(1000);
    }
    assertThat(assess("Accountant", cook().incomplete(Category.LANGUAGE)).high()).isZero();
    Profile full = cook().build();
    Profile.Builder noWork =
        Profile.builder("p")
            .skills("Welsh baking")
            .frameworks("own recipes")
            .degree(full.degrees().get(0));
    assertThat(assess("Accountant", noWork).high()).isEqualTo(1000);
    assertThat(assess("Accountant", noWork.months(12)).high()).isZero();
    Profile.Builder noSkills =
        Profile.builder("p")
            .frameworks("own recipes")
            .degree(full.degrees().get(0))
            .experience(worked("Cook", 12));
    assertThat(assess("Accountant", noSkills).high()).isEqualTo(1000);
    assertThat(assess("Accountant", noSkills.skills("Welsh baking")).high()).isZero();
    Profile.Builder noDegree =
        Profile.builder("p")
            .skills("Welsh baking")
            .frameworks("own recipes")
            .experience(worked("Cook", 12));
    assertThat(assess("Accountant", noDegree).high()).isEqualTo(1000);
    Profile.Builder noFrameworks =
        Profile.builder("p")
            .skills("Welsh baking")
            .degree(full.degrees().get(0))
            .experience(worked("Cook", 12));
    assertThat(assess("Accountant", noFrameworks).high()).isEqualTo(1000);
  }

  @Test
  void skillsOfWorkAndItsDomainCountAsSkills() {
    WorkExperience cooked = worked("Cook", 12).using("Docker", "Kubernetes").domain("Terraform");
    assertThat(Told.of(assess("Platform engineer", cook().experience(cooked))))
        .containsExactly(
            "OCCUPATION_SKILLED 700 by Docker, Kubernetes, Terraform {asked=Platform engineer}");
  }
}
