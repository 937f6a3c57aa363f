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
import java.util.ArrayList;
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

  @Test
  void theReasonToldIsTheOneThatSettlesIt() {
    Requirement germany =
        requirement(
            "Germany",
            Necessity.MINIMUM,
            Category.AUTHORIZATION,
            new Criterion.Authorization(AuthorizationKind.WORK, Optional.of("DE"), SPAN));
    assertThat(brief(other().denied("DE:WORK"), PERMIT, germany))
        .as("not the first, which is only open")
        .contains("you are not eligible \u2013 permission to work in Germany: denied by");
    assertThat(brief(other(), germany, PERMIT))
        .contains("eligible is open \u2013 permission to work in Germany: left open");
    assertThat(brief(Eligibility.UNDETERMINED))
        .contains("whether you are eligible is open \u2013 ?");
  }

  @Test
  void thePointsOfASmallAskAreNotNone() {
    assertThat(brief(Eligibility.ELIGIBLE, ask(999, 998, 500, exact("Kneading", 1))))
        .contains("All points are for Kneading (less than 0.1 of less than 0.1).");
    assertThat(brief(Eligibility.ELIGIBLE, ask(1000, 1000, 1000, exact("Kneading", 1))))
        .contains("All points are for Kneading (0.1).");
  }

  @Test
  void whatEarnedMostIsNamedByWhatEarnedIt() {
    assertThat(brief(Eligibility.ELIGIBLE, ask(9, 9, 1000, exact("Old", 0), exact("New", 1))))
        .contains("All points are for New (");
    assertThat(brief(Eligibility.ELIGIBLE, ask(9, 9, 1000, Evidence.of(Code.EXACT, 1))))
        .contains("All points are for ? (");
    assertThat(brief(Eligibility.ELIGIBLE, ask(9, 9, 1000, Evidence.of(Code.START_FITS, 1))))
        .as("what is asked, where no claim says it")
        .contains("All points are for Kneading (");
    assertThat(
            brief(
                Eligibility.ELIGIBLE,
                ask(
                    9,
                    9,
                    1000,
                    Evidence.of(Code.OCCUPATION_FITS, "Baker\n" + "of Bread ".repeat(9), 1))))
        .contains(
            "All points are for work as Baker of Bread of Bread of Bread of Bread of Bread of"
                + " Bread \u2026 (");
    assertThat(brief(Eligibility.ELIGIBLE, ask(9, 9, 1000, Evidence.of(Code.OCCUPATION_NEAR, 1))))
        .contains("All points are for neighbouring work as ? (");
  }

  @Test
  void ofAListTheMemberThatEarnedMostIsNamed() {
    CriterionMatch poor = part(KNEADING, 300, exact("Rolling", 300_000));
    CriterionMatch rich = part(SHAPING, 600, exact("Folding", 600_000));
    assertThat(brief(Eligibility.ELIGIBLE, list(600, false, poor, rich)))
        .contains("All points are for Folding (");
    assertThat(brief(Eligibility.ELIGIBLE, list(600, true, poor, rich)))
        .as("of several that all count none is the one")
        .contains("All points are for Kneading and Shaping (");
  }

  @Test
  void ofEqualGapsTheFirstIsToldAndOfItsReasonsTheLast() {
    AskMatch one = ask(90_000, 0, 0, Evidence.of(Code.NOT_CLAIMED, 0));
    AskMatch other = asked(SHAPING, 90_000, 0, 0, 0, Evidence.of(Code.DENIED, 0));
    assertThat(brief(Eligibility.ELIGIBLE, one, other))
        .contains("gap takes 9.0 points \u2013 Kneading: not in the profile.");
    assertThat(brief(Eligibility.ELIGIBLE, other, one))
        .contains("gap takes 9.0 points \u2013 Shaping: denied by the profile.");
    Evidence near = Evidence.of(Code.RELATED, "Rolling", 300_000);
    Evidence nearToo = Evidence.of(Code.RELATED, "Folding", 300_000);
    Evidence less = Evidence.of(Code.RELATED, "Eating", 200_000);
    assertThat(brief(Eligibility.ELIGIBLE, ask(90_000, 27_000, 300, near, nearToo, less)))
        .contains("gap takes 6.3 points \u2013 Kneading: only the neighbouring Folding.");
    assertThat(brief(Eligibility.ELIGIBLE, ask(90_000, 27_000, 300)))
        .contains("gap takes 6.3 points \u2013 Kneading.");
  }

  @Test
  void ofEqualsTheFirstIsToBeStatedNext() {
    AskMatch one = asked(KNEADING, 90_000, 0, 0, 1000);
    AskMatch other = asked(SHAPING, 90_000, 0, 0, 1000);
    assertThat(brief(Eligibility.ELIGIBLE, one, other))
        .contains("Next, state whether you know Kneading");
    assertThat(brief(Eligibility.ELIGIBLE, other, one))
        .contains("Next, state whether you know Shaping");
  }

  @Test
  void whatDecidesIsToldEvenIfItAddsNothing() {
    List<EligibilityReason> reasons =
        List.of(new EligibilityReason(Optional.of("Permit"), Code.NOT_STATED));
    AskMatch open = asked(PERMIT, 0, 0, 0, 1000, Evidence.of(Code.NOT_STATED, 0));
    assertThat(brief(Eligibility.UNDETERMINED, reasons, open))
        .endsWith(
            "Next, state whether you hold permission to work in France: it decides about"
                + " eligibility.");
    AskMatch known = asked(PERMIT, 0, 0, 0, 0, Evidence.of(Code.NOT_STATED, 0));
    assertThat(brief(Eligibility.UNDETERMINED, reasons, known))
        .endsWith("You meet all that is weighed, and the rest is what the posting does not say.");
  }

  @Test
  void whatIsHalfStatedIsToBeStatedInFull() {
    AskMatch inferred =
        asked(
            KNEADING,
            90_000,
            27_000,
            300,
            1000,
            Evidence.of(Code.RELATED, "Rolling", 300_000),
            Evidence.of(Code.INFERRED, "Dough\tcraft", 300_000));
    assertThat(brief(Eligibility.ELIGIBLE, inferred))
        .endsWith(
            "Next, state whether you claim Dough craft, which your text names: it could add up to"
                + " 6.3 points.");
    AskMatch nameless = asked(KNEADING, 90_000, 0, 0, 1000, Evidence.of(Code.INFERRED, 0));
    assertThat(brief(Eligibility.ELIGIBLE, nameless)).contains("whether you claim ?, which");
    assertThat(
            brief(
                Eligibility.ELIGIBLE,
                asked(KNEADING, 9, 0, 0, 1000, Evidence.of(Code.FIELD_UNSTATED, 0))))
        .contains("Next, state the field of your degree: it could add up to less than 0.1 points.");
  }

  private static Evidence exact(String claim, int credit) {
    return Evidence.of(Code.EXACT, claim, credit);
  }

  private static CriterionMatch part(Requirement asked, int credit, Evidence... evidence) {
    return criterion(asked.criterion(), credit, credit, List.of(evidence), List.of());
  }

  private static CriterionMatch criterion(
      Criterion asked, int credit, int high, List<Evidence> evidence, List<CriterionMatch> of) {
    Verdict verdict =
        credit == 1000
            ? Verdict.MET
            : credit > 0 ? Verdict.PARTIAL : high > 0 ? Verdict.UNKNOWN : Verdict.NOT_MET;
    return new CriterionMatch(asked, verdict, credit, credit, high, evidence, of);
  }

  private static AskMatch list(int credit, boolean all, CriterionMatch... of) {
    List<Criterion> members = List.of(of).stream().map(CriterionMatch::criterion).toList();
    Criterion group = all ? new Criterion.AllOf(members) : new Criterion.AnyOf(false, members);
    return new AskMatch(criterion(group, credit, credit, List.of(), List.of(of)), true, 9, 5, 5, 5);
  }

  private static AskMatch ask(int stake, int earned, int credit, Evidence... evidence) {
    return asked(KNEADING, stake, earned, credit, credit, evidence);
  }

  private static AskMatch asked(
      Requirement of, int stake, int earned, int credit, int high, Evidence... evidence) {
    int highest = high == 1000 ? stake : earned;
    return new AskMatch(
        criterion(of.criterion(), credit, high, List.of(evidence), List.of()),
        true,
        stake,
        earned,
        earned,
        highest);
  }

  private static String brief(Eligibility eligibility, AskMatch... asks) {
    return brief(eligibility, List.of(), asks);
  }

  /** What is told of a match made by hand, each ask a requirement of its own. */
  private static String brief(
      Eligibility eligibility, List<EligibilityReason> reasons, AskMatch... asks) {
    List<RequirementMatch> requirements = new ArrayList<>();
    int score = 0;
    int staked = 0;
    for (AskMatch ask : asks) {
      Criterion asked = ask.criterion().criterion();
      String id = asked instanceof Criterion.Authorization ? "Permit" : "r" + requirements.size();
      Requirement requirement = requirement(id, Necessity.MINIMUM, Category.SKILLS, asked);
      requirements.add(
          new RequirementMatch(
              requirement, ask.criterion().verdict(), ask.atStake(), ask.earned(), List.of(ask)));
      score += ask.earned();
      staked += ask.atStake();
    }
    Stamp stamp =
        TALLY
            .score(
                profile().build(),
                Role.builder("baker").build(),
                ScoreSettings.of(ScoringPolicy.balanced(), LocalDate.of(2026, 1, 15)))
            .stamp();
    return new Match(
            "baker",
            Optional.empty(),
            score,
            score,
            score,
            eligibility,
            reasons,
            List.of(),
            Match.TOTAL - staked,
            requirements,
            stamp)
        .explanation()
        .brief();
  }
}
