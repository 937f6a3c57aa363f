package dev.roletally.trust.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roletally.trust.Results;
import dev.roletally.trust.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class PowerCutTest {
  @Test
  void keepsWhatWasAcknowledgedInShort() {
    PowerCuts.Outcome outcome = new PowerCuts(1, false).run(100);

    assertThat(outcome.operations()).isGreaterThanOrEqualTo(100);
    assertThat(outcome.distinct()).isGreaterThan(50);
    assertThat(outcome.batches()).isPositive();
  }

  @Test
  @Tag("trust")
  void keepsWhatWasAcknowledgedWheneverThePowerIsCut() {
    PowerCuts.Outcome outcome = new PowerCuts(2, false).run(3000);

    assertThat(outcome.operations()).isGreaterThanOrEqualTo(3000);
    assertThat(outcome.images()).isEqualTo(outcome.operations() * Damage.values().length);
    Results.write("power-cuts", outcome);
  }

  @Test
  @Tag("control")
  void catchesASyncThatDoesNothing() {
    assertThatExceptionOfType(Violation.class)
        .isThrownBy(() -> new PowerCuts(3, false).neglecting(Disk.Neglect.SYNC).run(1000));
  }

  @Test
  @Tag("control")
  void catchesNamesThatAreNotMadeDurable() {
    assertThatExceptionOfType(Violation.class)
        .isThrownBy(() -> new PowerCuts(3, false).neglecting(Disk.Neglect.SYNC_FOLDER).run(1000));
  }

  @Test
  @Tag("control")
  void catchesAnAcknowledgementBeforeTheCommit() {
    assertThatExceptionOfType(Violation.class)
        .isThrownBy(() -> new PowerCuts(3, true).run(1000))
        .withMessageContaining("index must hold what was acknowledged");
  }
}
