package dev.roletally.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.LanguageClaim;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Occupation;
import dev.roletally.model.Profile;
import dev.roletally.model.Publication;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.Span;
import dev.roletally.model.WorkAuthorization;
import dev.roletally.model.WorkExperience;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which changes are offered for what is asked. */
final class ChangesTest {
  private static final Span NOWHERE = new Span(0, 0);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final YearMonth NOW = YearMonth.of(2026, 1);
  private static final Vocabulary VOCABULARY =
      Vocabulary.builder()
          .add(Concept.of("baking", "Baking", ConceptKind.METHOD).alias("Bakery"))
          .add(Concept.of("bread", "Bread", ConceptKind.METHOD).broader("baking"))
          .add(Concept.of("oven", "Oven", ConceptKind.FRAMEWORK))
          .add(Concept.of("cup", "?Cup", ConceptKind.TOOL).alias("Mug"))
          .add(Concept.of("bowl", "?Cup", ConceptKind.TOOL))
          .add(Concept.of("hygiene", "Hygiene Card", ConceptKind.CERTIFICATION))
          .add(Concept.of("lang:fr", "French", ConceptKind.NATURAL_LANGUAGE))
          .add(Concept.of("field:bread", "Bread Science", ConceptKind.FIELD))
          .add(Concept.of("field:cake", "Cake Science", ConceptKind.FIELD))
          .build();

  private final Profile.Builder profile = Profile.builder("p");

  private List<Change> of(Criterion.Leaf asked) {
    return new Changes(profile.build(), DAY, VOCABULARY).of(asked);
  }

  private static Criterion.Skill skill(String concept, int months) {
    ConceptKind kind =
        VOCABULARY.concept(concept).map(Concept::kind).orElse(ConceptKind.UNRECOGNISED);
    return new Criterion.Skill(concept, concept, kind, NOWHERE, months);
  }

  @Test
  void aSkillIsNamedSoThatItsNameLeadsToIt() {
    assertThat(of(skill("bread", 0)))
        .containsExactly(new Change.AddSkill("Bread", Category.SKILLS));
    assertThat(of(skill("oven", 0)))
        .containsExactly(new Change.AddSkill("Oven", Category.FRAMEWORKS));
    assertThat(of(skill("cup", 0)))
        .containsExactly(new Change.AddSkill("Mug", Category.FRAMEWORKS));
    assertThat(of(skill("bowl", 0)))
        .containsExactly(new Change.AddSkill("Cup", Category.FRAMEWORKS));
    assertThat(of(skill("gone", 0))).as("not in the vocabulary").isEmpty();
  }

  @Test
  void aSkillNobodyKnowsIsNamedByItsWords() {
    assertThat(of(skill("text:dough whispering", 0)))
        .containsExactly(new Change.AddSkill("dough whispering", Category.SKILLS));
    assertThat(of(skill("text:", 0))).isEmpty();
    assertThat(of(skill("text:bakery", 0))).as("would be read as what is known").isEmpty();
    profile.denied("Dough Whispering");
    assertThat(of(skill("text:dough whispering", 0))).isEmpty();
  }

  @Test
  void whatIsDeniedIsNotOfferedNorWhatLiesUnderIt() {
    profile.denied("Bakery");
    assertThat(of(skill("baking", 0))).isEmpty();
    assertThat(of(skill("bread", 0))).isEmpty();
    assertThat(of(skill("oven", 0))).hasSize(1);
    profile.denied("Hygiene Card");
    assertThat(of(certificate("hygiene"))).isEmpty();
  }

  @Test
  void monthsAreStatedWhereAClaimHasNone() {
    profile
        .skills("Baking", "Bakery Songs")
        .skill(SkillClaim.of("Bread"))
        .skill(SkillClaim.of("bread").months(3))
        .frameworks("Oven");
    assertThat(of(skill("baking", 12)))
        .containsExactly(
            new Change.AddSkill("Baking", Category.SKILLS),
            new Change.StateSkillMonths("Baking", 12),
            new Change.StateSkillMonths("Bread", 12));
    assertThat(of(skill("bread", 1)))
        .containsExactly(
            new Change.AddSkill("Bread", Category.SKILLS), new Change.StateSkillMonths("Bread", 1));
    assertThat(of(skill("oven", 6))).contains(new Change.StateSkillMonths("Oven", 6));
    assertThat(of(skill("oven", 0))).hasSize(1);
  }

  private static Criterion.Certification certificate(String concept) {
    return new Criterion.Certification(concept, concept, NOWHERE);
  }

