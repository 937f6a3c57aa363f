package dev.roletally.trust.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.trust.Handles;
import dev.roletally.trust.Results;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CyclesTest {
  private static final Handles NONE = new Handles(0, 0);

  /** The heap grows and shrinks with what the virtual machine compiles and keeps. */
  private static final long HEAP_NOISE = 4 << 20;

  private static final int THREAD_NOISE = 3;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void handlesAreKnown() {
    Assumptions.assumeTrue(Handles.areKnown(), "no /proc/self/fd on this machine: skipped");
  }

  @Test
  @Tag("slow")
  void nothingIsLeftBehindInShort() {
    requireSteady(new Cycles(folder, Cycles.Ending.CLOSED).run(40));
  }

  @Test
  @Tag("trust")
  void nothingIsLeftBehind() {
    Cycles.Outcome outcome = new Cycles(folder, Cycles.Ending.CLOSED).run(2000);
    requireSteady(outcome);
    Results.write("cycles", outcome);
  }

  @Test
  @Tag("control")
  void catchesIndexesThatAreLeftOpen() {
    Cycles.Outcome outcome = new Cycles(folder, Cycles.Ending.LEFT_OPEN).run(20);

    assertThat(outcome.late().handles().files()).isGreaterThanOrEqualTo(20);
    assertThat(outcome.late().handles().maps()).isGreaterThanOrEqualTo(20);
    assertThat(Handles.of(folder)).isEqualTo(NONE);
  }

  private static void requireSteady(Cycles.Outcome outcome) {
    assertThat(outcome.early().handles()).isEqualTo(NONE);
    assertThat(outcome.late().handles()).isEqualTo(NONE);
    assertThat(outcome.late().threads())
        .isLessThanOrEqualTo(outcome.early().threads() + THREAD_NOISE);
    assertThat(outcome.late().heap()).isLessThan(outcome.early().heap() + HEAP_NOISE);
  }
}
