package dev.roletally.reading;

import dev.roletally.Shared;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Measures the reading on a build server that has the labelled postings, whatever tags the build
 * leaves out: there, a build that did not measure would say nothing of it. Asks nothing of other
 * tests, which may run in another JVM.
 */
final class ReadingRanTest {
  @Test
  void seedsAreMeasuredOnABuildServer() {
    assumeBuildServer();
    ReadingQualityTest.holdsOnSeeds();
  }

  @Test
  void otherPostingsAreMeasuredOnABuildServer() {
    assumeBuildServer();
    ReadingQualityTest.holdsOnOthers();
  }

  private static void assumeBuildServer() {
    Assumptions.assumeTrue(
        Shared.isBuildServer() && Shared.isThere(), "no build server with labels: skipped");
  }
}