  @Test
  void aCertificateIsOneAndNoSkill() {
    assertThat(of(certificate("hygiene")))
        .containsExactly(new Change.AddCertification("Hygiene Card"));
    assertThat(of(certificate("text:bakery")))
        .containsExactly(new Change.AddCertification("bakery"));
    assertThat(of(certificate("text:hygiene card"))).isEmpty();
    assertThat(of(certificate("bread"))).as("a skill").isEmpty();
  }

  private static Criterion.Degree degree(
      Set<DegreeLevel> levels, Set<DegreeStatus> status, String... fields) {
    return new Criterion.Degree(
        levels,
        false,
        status,
        Stream.of(fields).map(each -> new FieldOfStudy(each, each, NOWHERE)).toList(),
        false,
        Optional.empty(),
        NOWHERE);
  }

  private static Change stated(
      DegreeLevel level, String field, DegreeStatus status, Optional<YearMonth> expected) {
    return new Change.StateDegree(
        new Degree(
            level, field.isEmpty() ? Optional.empty() : Optional.of(field), status, expected));
  }

  @Test
  void whoStatesNoDegreeStatesTheLeastThatFits() {
    assertThat(of(degree(Set.of(), Set.of())))
        .containsExactly(
            stated(DegreeLevel.BACHELOR, "", DegreeStatus.COMPLETED, Optional.empty()));
    assertThat(
            of(
                degree(
                    Set.of(DegreeLevel.DOCTORATE, DegreeLevel.MASTER),
                    Set.of(DegreeStatus.PURSUING, DegreeStatus.FINAL_YEAR),
                    "field:cake",
                    "field:bread")))
        .containsExactly(
            stated(DegreeLevel.MASTER, "Bread Science", DegreeStatus.PURSUING, Optional.empty()));
    assertThat(of(degree(Set.of(DegreeLevel.MASTER), Set.of(DegreeStatus.FINAL_YEAR))))
        .containsExactly(
            stated(
                DegreeLevel.MASTER, "", DegreeStatus.PURSUING, Optional.of(YearMonth.of(2027, 1))));
    assertThat(of(degree(Set.of(DegreeLevel.MASTER), Set.of(DegreeStatus.RECENT_GRADUATE))))
        .containsExactly(stated(DegreeLevel.MASTER, "", DegreeStatus.COMPLETED, Optional.of(NOW)));
    assertThat(
            of(
                degree(
                    Set.of(DegreeLevel.MASTER),
                    Set.of(DegreeStatus.RECENT_GRADUATE, DegreeStatus.COMPLETED),
                    "text:",
                    "text:crumb theory")))
        .containsExactly(
            stated(DegreeLevel.MASTER, "crumb theory", DegreeStatus.COMPLETED, Optional.empty()));
  }

  @Test
  void aDegreeThatIsStatedStandsAndItsGapsAreFilled() {
    profile
        .degree(degree(DegreeLevel.BACHELOR, Optional.of("Cake Science"), DegreeStatus.COMPLETED))
        .degree(degree(DegreeLevel.MASTER, Optional.empty(), DegreeStatus.PURSUING));
    assertThat(of(degree(Set.of(DegreeLevel.DOCTORATE), Set.of()))).isEmpty();
    assertThat(
            of(
                degree(
                    Set.of(DegreeLevel.MASTER),
                    Set.of(DegreeStatus.FINAL_YEAR),
                    "text:d",
                    "text:c",
                    "field:cake",
                    "field:bread",
                    "field:bread")))
        .as("three fields at most, in the order of their ids")
        .containsExactly(
            new Change.StateField(1, "Bread Science"),
            new Change.StateField(1, "Cake Science"),
            new Change.StateField(1, "c"),
            new Change.StateExpected(1, YearMonth.of(2027, 1)));
    assertThat(of(degree(Set.of(), Set.of(DegreeStatus.RECENT_GRADUATE))))
        .containsExactly(new Change.StateExpected(0, NOW));
    assertThat(of(degree(Set.of(), Set.of(DegreeStatus.PURSUING)))).isEmpty();
    profile.degree(
        degree(DegreeLevel.MASTER, Optional.of("x"), DegreeStatus.PURSUING).expected(NOW));
    assertThat(of(degree(Set.of(), Set.of(DegreeStatus.FINAL_YEAR))))
        .containsExactly(new Change.StateExpected(1, YearMonth.of(2027, 1)));
  }

  private static Degree degree(DegreeLevel level, Optional<String> field, DegreeStatus status) {
    return new Degree(level, field, status, Optional.empty());
  }

