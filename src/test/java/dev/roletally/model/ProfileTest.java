package dev.roletally.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a profile refuses to claim: what its JSON could not be read back with. */
final class ProfileTest {
  @Test
  void blankNamesAreRefused() {
    refused(profile -> profile.denied("Java", " "), "denied name must not be blank");
    refused(profile -> profile.certifications(""), "certificate must not be blank");
    refused(profile -> profile.locations("\t"), "location must not be blank");
    refused(profile -> profile.skills(" "), "skill name must not be blank");
    refused(
        profile -> profile.degree(Degree.pursuing(DegreeLevel.MASTER, " ")),
        "field must not be blank");
  }

  @Test
  void yearsAreAsManyAsFit() {
    String rule = "years must be from 0 to 178956970, got: another number";
    for (int years : new int[] {-1, 178_956_971, Integer.MAX_VALUE}) {
      refused(profile -> profile.years(years), rule);
      refused(profile -> profile.skill(SkillClaim.of("Java").years(years)), rule);
    }
    assertThat(SkillClaim.of("Java").years(178_956_970).months()).hasValue(2_147_483_640);
  }

  private static void refused(Consumer<Profile.Builder> claim, String message) {
    assertThatExceptionOfType(ClaimException.class)
        .isThrownBy(() -> claim.accept(Profile.builder("p")))
        .withMessageStartingWith(message);
  }
}
