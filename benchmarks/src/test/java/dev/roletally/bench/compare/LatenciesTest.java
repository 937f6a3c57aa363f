package dev.roletally.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.bench.compare.Latencies.Figures;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  /** Of 100 times the 50th and the 99th, whatever their order. */
  @Test
  void percentilesAreTimesThatWereMeasured() {
    Latencies latencies = new Latencies();
    LongStream.rangeClosed(1, 100).map(i -> (i * 37 % 101) * 1000).forEach(latencies::add);
    latencies.endRound();
    assertThat(latencies.rounds()).containsExactly(new Figures(50, 99));
    assertThat(latencies.best()).isEqualTo(new Figures(50, 99));
  }

  @Test
  void theBestRoundIsTakenForEachFigureAndTheRawOnesAreOfAllRounds() {
    Latencies latencies = new Latencies();
    for (long[] round : new long[][] {{2000, 2000, 9000}, {3000, 3000, 4000}}) {
      LongStream.of(round).forEach(latencies::add);
      latencies.endRound();
    }
    assertThat(latencies.best()).isEqualTo(new Figures(2, 4));
    assertThat(latencies.raw()).isEqualTo(new Figures(3, 9));
    assertThat(latencies.queries()).isEqualTo(6);
  }

  @Test
  void aRoundWithoutQueriesIsNone() {
    Latencies latencies = new Latencies();
    latencies.add(1000);
    latencies.endRound();
    latencies.endRound();
    assertThat(latencies.rounds()).hasSize(1);
  }
}
