package dev.roletally.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.explain.Match;
import dev.roletally.plan.OverallRequest.Objective;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What may be asked over many roles. */
final class OverallRequestTest {
  private static final ScoreSettings SETTINGS =
      ScoreSettings.of(ScoringPolicy.balanced(), LocalDate.of(2026, 1, 15));

  @Test
  void whatIsNotSaidHasAValue() {
    assertThat(OverallRequest.of(SETTINGS, 5))
        .isEqualTo(new OverallRequest(SETTINGS, Objective.ROLES_REACHING, 5, 10, 50));
    assertThat(OverallRequest.best(SETTINGS, 3))
        .isEqualTo(new OverallRequest(SETTINGS, Objective.BEST_SCORES, 700_000, 3, 50));
    assertThat(OverallRequest.best(SETTINGS, 3).threshold(9).most(7).best(2))
        .isEqualTo(new OverallRequest(SETTINGS, Objective.BEST_SCORES, 9, 2, 7));
  }

  @Test
  void numbersOutOfRangeAreRejected() {
    OverallRequest request = OverallRequest.of(SETTINGS, 0).threshold(Match.TOTAL);
    assertThat(request.best(1).best(10_000).most(1).best()).isEqualTo(10_000);
    rejects(() -> request.threshold(-1), "threshold must be 0 to 1000000, got: -1");
    rejects(() -> request.threshold(1_000_001), "threshold must be 0 to 1000000, got: 1000001");
    rejects(() -> request.best(0), "best must be 1 to 10000, got: 0");
    rejects(() -> request.best(10_001), "best must be 1 to 10000, got: 10001");
    rejects(() -> request.most(0), "most must be 1 or more, got: 0");
  }

  private static void rejects(Runnable making, String message) {
    assertThatIllegalArgumentException().isThrownBy(making::run).withMessage(message);
  }

  @Test
  void theBestScoresAreKeptAndTheMissingCountAsNone() {
    BestScores best = new BestScores(2);
    assertThat(best.wants(0)).isTrue();
    best.add(500);
    assertThat(best.least()).as("another is wanted, whatever it scores").isZero();
    assertThat(best.mean()).isEqualTo(250);
    best.add(300);
    assertThat(best.least()).isEqualTo(300);
    assertThat(best.wants(300)).isFalse();
    best.add(300);
    best.add(401);
    assertThat(best.mean()).as("rounded down").isEqualTo(450);
    assertThat(best.least()).isEqualTo(401);
  }
}
