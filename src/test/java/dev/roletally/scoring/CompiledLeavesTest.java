package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.ScoringArbitraries;
import dev.roletally.model.Criterion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is asked, laid flat, is credited as it is where it stands. */
final class CompiledLeavesTest {
  private static final short UNTOUCHED = -1;

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aCreditLaidFlatIsTheCredit(@ForAll("scenes") Scene scene) {
    CompiledProfile profile = scene.compiledProfile();
    List<Asked> all = asked(scene);
    CompiledLeaves leaves = flat(all, scene);

    assertThat(leaves.size()).isEqualTo(all.size());
    for (int leaf = 0; leaf < all.size(); leaf++) {
      Asked asked = all.get(leaf);
      int credit = profile.credit(asked).credit();
      assertThat(leaves.asked(leaf)).isEqualTo(asked);
      // the second time it is looked up
      assertThat(profile.credit(leaves, leaf)).as("%s in %s", asked, scene).isEqualTo(credit);
      assertThat(profile.credit(leaves, leaf)).as("%s in %s", asked, scene).isEqualTo(credit);
      assertThat(profile.satisfies(asked)).isEqualTo(credit == Credit.FULL);
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void degreesAndTimesAreCreditedAtOnceAsOneByOne(
      @ForAll("scenes") Scene scene, @ForAll("times") List<Criterion.Availability> times) {
    CompiledProfile profile = scene.compiledProfile();
    List<Asked> all = new ArrayList<>(asked(scene));
    times.forEach(each -> all.add(Asked.of(each)));
    CompiledLeaves leaves = flat(all, scene);
    short[] credits = new short[all.size()];
    Arrays.fill(credits, UNTOUCHED);
    leaves.clearColumns(credits);

    profile.creditColumns(leaves, credits);

    for (int leaf = 0; leaf < credits.length; leaf++) {
      int kind = leaves.codes()[leaves.start(leaf)];
      boolean oneWindow =
          kind == CompiledLeaves.DAYS && leaves.start(leaf) + 5 == leaves.start(leaf + 1);
      if (kind == CompiledLeaves.DEGREE || oneWindow) {
        assertThat((int) credits[leaf])
            .as("%s in %s", all.get(leaf), scene)
            .isEqualTo(profile.credit(leaves, leaf));
      } else {
        assertThat(credits[leaf]).isEqualTo(UNTOUCHED);
      }
    }
  }

  private static List<Asked> asked(Scene scene) {
    return CompiledRole.of(scene.role(), scene.vocabulary()).asked().stream()
        .flatMap(List::stream)
        .toList();
  }

  private static CompiledLeaves flat(List<Asked> all, Scene scene) {
    return new CompiledLeaves(
        all.toArray(Asked[]::new),
        all.stream()
            .map(each -> CompiledLeaves.compile(each, scene.vocabulary()))
            .toArray(int[][]::new));
  }

  @Provide
  Arbitrary<List<Criterion.Availability>> times() {
    return ScoringArbitraries.availabilities()
        .map(each -> (Criterion.Availability) each)
        .list()
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return Scene.all();
  }
}
