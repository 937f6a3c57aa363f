package dev.roletally.trust.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roletally.trust.Results;
import dev.roletally.trust.Violation;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KillTest {
  @TempDir private Path folder = Path.of("");

  @Test
  @Tag("slow")
  void keepsWhatWasAcknowledgedInShort() throws Exception {
    Kills.Outcome outcome = new Kills(folder, 1, ChildWriter.Acknowledging.AFTER_COMMIT).run(4, 4);

    assertThat(outcome.acknowledged()).isGreaterThanOrEqualTo(4);
  }

  @Test
  @Tag("trust")
  void keepsWhatWasAcknowledgedWheneverTheProcessIsKilled() throws Exception {
    Kills.Outcome outcome =
        new Kills(folder, 2, ChildWriter.Acknowledging.AFTER_COMMIT).run(300, 1500);

    assertThat(outcome.kills()).isGreaterThanOrEqualTo(300);
    assertThat(outcome.acknowledged()).isGreaterThanOrEqualTo(1500);
    Results.write("kills", outcome);
  }

  @Test
  @Tag("control")
  void catchesAnAcknowledgementBeforeTheCommit() {
    assertThatExceptionOfType(Violation.class)
        .isThrownBy(() -> new Kills(folder, 3, ChildWriter.Acknowledging.BEFORE_COMMIT).run(20, 20))
        .withMessageContaining("index must hold what was acknowledged");
  }
}
