package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.ScoringArbitraries;
import dev.roletally.explain.Match;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Necessity;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What is written can be read, and what is damaged is said to be. */
final class RoleCodecTest {
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void readingGivesBackTheSameBytesAndScore(@ForAll("scenes") Scene scene) {
    byte[] bytes = bytes(scene);
    byte[] among = new byte[bytes.length + 7];
    System.arraycopy(bytes, 0, among, 3, bytes.length);
    CompiledRole read = CompiledRole.fromBytes(among, 3, bytes.length);
    assertThat(read.toBytes()).isEqualTo(bytes);
    assertThat(Scorer.score(read, scene.compiledProfile())).isEqualTo(scene.score());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void cutOffAnywhereIsRejected(@ForAll("scenes") Scene scene) {
    byte[] bytes = bytes(scene);
    for (int length = 0; length < bytes.length; length++) {
      rejects(Arrays.copyOf(bytes, length));
    }
    rejects(Arrays.copyOf(bytes, bytes.length + 1));
  }

  /** A flip in a name gives another name; whatever is accepted can be scored and written. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void flippedBitIsRejectedOrGivesARoleThatScores(
      @ForAll("scenes") Scene scene, @ForAll Random random) {
    byte[] bytes = bytes(scene);
    CompiledProfile profile = scene.compiledProfile();
    for (int i = 0; i < 40; i++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      check(damaged, profile);
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void anyBytesAreRejectedOrGiveARoleThatScores(
      @ForAll("scenes") Scene scene, @ForAll @Size(max = 60) byte[] any) {
    byte[] bytes = new byte[any.length + 1];
    bytes[0] = 2;
    System.arraycopy(any, 0, bytes, 1, any.length);
    check(bytes, scene.compiledProfile());
  }

  private static void check(byte[] damaged, CompiledProfile profile) {
    CompiledRole read;
    try {
      read = CompiledRole.fromBytes(damaged, 0, damaged.length);
    } catch (IllegalArgumentException expected) {
      return;
    }
    assertThat(Scorer.score(read, profile).score()).isBetween(0, Match.TOTAL);
    assertThat(read.toBytes()).isNotEmpty();
  }

  @Example
  void anotherVersionIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompiledRole.fromBytes(new byte[] {9, 0, 0, 0}, 0, 4))
        .withMessage("compiled role must be of version 2, got: 9");
  }

  @Example
  void groupsNestedAsDeepAsTheyMayAreKept() {
    Criterion deep = new Criterion.Location("London", new Span(0, 0));
    for (int i = 0; i < Criterion.Group.DEEPEST; i++) {
      deep = new Criterion.AnyOf(false, List.of(deep));
    }
    Criterion deepest = deep;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Criterion.AnyOf(false, List.of(deepest)))
        .withMessage("groups must be nested at most 60 deep, got: 61");
    Role role =
        Role.builder("deep")
            .requirement(
                ScoringArbitraries.requirement(Necessity.MINIMUM, Category.LOCATION, deepest))
            .build();
    byte[] bytes = CompiledRole.of(role, Vocabulary.builder().build()).toBytes();
    assertThat(CompiledRole.fromBytes(bytes, 0, bytes.length).toBytes()).isEqualTo(bytes);
  }

  @Example
  void asManyStartsAsThereAreAreKept() {
    for (int size : new int[] {0, 1, 8, 9, 40}) {
      StartDays days = new StartDays();
      days.reset(12, 40);
      for (int i = 0; i < size; i++) {
        days.add(20_000 + 10 * i, 20_000 + 10 * i + i % 2);
      }
      Asked asked = days.toAsked();
      Role role =
          Role.builder("role")
              .requirement(
                  ScoringArbitraries.requirement(
                      Necessity.MINIMUM, Category.AVAILABILITY, asked.leaf().orElseThrow()))
              .build();
      byte[] bytes = CompiledRole.of(role, Vocabulary.builder().build()).toBytes();
      CompiledRole read = CompiledRole.fromBytes(bytes, 0, bytes.length);
      assertThat(read.asked()).containsExactly(List.of(asked));
    }
  }

  private static void rejects(byte[] bytes) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompiledRole.fromBytes(bytes, 0, bytes.length));
  }

  private static byte[] bytes(Scene scene) {
    return CompiledRole.of(scene.role(), scene.vocabulary()).toBytes();
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return Scene.all();
  }

  @Example
  void numbersOfEverySizeAreKept() {
    for (int months : new int[] {0, 1, 127, 128, 16_383, 16_384, 1 << 28, Integer.MAX_VALUE}) {
      Asked asked =
          Asked.of(
              new Criterion.Skill(
                  "text:x", "text:x", ConceptKind.UNRECOGNISED, new Span(0, 0), months));
      byte[] bytes = asked.toBytes();
      assertThat(Asked.fromBytes(bytes, 0, bytes.length)).isEqualTo(asked);
    }
  }

  @Example
  void aConstantThatIsNotKnownIsRejected() {
    byte[] bytes =
        Asked.of(new Criterion.Language("en", LanguageLevel.NATIVE, new Span(0, 0))).toBytes();
    assertThat(Asked.fromBytes(bytes, 0, bytes.length).leaf()).isPresent();
    bytes[bytes.length - 1]++;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Asked.fromBytes(bytes, 0, bytes.length))
        .withMessage("leaf must be whole, got a damaged one");
  }
}