  @Test
  void graduationIsStatedForWhoStudies() {
    profile
        .degree(degree(DegreeLevel.BACHELOR, Optional.of("x"), DegreeStatus.COMPLETED))
        .degree(degree(DegreeLevel.MASTER, Optional.of("x"), DegreeStatus.PURSUING).expected(NOW))
        .degree(degree(DegreeLevel.MASTER, Optional.of("y"), DegreeStatus.PURSUING));
    assertThat(of(graduation(null, null))).containsExactly(new Change.StateExpected(2, NOW));
    assertThat(of(graduation(NOW.minusMonths(1), NOW)))
        .containsExactly(new Change.StateExpected(2, NOW));
    assertThat(of(graduation(NOW.plusMonths(5), null)))
        .containsExactly(new Change.StateExpected(2, NOW.plusMonths(5)));
    assertThat(of(graduation(null, NOW.minusMonths(1)))).as("nobody goes back").isEmpty();
  }

  private static Criterion.Graduation graduation(@Nullable YearMonth from, @Nullable YearMonth to) {
    return new Criterion.Graduation(Optional.ofNullable(from), Optional.ofNullable(to), NOWHERE);
  }

  @Test
  void monthsOfWorkAreStatedByWhoSaysNothingOfWork() {
    assertThat(of(experience(6))).containsExactly(new Change.StateMonths(6));
    assertThat(of(experience(0))).isEmpty();
    assertThat(of(experience(6, "Bread Conference"))).isEmpty();
    profile.months(2);
    assertThat(of(experience(6))).isEmpty();
    Profile.Builder works =
        Profile.builder("p")
            .experience(
                new WorkExperience(
                    "Baker", Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    assertThat(new Changes(works.build(), DAY, VOCABULARY).of(experience(6))).isEmpty();
    Profile.Builder writes =
        Profile.builder("p").publication(new Publication("Crumbs", OptionalInt.empty()));
    assertThat(new Changes(writes.build(), DAY, VOCABULARY).of(experience(6))).isEmpty();
  }

  private static Criterion.Experience experience(int months, String... venues) {
    return new Criterion.Experience(months, OptionalInt.empty(), "", List.of(venues), NOWHERE);
  }

  @Test
  void whatNoStatementGivesHasNoChange() {
    assertThat(
            of(new Criterion.Work(List.of(Occupation.values()[0]), Optional.empty(), "x", NOWHERE)))
        .isEmpty();
    assertThat(of(new Criterion.Other(NOWHERE))).isEmpty();
  }

  private static Criterion.Availability time(
      List<LocalDate> starts, List<DateRange> windows, int weeks, int hours) {
    return new Criterion.Availability(starts, windows, weeks, OptionalInt.empty(), hours, NOWHERE);
  }

  private static DateRange days(LocalDate from, long count) {
    return new DateRange(from, from.plusDays(count - 1));
  }

  @Test
  void aWindowIsAsLongAsTheWorkAndStartsWithIt() {
    LocalDate may = LocalDate.of(2026, 5, 4);
    assertThat(of(time(List.of(DAY.minusDays(1), may), List.of(), 2, 0)))
        .containsExactly(new Change.WidenWindow(days(may, 14)));
    assertThat(of(time(List.of(DAY), List.of(), 0, 0)))
        .containsExactly(new Change.WidenWindow(days(DAY, 1)));
    assertThat(of(time(List.of(DAY.minusDays(1)), List.of(), 2, 0))).isEmpty();
    assertThat(of(time(List.of(), List.of(), 3, 0)))
        .as("from today where nothing says when")
        .containsExactly(new Change.WidenWindow(days(DAY, 21)));
    assertThat(of(time(List.of(), List.of(new DateRange(may, may.plusDays(30))), 1, 0)))
        .containsExactly(new Change.WidenWindow(days(may, 7)));
    assertThat(of(time(List.of(), List.of(new DateRange(DAY.minusDays(5), DAY)), 1, 0)))
        .containsExactly(new Change.WidenWindow(days(DAY, 7)));
    assertThat(
            of(time(List.of(), List.of(new DateRange(DAY.minusDays(5), DAY.minusDays(1))), 1, 0)))
        .isEmpty();
  }

  @Test
  void theWindowThatAsksForTheFewestFurtherDaysIsOffered() {
    LocalDate may = LocalDate.of(2026, 5, 4);
    LocalDate june = LocalDate.of(2026, 6, 1);
    profile.available(
        new AvailabilityWindow(new DateRange(june, june.plusDays(6)), OptionalInt.of(20)));
    List<LocalDate> starts = List.of(may, june);
    assertThat(of(time(starts, List.of(), 2, 20)))
        .containsExactly(new Change.WidenWindow(days(june, 14)));
    assertThat(of(time(starts, List.of(), 2, 21)))
        .as("too few hours are no days")
        .containsExactly(new Change.WidenWindow(days(may, 14)));
    DateRange summer = new DateRange(may, june);
    assertThat(of(time(List.of(), List.of(summer), 2, 0)))
        .as("the day on which the candidate comes free")
        .containsExactly(new Change.WidenWindow(days(june, 14)));
    assertThat(of(time(List.of(), List.of(new DateRange(may, june.minusDays(1))), 2, 0)))
        .containsExactly(new Change.WidenWindow(days(may, 14)));
    profile.available(may.plusDays(1), may.plusDays(9));
    assertThat(of(time(List.of(), List.of(summer), 2, 0)))
        .as("nine days of fourteen are free, rather than seven; of equals, the earliest")
        .containsExactly(new Change.WidenWindow(days(may, 14)));
  }

  @Test
  void daysThatAreBookedAreNotOffered() {
    LocalDate may = LocalDate.of(2026, 5, 4);
    profile.booked(may.plusDays(13), may.plusDays(20));
    assertThat(of(time(List.of(may), List.of(), 2, 0))).isEmpty();
    assertThat(of(time(List.of(may.plusDays(20)), List.of(), 2, 0))).isEmpty();
    assertThat(of(time(List.of(may.minusDays(1)), List.of(), 2, 0))).hasSize(1);
    DateRange month = new DateRange(may, may.plusDays(30));
    assertThat(of(time(List.of(), List.of(month), 2, 0)))
        .as("the day after")
        .containsExactly(new Change.WidenWindow(days(may.plusDays(21), 14)));
    assertThat(of(time(List.of(), List.of(new DateRange(may, may.plusDays(21))), 2, 0)))
        .containsExactly(new Change.WidenWindow(days(may.plusDays(21), 14)));
    assertThat(of(time(List.of(), List.of(new DateRange(may, may.plusDays(20))), 2, 0))).isEmpty();
    profile.booked(may.plusDays(25), LocalDate.MAX);
    assertThat(of(time(List.of(), List.of(month), 2, 0))).isEmpty();
  }

  @Test
  void theLastDayThereIsEndsEverything() {
    assertThat(of(time(List.of(LocalDate.MAX.minusDays(7)), List.of(), 1, 0))).hasSize(1);
    assertThat(of(time(List.of(LocalDate.MAX.minusDays(6)), List.of(), 1, 0))).isEmpty();
  }

  @Test
  void aPermissionIsOfferedAndACitizenshipIsNot() {
    Change canada =
        new Change.StateAuthorization(new WorkAuthorization("CA", AuthorizationKind.WORK));
    assertThat(of(authorization(AuthorizationKind.WORK, "CA"))).containsExactly(canada);
    assertThat(of(authorization(AuthorizationKind.WORK, "Canada"))).isEmpty();
    assertThat(of(authorization(AuthorizationKind.WORK, ""))).isEmpty();
    assertThat(of(authorization(AuthorizationKind.CITIZEN, "CA"))).isEmpty();
    profile.denied("ca");
    assertThat(of(authorization(AuthorizationKind.WORK, "CA"))).isEmpty();
    Profile denies = Profile.builder("p").denied("CA:WORK").build();
    assertThat(new Changes(denies, DAY, VOCABULARY).of(authorization(AuthorizationKind.WORK, "CA")))
        .isEmpty();
  }

  private static Criterion.Authorization authorization(AuthorizationKind kind, String country) {
    return new Criterion.Authorization(
        kind, country.isEmpty() ? Optional.empty() : Optional.of(country), NOWHERE);
  }

  @Test
  void aLanguageIsOfferedAtTheLevelAskedUnlessOneIsStated() {
    Criterion.Language french = new Criterion.Language("fr", LanguageLevel.INTERMEDIATE, NOWHERE);
    Change stated =
        new Change.StateLanguage(new LanguageClaim("fr", Optional.of(LanguageLevel.INTERMEDIATE)));
    assertThat(of(french)).containsExactly(stated);
    assertThat(of(new Criterion.Language("French", LanguageLevel.FLUENT, NOWHERE))).isEmpty();
    profile.language(new LanguageClaim("fr", Optional.empty()));
    profile.language("de", LanguageLevel.FLUENT);
    assertThat(of(french)).containsExactly(stated);
    profile.language("fr", LanguageLevel.BASIC);
    assertThat(of(french)).isEmpty();
    Profile denies = Profile.builder("p").denied("French").build();
    assertThat(new Changes(denies, DAY, VOCABULARY).of(french)).isEmpty();
  }

  @Test
  void aPlaceIsOfferedUnlessItIsDenied() {
    Criterion.Location york = new Criterion.Location("York", NOWHERE);
    assertThat(of(york)).containsExactly(new Change.StateLocation("York"));
    assertThat(of(new Criterion.Location(" ", NOWHERE))).isEmpty();
    profile.denied("york");
    assertThat(of(york)).isEmpty();
  }
}
