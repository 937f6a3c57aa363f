package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.explain.Code;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.InferredSkill;
import dev.roletally.model.Profile;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.Span;
import dev.roletally.model.WorkExperience;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SkillCreditTest {
  private static final Span NOWHERE = new Span(0, 0);
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
  private static final Vocabulary VOCABULARY =
      Vocabulary.builder()
          .add(Concept.of("learning", "Learning", ConceptKind.KNOWLEDGE))
          .add(Concept.of("deep", "Deep", ConceptKind.KNOWLEDGE).broader("learning"))
          .add(Concept.of("torch", "Torch", ConceptKind.FRAMEWORK).broader("deep").alias("PT"))
          .add(Concept.of("flow", "Flow", ConceptKind.FRAMEWORK).broader("deep").related("torch"))
          .add(Concept.of("patience", "Patience", ConceptKind.SOFT))
          .add(Concept.of("cert:torch", "Torch Pro", ConceptKind.CERTIFICATION).broader("torch"))
          .build();

  private static Criterion.Skill skill(String concept, int months) {
    ConceptKind kind =
        VOCABULARY.concept(concept).map(Concept::kind).orElse(ConceptKind.UNRECOGNISED);
    return new Criterion.Skill(concept, concept, kind, NOWHERE, months);
  }

  private static Assessment assess(Profile.Builder profile, Criterion.Leaf asked) {
    return assess(asked, compiled(profile));
  }

  /** Laid flat it has the same credit. */
  private static Assessment assess(Criterion.Leaf asked, CompiledProfile profile) {
    Assessment assessment = profile.assess(asked);
    assertThat(Flat.credit(asked, profile)).isEqualTo(assessment.credit());
    return assessment;
  }

  private static CompiledProfile compiled(Profile.Builder profile) {
    ScoreSettings settings = ScoreSettings.of(ScoringPolicy.balanced(), TODAY);
    return CompiledProfile.of(profile.build(), VOCABULARY, settings);
  }

  private static Profile.Builder profile() {
    return Profile.builder("p");
  }

  @ParameterizedTest(name = "{0} claimed as {1}: {2}, {3}")
  @CsvSource({
    // asked, claimed, credit, code
    "torch, Torch, 1000, EXACT",
    "torch, pt, 1000, EXACT",
    "deep, Torch, 1000, NARROWER",
    "learning, Torch, 1000, NARROWER",
    "torch, Deep, 400, BROADER",
    "torch, Learning, 200, BROADER",
    "torch, Flow, 500, RELATED",
    "flow, Torch, 500, RELATED",
    "torch, Patience, 0, NOT_CLAIMED",
    "text:grid, Grid, 1000, EXACT",
    "text:grid, Gridlock, 0, NOT_CLAIMED",
  })
  void relation(String asked, String claimed, int credit, Code code) {
    Assessment assessment = assess(profile().skills(claimed).frameworks(claimed), skill(asked, 0));
    assertThat(assessment.credit()).isEqualTo(credit);
    assertThat(assessment.evidence().get(0).code()).isEqualTo(code);
  }

  @ParameterizedTest(name = "{0} months asked, {1} claimed: {2} to {3}")
  @CsvSource({
    // asked, claimed (-1: unsaid), credit, high
    "24, 24, 1000, 1000",
    "24, 36, 1000, 1000",
    "24, 12, 650, 650",
    "24, 0, 300, 300",
    "24, -1, 300, 1000",
    "0, -1, 1000, 1000",
    "7, 1, 400, 400",
  })
  void years(int asked, int claimed, int credit, int high) {
    SkillClaim claim = SkillClaim.of("Torch");
    Assessment assessment =
        assess(
            profile().framework(claimed < 0 ? claim : claim.months(claimed)),
            skill("torch", asked));
    assertThat(assessment.credit()).isEqualTo(credit);
    assertThat(assessment.high()).isEqualTo(high);
  }

  @Test
  void aRelatedSkillWithFewYearsIsRoundedDownAtEveryStep() {
    // years: 300 + floor(700 · 5 / 24) = 445; floor(500 · 445 / 1000) = 222
    assertThat(assess(profile().framework(SkillClaim.of("Flow").months(5)), skill("torch", 24)))
        .extracting(Assessment::credit)
        .isEqualTo(222);
  }

  @Test
  void hugeNumbersOfMonthsDoNotOverflow() {
    SkillClaim claim = SkillClaim.of("Torch").months(1_000_000_000);
    assertThat(assess(profile().framework(claim), skill("torch", 2_000_000_000)).credit())
        .isEqualTo(650);
  }

  @Test
  void whatIsListedIsTheList() {
    assertThat(assess(profile().frameworks("Flow"), skill("deep", 0)).high()).isEqualTo(1000);
    assertThat(assess(profile(), skill("torch", 0)).high()).isEqualTo(1000);
    assertThat(assess(profile().skills("Deep"), skill("learning", 0)).high()).isEqualTo(1000);
    assertThat(assess(profile().frameworks("Grid"), skill("torch", 0)).high()).isZero();
    assertThat(
            assess(profile().frameworks("Grid").incomplete(Category.FRAMEWORKS), skill("torch", 0))
                .high())
        .isEqualTo(1000);
    assertThat(assess(profile().skills("Grid"), skill("patience", 0)).high()).isEqualTo(1000);
  }

  @Test
  void denialClosesAndAClaimBeatsIt() {
    assertThat(assess(profile().denied("PT"), skill("torch", 0)).high()).isZero();
    assertThat(assess(profile().denied("Learning"), skill("torch", 0)).high()).isZero();
    assertThat(assess(profile().denied("Torch"), skill("deep", 0)).high()).isEqualTo(1000);
    assertThat(assess(profile().denied("Grid"), skill("text:grid", 0)).high()).isZero();
    assertThat(assess(profile().denied("Patience"), skill("patience", 0)).high()).isZero();
    assertThat(assess(profile().denied("Torch").frameworks("Torch"), skill("torch", 0)).credit())
        .isEqualTo(1000);
  }

  @Test
  void workCountsUnderEveryNameOfASkill() {
    WorkExperience one =
        WorkExperience.of("one")
            .between(YearMonth.of(2024, 1), YearMonth.of(2024, 6))
            .using("Torch", " ");
    WorkExperience other =
        WorkExperience.of("other")
            .between(YearMonth.of(2024, 4), YearMonth.of(2024, 12))
            .using("PT");
    assertThat(assess(profile().experience(one).experience(other), skill("torch", 12)).credit())
        .isEqualTo(1000);
    assertThat(assess(profile().experience(one), skill("torch", 12)).credit()).isEqualTo(650);
  }

  @Test
  void certificateProvesWhatItIsAbout() {
    Criterion.Certification asked = new Criterion.Certification("cert:torch", "", NOWHERE);
    assertThat(assess(profile().certifications("torch pro"), asked).credit()).isEqualTo(1000);
    assertThat(assess(profile().certifications("torch pro"), skill("torch", 0)).credit())
        .isEqualTo(1000);
    assertThat(assess(profile().certifications("other"), asked).high()).isZero();
    assertThat(assess(profile(), asked).high()).isEqualTo(1000);
    assertThat(assess(profile().denied("Torch Pro"), asked).high()).isZero();
  }

  @ParameterizedTest(name = "\"such as Torch and Flow\", claimed {0}: {1}")
  @CsvSource({"Torch, 1000", "Torch Pro, 1000", "Deep, 0", "Learning, 0"})
  void openListIsMetByWhatLiesUnderItsClass(String claimed, int credit) {
    CompiledProfile profile =
        compiled(profile().skills(claimed).frameworks("Grid").certifications(claimed));
    assertThat(profile.assessClass("deep").credit()).isEqualTo(credit);
  }

  @Test
  void openListAddsAClassToItsMembers() {
    Vocabulary more =
        VOCABULARY.toBuilder()
            .add(Concept.of("jax", "Jax", ConceptKind.FRAMEWORK).broader("deep"))
            .build();
    List<Criterion> members = List.of(skill("torch", 0), skill("flow", 0));
    CompiledProfile profile =
        CompiledProfile.of(
            profile().frameworks("Jax").build(),
            more,
            ScoreSettings.of(ScoringPolicy.balanced(), TODAY));
    assertThat(credit(new Criterion.AnyOf(true, members), more, profile)).isEqualTo(1000);
    assertThat(credit(new Criterion.AnyOf(false, members), more, profile)).isZero();
  }

  private static int credit(Criterion criterion, Vocabulary vocabulary, CompiledProfile profile) {
    return Scorer.assess(CompiledCriterion.of(criterion, vocabulary), profile).credit();
  }

  @Test
  void evidenceWalksFromTheClaimToWhatIsAsked() {
    assertThat(Told.of(assess(profile().frameworks("PT"), skill("torch", 0))))
        .containsExactly("EXACT 1000 by PT over Torch {asked=torch}");
    assertThat(Told.of(assess(profile().frameworks("PT"), skill("learning", 0))))
        .containsExactly("NARROWER 1000 by PT over Torch > Deep > Learning {asked=learning}");
    assertThat(Told.of(assess(profile().skills("Learning"), skill("torch", 0))))
        .containsExactly("BROADER 200 by Learning over Learning > Deep > Torch {asked=torch}");
    assertThat(Told.of(assess(profile().frameworks("Flow"), skill("torch", 0))))
        .containsExactly("RELATED 500 by Flow over Flow > Torch {asked=torch}");
    assertThat(Told.of(assess(profile().skills("Grid"), skill("text:grid", 0))))
        .containsExactly("EXACT 1000 by Grid over Grid {asked=text:grid}");
  }

  @Test
  void evidenceTakesTheShortestWayUp() {
    Vocabulary detour =
        VOCABULARY.toBuilder()
            .add(Concept.of("a", "A", ConceptKind.KNOWLEDGE).broader("deep"))
            .add(Concept.of("b", "B", ConceptKind.KNOWLEDGE).broader("learning"))
            .add(Concept.of("c", "C", ConceptKind.KNOWLEDGE).broader("learning"))
            .add(
                Concept.of("leaf", "Leaf", ConceptKind.KNOWLEDGE)
                    .broader("a")
                    .broader("c")
                    .broader("b"))
            .build();
    Profile profile = profile().skills("Leaf").build();
    ScoreSettings settings = ScoreSettings.of(ScoringPolicy.balanced(), TODAY);
    assertThat(Told.of(CompiledProfile.of(profile, detour, settings).assess(skill("learning", 0))))
        .containsExactly("NARROWER 1000 by Leaf over Leaf > B > Learning {asked=learning}");
  }

  @Test
  void evidenceTellsOfYears() {
    SkillClaim torch = SkillClaim.of("Torch");
    assertThat(Told.of(assess(profile().framework(torch), skill("torch", 24))))
        .containsExactly(
            "EXACT 300 by Torch over Torch {asked=torch}",
            "YEARS_UNSTATED 300 by Torch {askedMonths=24}");
    assertThat(Told.of(assess(profile().framework(torch.months(12)), skill("torch", 24))))
        .containsExactly(
            "EXACT 650 by Torch over Torch {asked=torch}",
            "YEARS_SHORT 650 by Torch {askedMonths=24, months=12}");
    assertThat(Told.of(assess(profile().framework(torch.months(24)), skill("torch", 24))))
        .containsExactly("EXACT 1000 by Torch over Torch {asked=torch}");
  }

  @Test
  void evidenceTellsWhyNothingIsFound() {
    assertThat(Told.of(assess(profile(), skill("torch", 0))))
        .containsExactly("NOT_STATED 0 {asked=torch}");
    assertThat(Told.of(assess(profile().frameworks("Grid"), skill("torch", 0))))
        .containsExactly("NOT_CLAIMED 0 {asked=torch}");
    assertThat(Told.of(assess(profile().denied("Deep"), skill("torch", 0))))
        .containsExactly("DENIED 0 {asked=torch}");
  }

  @Test
  void whatProseNamesIsWorthLessAndTellsWhere() {
    List<Span> places = List.of(new Span(4, 9, "/basics/summary"), new Span(0, 5, "/projects/0"));
    InferredSkill torch = new InferredSkill("Torch", OptionalInt.empty(), places);
    Assessment inferred = assess(profile().inferred(torch), skill("torch", 0));
    assertThat(inferred).extracting("low", "credit", "high").containsExactly(0, 800, 1000);
    String where = "{at=/basics/summary, end=9, places=2, start=4}";
    assertThat(Told.of(inferred))
        .containsExactly(
            "INFERRED 800 by Torch " + where, "EXACT 800 by Torch over Torch {asked=torch}");
    Assessment stated =
        assess(profile().inferred(torch).frameworks("Torch", "Flow"), skill("torch", 0));
    assertThat(stated).extracting("low", "credit", "high").containsExactly(1000, 1000, 1000);
    assertThat(Told.of(stated)).containsExactly("EXACT 1000 by Torch over Torch {asked=torch}");
    assertThat(Told.of(compiled(profile().inferred(torch)).assessClass("deep")))
        .containsExactly(
            "INFERRED 800 by Torch " + where,
            "OPEN_LIST 800 by Torch over Torch > Deep {asked=deep}");
    assertThat(assess(profile().inferred(torch), skill("flow", 0)).credit()).isZero();
    assertThat(assess(profile().inferred(torch).denied("Deep"), skill("torch", 0)).credit())
        .isZero();
  }

  @Test
  void aClassIsOpenWhereItsListIs() {
    assertThat(compiled(profile()).assessClass("deep"))
        .extracting("low", "credit", "high")
        .containsExactly(0, 0, 1000);
    assertThat(compiled(profile().skills("Grid")).assessClass("deep").high()).isZero();
    Assessment found = compiled(profile().frameworks("Torch", "Flow")).assessClass("deep");
    assertThat(found).extracting("low", "credit", "high").containsExactly(1000, 1000, 1000);
    assertThat(Told.of(found))
        .containsExactly("OPEN_LIST 1000 by Torch over Torch > Deep {asked=deep}");
  }

  @Test
  void ofEqualClaimsTheNearerIsNamed() {
    assertThat(Told.of(assess(profile().frameworks("Torch").skills("Deep"), skill("deep", 0))))
        .containsExactly("EXACT 1000 by Deep over Deep {asked=deep}");
    // 500 · 1000 of a neighbour is as much as 1000 · (300 + floor(700 · 2 / 7)) of the skill itself
    SkillClaim some = SkillClaim.of("Torch").months(2);
    SkillClaim flow = SkillClaim.of("Flow").months(7);
    assertThat(Told.of(assess(profile().framework(flow).framework(some), skill("torch", 7))).get(0))
        .isEqualTo("EXACT 500 by Torch over Torch {asked=torch}");
  }
}
