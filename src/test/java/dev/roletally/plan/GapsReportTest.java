package dev.roletally.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roletally.explain.Eligibility;
import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.plan.OverallGaps.OverallGain;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What is told of gaps, for a role and over several. */
final class GapsReportTest {
  private static final Span NOWHERE = new Span(0, 0);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final Vocabulary NONE = Vocabulary.builder().build();
  private static final ScoreSettings SETTINGS = ScoreSettings.of(ScoringPolicy.balanced(), DAY);
  private static final Profile BAKER = Profile.builder("p").skills("kneading").build();

  private static Requirement skill(String name, Necessity necessity) {
    return requirement(
        name,
        necessity,
        Category.SKILLS,
        new Criterion.Skill("text:" + name, name, ConceptKind.UNRECOGNISED, NOWHERE, 0));
  }

  private static Requirement permit(String country) {
    return requirement("permit", Necessity.MINIMUM, Category.AUTHORIZATION, authorization(country));
  }

  private static Criterion authorization(String country) {
    return new Criterion.Authorization(AuthorizationKind.WORK, Optional.of(country), NOWHERE);
  }

  private static Requirement requirement(
      String id, Necessity necessity, Category category, Criterion asked) {
    return Requirement.of(id, necessity, category, NOWHERE, id, Because.DEFAULT, asked);
  }

  private static Role role(String id, Requirement... asked) {
    return Role.builder(id).requirements(List.of(asked)).build();
  }

  private static Gaps gaps(Role role) {
    return Gaps.of(role, BAKER, SETTINGS, NONE);
  }

  private static final Role BAKERY =
      role(
          "bakery",
          skill("kneading", Necessity.MINIMUM),
          skill("shaping", Necessity.PREFERRED),
          skill("folding", Necessity.MINIMUM),
          permit("CA"));

  @Test
  void theMostLostComesFirstAndTheMostGained() {
    Gaps gaps = gaps(BAKERY);
    assertThat(gaps.open())
        .extracting(gap -> gap.requirement().id())
        .containsExactly("folding", "shaping", "permit");
    assertThat(gaps.changes())
        .extracting(gain -> gain.changes().get(0).claims().get(0))
        .containsExactly("folding", "shaping", "workAuthorization: CA");
    assertThat(gaps.changes()).allSatisfy(gain -> assertThat(gain.gain()).isPositive());
    assertThat(gaps.possible()).hasSize(3);
  }

  @Test
  void whatGainsNothingIsLeftOut() {
    Role both = role("both", permit("CA"), skill("kneading", Necessity.MINIMUM));
    Role read =
        both.toBuilder()
            .conflict(
                new Conflict(
                    Conflict.Code.LOCATION,
                    List.of(),
                    "here or there",
                    Optional.of(new Conflict.Alternative("permit", authorization("US")))))
            .build();
    Gaps gaps = gaps(read);
    assertThat(gaps.possible())
        .extracting(change -> change.claims().get(0))
        .containsExactly("workAuthorization: CA", "workAuthorization: US");
    assertThat(gaps.changes())
        .extracting(gain -> gain.changes().get(0).claims().get(0))
        .containsExactly("workAuthorization: CA");
    assertThat(gaps.toBeEligible().sets())
        .extracting(gain -> gain.changes().size())
        .as("both readings have to be answered")
        .containsExactly(2);
  }

