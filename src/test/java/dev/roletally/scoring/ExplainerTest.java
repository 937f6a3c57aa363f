package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.explain.CriterionMatch;
import dev.roletally.explain.Evidence;
import dev.roletally.model.Criterion;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is told of a score is what it was made of. */
final class ExplainerTest {
  /** The best of a leaf's evidence is what its credit was taken from. */
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void theCreditOfALeafIsWhatItsEvidenceIsWorth(@ForAll("scenes") Scene scene) {
    scene.match().requirements().stream()
        .flatMap(each -> each.asks().stream())
        .flatMap(ask -> below(ask.criterion()))
        .filter(each -> each.criterion() instanceof Criterion.Leaf)
        .forEach(
            each ->
                assertThat(each.evidence().stream().mapToInt(Evidence::credit).max())
                    .as("%s in %s", each, scene)
                    .hasValue(each.credit() * 1000));
  }

  private static Stream<CriterionMatch> below(CriterionMatch of) {
    return Stream.concat(Stream.of(of), of.of().stream().flatMap(ExplainerTest::below));
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return Scene.all();
  }
}
