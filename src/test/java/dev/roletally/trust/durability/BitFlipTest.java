package dev.roletally.trust.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roletally.IndexOptions;
import dev.roletally.trust.Results;
import dev.roletally.trust.Violation;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BitFlipTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void refusesADamagedIndexInShort() throws Exception {
    BitFlips.Outcome outcome = new BitFlips(folder, 1, IndexOptions.defaults()).run(120);

    assertThat(outcome.refused()).isEqualTo(120);
    assertThat(outcome.right()).isEqualTo(1);
  }

  @Test
  @Tag("trust")
  void refusesADamagedIndex() throws Exception {
    BitFlips.Outcome outcome = new BitFlips(folder, 2, IndexOptions.defaults()).run(2500);

    assertThat(outcome.flips() + outcome.cuts()).isEqualTo(2500);
    assertThat(outcome.files()).isGreaterThan(12);
    Results.write("bit-flips", outcome);
  }

  @Test
  @Tag("control")
  void catchesDamageThatIsNotLookedFor() {
    assertThatExceptionOfType(Violation.class)
        .isThrownBy(
            () -> new BitFlips(folder, 3, IndexOptions.defaults().withoutChecksums()).run(2000));
  }
}