  @Test
  void setsAreSmallestFirstAndTheGreatestGain() {
    Gaps gaps = gaps(BAKERY);
    int now = gaps.match().score();
    assertThat(gaps.toReach(now).sets()).singleElement().matches(gain -> gain.changes().isEmpty());
    assertThat(gaps.toReach(now + 1).sets())
        .extracting(gain -> gain.changes().get(0).claims().get(0))
        .as("who is eligible first, then who gains most")
        .containsExactly("workAuthorization: CA", "folding", "shaping");
    assertThat(gaps.toReach(0).isExhaustive()).isTrue();
    assertThat(gaps.toReach(1_000_000).sets()).isEmpty();
    assertThat(gaps.toReach(1_000_000).isExhaustive()).isTrue();
    assertThat(gaps.toBeEligible().sets())
        .singleElement()
        .matches(gain -> gain.eligibility() == Eligibility.ELIGIBLE);
    for (int wrong : new int[] {-1, 1_000_001}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> gaps.toReach(wrong))
          .withMessage("score must be 0 to 1000000, got: %s", wrong);
    }
  }

  @Test
  void ofManyChangesTheMostGainfulAreKept() {
    Gaps enough = gaps(wanting(Gaps.MOST_CHANGES));
    assertThat(enough.possible()).hasSize(20);
    assertThat(enough.toReach(0).isExhaustive()).isTrue();
    assertThat(enough.toReach(1_000_000).isExhaustive())
        .as("more sets than are looked at")
        .isFalse();
    Gaps many = gaps(wanting(Gaps.MOST_CHANGES + 1));
    assertThat(many.possible()).hasSize(20);
    assertThat(many.toReach(0).isExhaustive()).isFalse();
  }

  private static Role wanting(int skills) {
    List<Requirement> all = new ArrayList<>();
    for (int i = 0; i < skills; i++) {
      all.add(skill("s" + i, Necessity.MINIMUM));
    }
    return Role.builder("many").requirements(all).build();
  }

  @Test
  void ofWhatOneFactSettlesASetHasOne() {
    Change one = new Change.StateMonths(3);
    Change other = new Change.StateMonths(6);
    Change place = new Change.StateLocation("York");
    assertThat(Gaps.isCompatible(one, List.of())).isTrue();
    assertThat(Gaps.isCompatible(one, List.of(place, other))).isFalse();
    assertThat(Gaps.isCompatible(place, List.of(place, other))).isTrue();
  }

  private static OverallGaps overall(OverallRequest request, Role... roles) {
    List<CompiledRole> compiled = List.of(roles).stream().map(GapsReportTest::compiled).toList();
    return OverallGaps.of(compiled::forEach, compiled.size(), BAKER, request, NONE, Progress.NONE);
  }

  private static CompiledRole compiled(Role role) {
    return CompiledRole.of(role, NONE);
  }

  @Test
  void overManyRolesTheMostPromisingChangesAreTried() {
    Role shop = role("shop", skill("selling", Necessity.MINIMUM));
    Role stall =
        role("stall", skill("selling", Necessity.MINIMUM), skill("calling", Necessity.MINIMUM));
    int reached = gaps(BAKERY).changes().get(0).score();
    OverallRequest request = OverallRequest.of(SETTINGS, reached);
    OverallGaps all = overall(request, BAKERY, shop, stall);
    assertThat(all.considered()).isEqualTo(3);
    assertThat(all.reaching()).isZero();
    assertThat(all.untried()).isZero();
    assertThat(all.changes())
        .extracting(each -> each.change().claims().get(0) + " " + each.roles())
        .containsExactly(
            "folding 1", "selling 0", "calling 0", "shaping 0", "workAuthorization: CA 0");
    OverallGaps few = overall(request.most(2), BAKERY, shop, stall);
    assertThat(few.untried()).isEqualTo(3);
    assertThat(few.changes()).isEqualTo(all.changes().subList(0, 2));
    OverallGaps best = overall(OverallRequest.best(SETTINGS, 1).most(1), BAKERY, shop, stall);
    assertThat(best.changes())
        .singleElement()
        .satisfies(
            gain -> {
              assertThat(gain.change().claims()).containsExactly("selling");
              assertThat(gain.best()).isEqualTo(best(gain, shop) - best.best());
              assertThat(gain.best()).isPositive();
            });
  }

  private static int best(OverallGain gain, Role role) {
    return Gaps.of(role, gain.change().applyTo(BAKER), SETTINGS, NONE).match().score();
  }

  @Test
  void workIsToldOfAndEndsWhenItIsToldTo() {
    List<Long> told = new ArrayList<>();
    List<CompiledRole> roles = List.of(compiled(BAKERY));
    OverallRequest request = OverallRequest.of(SETTINGS, 0);
    OverallGaps.of(
        roles::forEach, 1, BAKER, request, NONE, (done, total) -> told.add(10 * done + total));
    assertThat(told).as("the last step alone, of so few").containsExactly(22L);
    assertThatThrownBy(
            () ->
                OverallGaps.of(
                    roles::forEach, 1, BAKER, request, NONE, (done, total) -> done < total))
        .isInstanceOf(CancellationException.class)
        .hasMessage("ended after 2 of 2 steps");
  }

  @Test
  void theJsonTellsRolesAndOverall() {
    Gaps gaps = gaps(role("shop", skill("selling", Necessity.MINIMUM), permit("CA")));
    String role = new GapsReport(DAY, 200_000, List.of(gaps), Optional.empty()).toJson();
    int selling = gaps.open().get(0).lost();
    int permit = gaps.open().get(1).lost();
    assertThat(role)
        .isEqualTo(
            """
            {"schema":"roletally/gaps/1","asOf":"2026-01-15","reach":200000,"roles":[
            {"role":"shop","score":0,"eligibility":"UNDETERMINED","gaps":[\
            {"requirement":"selling","criterion":"skill:text:selling","verdict":"UNKNOWN",\
            "lost":%1$s},{"requirement":"permit","criterion":"authorization:WORK:CA",\
            "verdict":"UNKNOWN","lost":%2$s}],"changes":[\
            {"code":"ADD_SKILL","claims":["selling"],"gain":%1$s,"score":%1$s,\
            "eligibility":"UNDETERMINED"},\
            {"code":"STATE_FACT","claims":["workAuthorization: CA"],"gain":%2$s,"score":%2$s,\
            "eligibility":"ELIGIBLE"}],"toReach":{"exhaustive":true,"sets":[\
            {"changes":[{"code":"ADD_SKILL","claims":["selling"]}],"gain":%1$s,"score":%1$s,\
            "eligibility":"UNDETERMINED"}]},"toBeEligible":{"exhaustive":true,"sets":[\
            {"changes":[{"code":"STATE_FACT","claims":["workAuthorization: CA"]}],"gain":%2$s,\
            "score":%2$s,"eligibility":"ELIGIBLE"}]}}],"overall":[]}"""
                .formatted(selling, permit));
    OverallRequest request = OverallRequest.of(SETTINGS, 200_000).best(1);
    OverallGaps overall =
        overall(request, role("shop", skill("selling", Necessity.MINIMUM), permit("CA")));
    String both =
        new GapsReport(
                DAY, 200_000, List.of(), Optional.of(new GapsReport.Overall(request, overall, 1)))
            .toJson();
    assertThat(both)
        .isEqualTo(
            """
            {"schema":"roletally/gaps/1","asOf":"2026-01-15","reach":200000,"roles":[],\
            "objective":"ROLES_REACHING","considered":1,"reaching":0,"best":{"k":1,"mean":0},\
            "untried":0,"overall":[
            {"code":"ADD_SKILL","claims":["selling"],"roles":1,"gain":%1$s,"best":%1$s}]}"""
                .formatted(selling));
  }
}
