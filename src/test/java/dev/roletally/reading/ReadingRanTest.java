package dev.roletally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.Shared;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Fails on a build server that has the labelled postings but did not measure the reading: runs
 * last, by {@link ClassOrderer.OrderAnnotation}.
 */
@Order(Integer.MAX_VALUE)
final class ReadingRanTest {
  @Test
  void readingWasMeasuredWhereItCouldBe() {
    Assumptions.assumeTrue(
        Shared.isBuildServer() && Shared.isThere(), "no build server with labels: skipped");
    assertThat(ReadingQualityTest.READ).containsExactlyInAnyOrder("seeds", "dev");
  }
}
