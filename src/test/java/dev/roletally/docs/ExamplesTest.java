package dev.roletally.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.format.ProfileReading;
import dev.roletally.model.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  static java.util.List<String> profiles() {
    return Examples.profiles();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyProfileIsUnderstoodInFull(String id) {
    ProfileReading reading = Examples.reading(id);

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.profile().id()).isEqualTo(id);
    assertThat(reading.profile().degrees()).isNotEmpty();
    assertThat(reading.profile().availability()).isNotEmpty();
  }

  @Test
  void theJsonResumeSpeaksForItselfWhereItsExtensionIsSilent() {
    Profile cleo = Examples.profile("cleo");

    assertThat(cleo.skills()).extracting(skill -> skill.name()).contains("Java", "Docker");
    assertThat(cleo.frameworks()).extracting(skill -> skill.name()).contains("Spring Boot");
    assertThat(cleo.experience()).hasSize(2);
    assertThat(cleo.certifications()).containsExactly("AWS Certified Developer - Associate");
  }

  @Test
  void thereAreEnoughPostings() {
    assertThat(Examples.postings()).hasSizeGreaterThanOrEqualTo(8);
  }
}
