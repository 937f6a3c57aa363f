package dev.roletally.trust.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roletally.trust.Results;
import dev.roletally.trust.Violation;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StarvationTest {
  @TempDir private Path folder = Path.of("");

  @Test
  @Tag("slow")
  void keepsWhatWasAcknowledgedInShort() throws Exception {
    assertThat(new Starvation(folder, 1, false).run(1).acknowledged()).isPositive();
  }

  @Test
  @Tag("trust")
  void keepsWhatWasAcknowledgedWhenMemoryRunsOut() throws Exception {
    Starvation.Outcome outcome = new Starvation(folder, 2, false).run(25);

    assertThat(outcome.survived()).isGreaterThan(50);
    Results.write("starvation", outcome);
  }

  @Test
  @Tag("control")
  void catchesAnAcknowledgementBeforeTheCommit() {
    assertThatExceptionOfType(Violation.class)
        .isThrownBy(() -> new Starvation(folder, 3, true).run(20))
        .withMessageContaining("index must hold what was acknowledged");
  }
}
