package dev.roletally.explain;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a candidate is told in four sentences at most. */
final class BriefTextTest {
  private static final RoleTally TALLY = RoleTally.create();
  private static final Span SPAN = new Span(0, 0);
  private static final String ELIGIBLE =
      "%s of 100 for baker, and nothing that decides about eligibility stands against you. ";

  private static final Requirement KNEADING = skill("Kneading", Necessity.MINIMUM);
  private static final Requirement SHAPING = skill("Shaping", Necessity.PREFERRED);
  private static final Requirement FRENCH =
      requirement(
          "French",
          Necessity.MINIMUM,
          Category.LANGUAGE,
          new Criterion.Language("fr", LanguageLevel.FLUENT, SPAN));
  private static final Requirement PERMIT =
      requirement(
          "Permit",
          Necessity.MINIMUM,
          Category.AUTHORIZATION,
          new Criterion.Authorization(AuthorizationKind.WORK, Optional.of("FR"), SPAN));

  private static Requirement skill(String name, Necessity necessity) {
    return requirement(
        name,
        necessity,
        Category.SKILLS,
        new Criterion.Skill(
            "text:" + name.toLowerCase(Locale.ROOT), name, ConceptKind.UNRECOGNISED, SPAN, 0));
  }

  private static Requirement requirement(
      String id, Necessity necessity, Category category, Criterion asked) {
    return Requirement.of(id, necessity, category, SPAN, id, Because.DEFAULT, asked);
  }

  private static String brief(Profile.Builder profile, Requirement... asked) {
    Role role = Role.builder("baker").requirements(List.of(asked)).build();
    LocalDate day = LocalDate.of(2026, 1, 15);
    ScoreSettings settings = ScoreSettings.of(ScoringPolicy.balanced(), day);
    return TALLY.score(profile.build(), role, settings).explanation().brief();
  }

  private static Profile.Builder profile() {
    return Profile.builder("p");
  }

  @Test
  void nothingAskedOrNothingToState() {
    assertThat(brief(profile()))
        .isEqualTo(
            ELIGIBLE.formatted("0.0") + "The posting asks nothing that a profile could show.");
    assertThat(brief(profile().skills("Kneading"), KNEADING))
        .isEqualTo(
            ELIGIBLE.formatted("37.3")
                + "All points are for Kneading (37.3). You meet all that is weighed, and the rest"
                + " is what the posting does not say.");
  }

  @Test
  void whatIsOpenIsToldWithWhatItCouldAdd() {
    assertThat(brief(profile(), KNEADING))
        .isEqualTo(
            ELIGIBLE.formatted("0.0")
                + "Next, state whether you know Kneading: it could add up to 37.3 points.");
    assertThat(brief(profile().skills("Kneading", "Shaping"), KNEADING, SHAPING, FRENCH))
        .isEqualTo(
            ELIGIBLE.formatted("42.8")
                + "You earn most for Kneading (30.6) and Shaping (12.2)."
                + " Next, state whether you speak French (fluent): it could add up to 8.7 points.");
    assertThat(brief(profile(), FRENCH, SHAPING, KNEADING))
        .as("the greatest, wherever it stands")
        .endsWith("Next, state whether you know Kneading: it could add up to 30.6 points.");
  }

  @Test
  void theCostliestGapIsTold() {
    Profile.Builder full = profile().skills("Kneading", "Shaping").frameworks("Trays");
    assertThat(brief(full.language("fr", LanguageLevel.BASIC), KNEADING, SHAPING, FRENCH))
        .isEqualTo(
            ELIGIBLE.formatted("45.0")
                + "You earn most for Kneading (30.6) and Shaping (12.2). The costliest gap takes"
                + " 6.5 points \u2013 French: spoken less well than asked (fluent)."
                + " Nothing is left to state; closing that gap would add 6.5 points.");
    assertThat(brief(other(), SHAPING, KNEADING, FRENCH))
        .isEqualTo(
            ELIGIBLE.formatted("0.0")
                + "The costliest gap takes 30.6 points \u2013 Kneading: not in the profile."
                + " Next, state whether you speak French (fluent): it could add up to 8.7 points.");
  }

  @Test
  void whatDecidesAboutEligibilityComesFirst() {
    assertThat(brief(other().skills("Shaping"), KNEADING, SHAPING, FRENCH, PERMIT))
        .startsWith(
            "11.2 of 100 for baker; whether you are eligible is open \u2013 permission to work in"
                + " France: left open by the profile.")
        .endsWith(
            "Next, state whether you hold permission to work in France: it decides about"
                + " eligibility and could add up to 8.0 points.");
  }

  @Test
  void pointsMakeNoOneEligible() {
    assertThat(brief(other().denied("FR:WORK"), KNEADING, FRENCH, PERMIT))
        .startsWith(
            "0.0 of 100 for baker, but you are not eligible \u2013 permission to work in France:"
                + " denied by the profile.")
        .contains("You could state whether you speak French (fluent) for up to ")
        .endsWith(" points more, but that makes no one eligible.");
  }

  private static Profile.Builder other() {
    return profile().skills("Selling").frameworks("Trays");
  }
}
