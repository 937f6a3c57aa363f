package dev.roletally.trust.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roletally.trust.Handles;
import dev.roletally.trust.Results;
import dev.roletally.trust.Violation;
import dev.roletally.trust.World;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CrowdTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void everyThreadSeesWhatTheModelSaysInShort() throws Exception {
    Crowd.Outcome outcome =
        new Crowd(() -> World.TALLY.open(folder), 1, Crowd.Batches.WHOLE).run(2000);

    assertThat(outcome.lives()).isPositive();
    assertThat(outcome.reads()).isPositive();
    requireNothingLeft();
  }

  @Test
  @Tag("trust")
  void everyThreadSeesWhatTheModelSays() throws Exception {
    Crowd.Outcome outcome =
        new Crowd(() -> World.TALLY.open(folder), 2, Crowd.Batches.WHOLE).run(180_000);

    assertThat(outcome.commits()).isPositive();
    requireNothingLeft();
    Results.write("crowd", outcome);
  }

  @Test
  @Tag("control")
  void catchesBatchesThatAreNotPutAsOne() {
    assertThatExceptionOfType(Violation.class)
        .isThrownBy(
            () -> new Crowd(() -> World.TALLY.open(folder), 3, Crowd.Batches.SPLIT).run(60_000))
        .withMessageContaining("must be of one batch");
  }

  private void requireNothingLeft() {
    if (Handles.areKnown()) {
      assertThat(Handles.of(folder)).isEqualTo(new Handles(0, 0));
    }
  }
}
