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

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void passingOverTheShapeComesToTheFirstElement(@ForAll("scenes") Scene scene) {
    byte[] program = CompiledRole.of(scene.role(), scene.vocabulary()).encode().program();
    RoleProgram read = new RoleProgram();
    read.reset(program, 0, program.length);
    RoleShape.of(read);
    RoleProgram passed = new RoleProgram();
    passed.reset(program, 0, program.length);
    int offset = passed.skipShape();
    RoleProgram behind = new RoleProgram();
    behind.reset(program, offset, program.length - offset);
    while (!read.isAtEnd()) {
      RoleProgram.Kind kind = read.next();
      assertThat(List.of(passed.next(), behind.next())).containsOnly(kind);
      assertThat(List.of(passed.value(), behind.value())).containsOnly(read.value());
    }
    assertThat(passed.isAtEnd() && behind.isAtEnd()).isTrue();
  }

  /** Behind the version: leaves, flags, asks, elements. */
  @Example
  void damageIsNamed() {
    names("program must be whole, got one that ends early");
    names("number must be an int, got: 4294967295", 0xff, 0xff, 0xff, 0xff, 0x0f);
    names(
        "number must end, got more than 64 bits", 255, 255, 255, 255, 255, 255, 255, 255, 255, 255);
    names("leaf must be whole, got one cut off at: 2", 1, 3, 'x', 'x');
    names("flags must be known, got: 4", 0, 4, 0);
    names("ask must be known, got: 15", 0, 0, 1, 15);
    names("ask must be known, got: 128", 0, 0, 1, 128);
    names("asks must be in order, got category: 0", 0, 0, 2, 1, 0);
    names("leaf must be one of 0, got: 0", 0, 0, 1, 0, 0);
    names("a group must hold in part, got: 1 of 0", 0, 0, 1, 0, 1);
    names("a group must hold in part, got: 0 of 1", 0, 0, 1, 0, 1 << 2 | 2, 0);
    names("a group must hold in part, got: 2 of 1", 0, 0, 1, 0, 1 << 2 | 2, 2);
    names("days must be in order, got a length of: -1", 0, 0, 1, 0, 1 << 2 | 3, 0, 0, 0, 1);
    names("ask must not be a class, got: class:x", 1, 3, 'C', 1, 'x', 0, 1, 0, 0);
    names("compiled role must end with its last ask, got more", 0, 0, 0, 0);
    int[] deep = new int[70];
    Arrays.fill(deep, 1 << 2 | 1);
    System.arraycopy(new int[] {0, 0, 1, 0}, 0, deep, 0, 4);
    names("groups must be nested less than 64 deep, got: 64", deep);
  }

  private static void names(String damage, int... behindVersion) {
    byte[] bytes = new byte[behindVersion.length + 1];
    bytes[0] = 2;
    for (int i = 0; i < behindVersion.length; i++) {
      bytes[i + 1] = (byte) behindVersion[i];
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompiledRole.fromBytes(bytes, 0, bytes.length))
        .withMessage(damage);
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

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void everyLeafReadsBack(@ForAll("leaves") Criterion leaf) {
    Asked asked = Asked.of((Criterion.Leaf) leaf);
    byte[] bytes = asked.toBytes();
    assertThat(Asked.fromBytes(bytes, 0, bytes.length).toBytes()).isEqualTo(bytes);
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Asked.fromBytes(cut, 0, cut.length))
          .withMessage("leaf must be whole, got a damaged one");
    }
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

  @Provide
  Arbitrary<Criterion> leaves() {
    return ScoringArbitraries.leaves();
  }
}
