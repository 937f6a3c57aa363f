package dev.roletally.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.Category;
import dev.roletally.model.DateRange;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.InferredSkill;
import dev.roletally.model.LanguageClaim;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Profile;
import dev.roletally.model.Publication;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.Span;
import dev.roletally.model.WorkAuthorization;
import dev.roletally.model.WorkExperience;
import dev.roletally.model.WorkMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a change claims, and what it leaves alone. */
final class ChangeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final YearMonth NOW = YearMonth.of(2026, 1);

  private final Profile.Builder profile = Profile.builder("p");

  @Test
  void aChangeClaimsWhatItAddsToTheProfile() {
    Profile before =
        profile
            .degree(degree(DegreeLevel.MASTER, Optional.empty(), DegreeStatus.PURSUING))
            .skill(SkillClaim.of("Bread"))
            .skill(SkillClaim.of("Oven").months(2))
            .build();
    assertChange(
        new Change.AddSkill("Mug", Category.SKILLS),
        "ADD_SKILL [Mug] Optional.empty",
        before.toBuilder().skills("Mug").build());
    assertChange(
        new Change.AddSkill("Mug", Category.FRAMEWORKS),
        "ADD_SKILL [Mug] Optional.empty",
        before.toBuilder().frameworks("Mug").build());
    assertChange(
        new Change.AddCertification("Hygiene Card"),
        "ADD_CERTIFICATION [Hygiene Card] Optional.empty",
        before.toBuilder().certifications("Hygiene Card").build());
    assertChange(
        new Change.WidenWindow(new DateRange(DAY, DAY.plusDays(6))),
        "WIDEN_WINDOW [2026-01-15..2026-01-21] Optional.empty",
        before.toBuilder().available(DAY, DAY.plusDays(6)).build());
    Degree bachelor =
        degree(DegreeLevel.BACHELOR, Optional.of("Cake Science"), DegreeStatus.PURSUING)
            .expected(NOW);
    assertChange(
        new Change.StateDegree(bachelor),
        "STATE_FACT [degree: BACHELOR PURSUING Cake Science 2026-01] Optional[degree]",
        before.toBuilder().degree(bachelor).build());
    assertThat(
            new Change.StateDegree(
                    degree(DegreeLevel.MASTER, Optional.empty(), DegreeStatus.COMPLETED))
                .claims())
        .containsExactly("degree: MASTER COMPLETED");
    assertChange(
        new Change.StateField(0, "Cake Science"),
        "STATE_FACT [degrees/0/field: Cake Science] Optional[field 0]",
        studying(degree(DegreeLevel.MASTER, Optional.of("Cake Science"), DegreeStatus.PURSUING)));
    assertChange(
        new Change.StateExpected(0, NOW),
        "STATE_FACT [degrees/0/expected: 2026-01] Optional[expected 0]",
        studying(before.degrees().get(0).expected(NOW)));
    assertChange(
        new Change.StateSkillMonths("Bread", 5),
        "STATE_FACT [Bread: 5 months] Optional[months Bread]",
        Profile.builder("p")
            .degree(before.degrees().get(0))
            .skill(SkillClaim.of("Bread").months(5))
            .skill(SkillClaim.of("Oven").months(2))
            .build());
    assertThat(new Change.StateSkillMonths("Oven", 5).applyTo(before))
        .as("months that are stated stand")
        .isEqualTo(before);
    assertChange(
        new Change.StateMonths(6),
        "STATE_FACT [work: 6 months] Optional[months]",
        before.toBuilder().months(6).build());
    assertChange(
        new Change.StateAuthorization(new WorkAuthorization("CA", AuthorizationKind.WORK)),
        "STATE_FACT [workAuthorization: CA] Optional.empty",
        before.toBuilder().authorizedIn("CA").build());
    assertChange(
        new Change.StateLanguage(new LanguageClaim("fr", Optional.of(LanguageLevel.FLUENT))),
        "STATE_FACT [language: fr FLUENT] Optional.empty",
        before.toBuilder().language("fr", LanguageLevel.FLUENT).build());
    assertThat(new Change.StateLanguage(new LanguageClaim("fr", Optional.empty())).claims())
        .containsExactly("language: fr");
    assertChange(
        new Change.StateLocation("York"),
        "STATE_FACT [location: York] Optional.empty",
        before.toBuilder().locations("York").build());
  }

  @Test
  void aChangeOfOneClaimLeavesAllOthers() {
    Profile before =
        profile
            .degree(degree(DegreeLevel.MASTER, Optional.empty(), DegreeStatus.PURSUING))
            .degree(degree(DegreeLevel.BACHELOR, Optional.empty(), DegreeStatus.COMPLETED))
            .skills("Bread")
            .frameworks("Oven")
            .inferred(
                new InferredSkill("Mug", OptionalInt.empty(), List.of(new Span(0, 3, "/summary"))))
            .denied("Cup")
            .incomplete(Category.SKILLS)
            .available(DAY, DAY.plusDays(30))
            .booked(DAY.plusDays(3), DAY.plusDays(5))
            .experience(WorkExperience.of("Baker"))
            .language("fr", LanguageLevel.FLUENT)
            .certifications("Hygiene Card")
            .authorizedIn("CA")
            .locations("York")
            .workModes(WorkMode.REMOTE)
            .publication(new Publication("Crumbs", OptionalInt.of(2020)))
            .months(7)
            .build();
    Profile after = new Change.StateExpected(1, NOW).applyTo(before);
    assertThat(after.degrees())
        .containsExactly(before.degrees().get(0), before.degrees().get(1).expected(NOW));
    assertThat(Replaced.degree(after, 1, stated -> before.degrees().get(1))).isEqualTo(before);
    assertThat(after).isNotEqualTo(before);
  }

  private void assertChange(Change change, String told, Profile after) {
    assertThat(change.code() + " " + change.claims() + " " + change.settles()).isEqualTo(told);
    assertThat(change.applyTo(profile.build())).isEqualTo(after);
  }

  private static Profile studying(Degree degree) {
    return Profile.builder("p")
        .degree(degree)
        .skill(SkillClaim.of("Bread"))
        .skill(SkillClaim.of("Oven").months(2))
        .build();
  }

  private static Degree degree(DegreeLevel level, Optional<String> field, DegreeStatus status) {
    return new Degree(level, field, status, Optional.empty());
  }
}
