package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is asked, laid flat, is credited as it is where it stands. */
final class CompiledLeavesTest {
  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void aCreditLaidFlatIsTheCredit(@ForAll("scenes") Scene scene) {
    CompiledProfile profile = scene.compiledProfile();
    List<Asked> all =
        CompiledRole.of(scene.role(), scene.vocabulary()).asked().stream()
            .flatMap(List::stream)
            .toList();
    CompiledLeaves leaves =
        new CompiledLeaves(
            all.toArray(Asked[]::new),
            all.stream()
                .map(each -> CompiledLeaves.compile(each, scene.vocabulary()))
                .toArray(int[][]::new));

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

  @Provide
  Arbitrary<Scene> scenes() {
    return Scene.all();
  }
}
