package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.model.Category;
import dev.roletally.model.Necessity;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class ScoringPolicyTest {
  private static ScoringPolicy.Builder balanced() {
    return ScoringPolicy.balanced().toBuilder();
  }

  private static void rejects(String message, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  @Test
  void errorsNameTheRuleAndTheValue() {
    rejects("policy name must not be blank, got: \" \"", () -> balanced().name(" "));
    rejects(
        "weight of SKILLS must be 0 or more, got: -1",
        () -> balanced().weight(Category.SKILLS, -1));
    rejects("factor of PREFERRED must be 1 or more, got: 0", () -> balanced().factors(5, 0));
    rejects("factor of MINIMUM must be at least 3, got: 2", () -> balanced().factors(2, 3));
    rejects(
        "factors in lowest terms must be at most 100, got: 101",
        () -> balanced().factors(101, 2).build());
    rejects(
        "fullyStated of SKILLS must be 1 to 10, got: 11",
        () -> balanced().fullyStated(Category.SKILLS, 11));
    rejects(
        "fullyStated of SKILLS must be 1 to 10, got: 0",
        () -> balanced().fullyStated(Category.SKILLS, 0));
    rejects("silence must be 50 to 1000 thousandths, got: 49", () -> balanced().silence(49));
    rejects("silence must be 50 to 1000 thousandths, got: 1001", () -> balanced().silence(1001));
    rejects(
        "weights in lowest terms must be at most 1000, got: 2001 for EDUCATION",
        () -> balanced().weight(Category.EDUCATION, 2001).build());
    rejects(
        "policy must be one of [balanced@1], got: \"fair@9\"",
        () -> ScoringPolicy.preset("fair@9"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> balanced().weight(Category.OTHER, 1))
        .withMessageContaining("must not be OTHER");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withoutWeights().build())
        .withMessageStartingWith("at least one category weight must be positive, got: {");
  }

  @Test
  void weightsAreChangedOnTheScaleTheyWereGivenOn() {
    ScoringPolicy campus = balanced().weight(Category.FRAMEWORKS, 25).build();
    assertThat(campus.weight(Category.SKILLS)).isEqualTo(28);
    assertThat(campus.weight(Category.FRAMEWORKS)).isEqualTo(25);
  }

  private static ScoringPolicy.Builder withoutWeights() {
    ScoringPolicy.Builder none = balanced();
    for (Category category : Category.values()) {
      if (category != Category.OTHER) {
        none.weight(category, 0);
      }
    }
    return none;
  }

  @Test
  void creditsAreBelowFull() {
    rejects(
        "partial credit must be 0 to 999, got: 1000",
        () -> new CreditTable(1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    rejects(
        "broaderStill must be at most 1, got: 2",
        () -> new CreditTable(1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void equalNumbersAreEqualPolicies() {
    assertThat(balanced().build())
        .isEqualTo(ScoringPolicy.balanced())
        .hasSameHashCodeAs(ScoringPolicy.balanced());
    assertThat(balanced().factors(50, 20).build()).isEqualTo(ScoringPolicy.balanced());
    assertThat(balanced().weight(Category.SKILLS, 28).build()).isEqualTo(ScoringPolicy.balanced());
    assertThat(balanced().deciding(Category.SKILLS).build()).isNotEqualTo(ScoringPolicy.balanced());
  }

  @Test
  void hashTellsAllValuesButTheName() {
    String hash = ScoringPolicy.balanced().hash();
    assertThat(hash).matches("[0-9a-f]{16}");
    assertThat(balanced().name("other@1").build().hash()).isEqualTo(hash);
    assertThat(balanced().name("other@1").build()).isNotEqualTo(ScoringPolicy.balanced());
    assertThat(
            Stream.of(
                    balanced().weight(Category.SKILLS, 29),
                    balanced().factors(6, 2),
                    balanced().fullyStated(Category.SKILLS, 5),
                    balanced().silence(251),
                    balanced()
                        .credits(
                            new CreditTable(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)),
                    balanced().seniority(new SeniorityTable(1, 2, 3)),
                    balanced().deciding(),
                    balanced().ineligible(Treatment.EXCLUDE),
                    balanced().undetermined(Treatment.EXCLUDE))
                .map(builder -> builder.build().hash()))
        .doesNotHaveDuplicates()
        .doesNotContain(hash);
  }

  @Test
  void numbersAreHeldInLowestTerms() {
    ScoringPolicy policy = balanced().factors(100, 40).build();
    assertThat(policy.factor(Necessity.MINIMUM)).isEqualTo(5);
    assertThat(policy.factor(Necessity.PREFERRED, true)).isEqualTo(2);
    assertThat(policy.factor(Necessity.MINIMUM, false)).isEqualTo(50);
    assertThat(policy.fullFactor(Category.SKILLS)).isEqualTo(200);
    assertThat(policy.weight(Category.SKILLS)).isEqualTo(14);
    assertThat(policy.weight(Category.OTHER)).isZero();
  }

  @Test
  void presetsAreFoundByName() {
    assertThat(ScoringPolicy.preset("balanced@1")).isSameAs(ScoringPolicy.balanced());
    assertThat(ScoringPolicy.presets()).containsExactly(ScoringPolicy.balanced());
    assertThat(ScoringPolicy.balanced()).hasToString("ScoringPolicy[balanced@1, 256090f0b21d6741]");
  }

  @Test
  void theLimitsThemselvesAreAllowed() {
    ScoringPolicy.Builder wide =
        balanced()
            .weight(Category.EDUCATION, 1000)
            .weight(Category.SKILLS, 999)
            .weight(Category.FRAMEWORKS, 0)
            .factors(100, 1)
            .fullyStated(Category.SKILLS, 10)
            .fullyStated(Category.EDUCATION, 1)
            .silence(50);
    ScoringPolicy policy = wide.build();
    assertThat(policy.weight(Category.EDUCATION)).isEqualTo(1000);
    assertThat(policy.weight(Category.FRAMEWORKS)).isZero();
    assertThat(policy.factor(Necessity.MINIMUM)).isEqualTo(100);
    assertThat(policy.fullyStated(Category.SKILLS)).isEqualTo(10);
    assertThat(policy.fullyStated(Category.EDUCATION)).isEqualTo(1);
    assertThat(policy.silence()).isEqualTo(50);
    assertThat(wide.factors(1, 1).silence(1000).build().silence()).isEqualTo(1000);
    CreditTable most =
        new CreditTable(
            999, 999, 999, 999, 999, 999, 999, 999, 999, 999, 999, 999, 999, 999, 999, 999, 999,
            999);
    assertThat(balanced().credits(most).build().credits()).isEqualTo(most);
    SeniorityTable longest = new SeniorityTable(0, 600, 600);
    assertThat(balanced().seniority(longest).build().seniority()).isEqualTo(longest);
  }
}
