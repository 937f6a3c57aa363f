package dev.roletally.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roletally.Arbitraries;
import dev.roletally.format.DecisionRecord.Difference;
import dev.roletally.format.DecisionRecord.Part;
import dev.roletally.format.DecisionRecord.Replay;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Decision records replay to the same bytes, and say so where they cannot. */
final class DecisionRecordTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final Vocabulary VOCABULARY = Vocabulary.bundled();
  private static final Role ROLE = Role.builder("acme-1").build();
  private static final Profile ADA = Profile.builder("ada").skills("Java").build();

  @Property(tries = 300)
  void recordsReplayToTheSameBytes(
      @ForAll("roles") Role role,
      @ForAll("profiles") Profile profile,
      @ForAll("policies") ScoringPolicy policy) {
    DecisionRecord record =
        DecisionRecord.of(role, profile, ScoreSettings.of(policy, DAY), VOCABULARY);
    byte[] bytes = record.toJson().getBytes(StandardCharsets.UTF_8);

    DecisionRecord kept = DecisionRecord.parse(new String(bytes, StandardCharsets.UTF_8));
    Replay replay = kept.replay(role, profile, VOCABULARY);

    assertThat(kept).isEqualTo(record);
    assertThat(replay.differences()).isEmpty();
    assertThat(replay.isReproduced()).isTrue();
    assertThat(replay.now().toJson().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
  }

  @Test
  void thePolicyIsThereWithItsTables() {
    // a later library may have others
    assertThat(record().toJson())
        .contains("\"credits\":{\"broader\":")
        .contains("\"seniority\":{\"senior\":");
  }

  @Test
  void anotherVersionIsNamedAndTheScoreMadeAgain() {
    String json = record().toJson();
    Replay replay =
        DecisionRecord.parse(json.replaceFirst("\"library\":\"[^\"]*\"", "\"library\":\"0.0.1\""))
            .replay(ROLE, ADA, VOCABULARY);

    assertThat(replay.differences()).extracting(Difference::part).containsExactly(Part.LIBRARY);
    assertThat(replay.isReproduced()).isTrue();
  }

  @Test
  void anotherVocabularyProfileAndRoleAreNamed() {
    Vocabulary more =
        VOCABULARY.toBuilder()
            .add(Concept.of("test:more", "Something more", ConceptKind.TOOL))
            .build();
    Profile other = Profile.builder("ada").skills("Go").build();
    Role changed = Role.builder("acme-2").build();

    assertThat(record().replay(changed, other, more).differences())
        .extracting(Difference::part)
        .containsExactly(Part.VOCABULARY, Part.ROLE, Part.PROFILE, Part.MATCH);
  }

  @Test
  void whatIsNoRecordIsRejected() {
    assertThatThrownBy(() -> DecisionRecord.parse("{\"schema\": \"roletally/match/1\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("schema must be roletally/record/1, got: roletally/match/1");
  }

  private static DecisionRecord record() {
    return DecisionRecord.of(
        ROLE, ADA, ScoreSettings.of(ScoringPolicy.balanced(), DAY), VOCABULARY);
  }

  @Provide
  Arbitrary<Role> roles() {
    return Arbitraries.roles();
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return Arbitraries.profiles();
  }

  @Provide
  Arbitrary<ScoringPolicy> policies() {
    return Arbitraries.policies();
  }
}
