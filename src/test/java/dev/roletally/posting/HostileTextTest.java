package dev.roletally.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.roletally.model.Role;
import dev.roletally.vocabulary.Vocabulary;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Text that is no posting takes time linear in its length. A quarter of a megabyte of each kind, a
 * whole one in the profile {@code reading}, has to be read within a time that a reader whose work
 * grows with the square of the text misses; the profile also measures how the time grows, and
 * prints it.
 */
@Tag("reading")
final class HostileTextTest {
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int MEGABYTE = 1_000_000;
  private static final int SIZE = RealPostings.all() ? MEGABYTE : MEGABYTE / 4;
  private static final Duration GENEROUS = Duration.ofSeconds(30);

  private static final int LEAST = 1 << 16;
  private static final int MOST = 1 << 20;
  private static final int TRIES = 12;

  /** Other work on the machine slows a measure: so often it is taken anew before it counts. */
  private static final int REPEATS = 4;

  private static final double MOST_GROWTH = 2.5;
  private static final double MOST_MILLIS = 1_000;

  /** What takes less is too short to be measured. */
  private static final double TOO_SHORT = 10;

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void longTextIsReadInTime(HostileText kind) {
    Posting posting = kind.posting(SIZE);
    Role role = assertTimeoutPreemptively(GENEROUS, () -> READER.read(posting));
    assertThat(role.requirements())
        .allMatch(requirement -> requirement.span().end() <= SIZE + HostileText.LONGEST_PIECE);
  }

  @Test
  void twiceTheTextTakesNoMoreThanTwiceTheTimeAndABit() {
    Assumptions.assumeTrue(RealPostings.all(), "measured in the profile reading alone: skipped");
    List<String> slow = new ArrayList<>();
    double slowest = 0;
    double steepest = 0;
    for (HostileText kind : HostileText.values()) {
      double before = 0;
      StringBuilder row = new StringBuilder();
      for (int size = LEAST; size <= MOST; size *= 2) {
        double most = before >= TOO_SHORT ? MOST_GROWTH * before : Double.MAX_VALUE;
        double millis = millis(kind.posting(size), Math.min(most, MOST_MILLIS));
        double growth = before >= TOO_SHORT ? millis / before : 0;
        for (int again = 0; again < REPEATS && growth > MOST_GROWTH; again++) {
          before = millis(kind.posting(size / 2), 0);
          millis = millis(kind.posting(size), 0);
          growth = millis / before;
        }
        row.append(String.format(Locale.ROOT, " %7.1f", millis));
        if (millis > MOST_MILLIS || growth > MOST_GROWTH) {
          slow.add(kind + " of " + size + " characters takes " + millis + " ms, after " + before);
        }
        slowest = Math.max(slowest, millis);
        steepest = Math.max(steepest, growth);
        before = millis;
      }
      System.out.printf(Locale.ROOT, "hostile %-26s%s ms%n", kind, row);
    }
    System.out.printf(
        Locale.ROOT,
        "hostile text, %d kinds, 64 KiB to 1 MiB: at most %.0f ms, %.2f times for twice the text%n",
        HostileText.values().length,
        slowest,
        steepest);
    assertThat(slow).isEmpty();
  }

  /** The least time of the processor that reading took, tried until it is good or often enough. */
  private static double millis(Posting posting, double good) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < TRIES && (i < 2 || least > good); i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      READER.read(posting);
      least = Math.min(least, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
    }
    return least;
  }
}
