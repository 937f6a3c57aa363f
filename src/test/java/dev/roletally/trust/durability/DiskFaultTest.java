package dev.roletally.trust.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roletally.trust.Results;
import dev.roletally.trust.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class DiskFaultTest {
  @Test
  void keepsWhatWasAcknowledgedInShort() throws Exception {
    DiskFaults.Outcome outcome = new DiskFaults(1, false).run(700, 61);

    assertThat(outcome.failed()).isPositive();
    assertThat(outcome.opening()).isPositive();
  }

  @Test
  @Tag("trust")
  void keepsWhatWasAcknowledgedWhateverOperationFails() throws Exception {
    DiskFaults.Outcome outcome = new DiskFaults(2, false).run(3000, 1);

    assertThat(outcome.operations()).isGreaterThanOrEqualTo(3000);
    Results.write("disk-faults", outcome);
  }

  @Test
  @Tag("control")
  void catchesAnAcknowledgementBeforeTheCommit() {
    assertThatExceptionOfType(Violation.class)
        .isThrownBy(() -> new DiskFaults(3, true).run(1, 5))
        .withMessageContaining("index must hold what was acknowledged");
  }
}
