package dev.roletally.internal.search;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether it is worth trying to find the best roles by their postings: on some indexes nearly every
 * search gives up, and its reading is lost. What is remembered of earlier searches decides how a
 * ranking is found and never which. Safe for many threads; a race loses a count.
 */
final class Prospects {
  /** Once so many searches more have given up than came to an end, they are no longer tried. */
  private static final int POOR = 4;

  /** As good as prospects get: so many searches have to give up before they are poor. */
  private static final int BEST = 2;

  /** While they are poor, one ranking in so many tries all the same. */
  private static final int TRIAL = 16;

  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger skipped = new AtomicInteger();

  /** Whether the next ranking is to try. */
  boolean areGood() {
    return failures.get() < POOR || skipped.incrementAndGet() % TRIAL == 0;
  }

  /** Notes how a search went. */
  void note(boolean cameToAnEnd) {
    failures.updateAndGet(now -> cameToAnEnd ? Math.max(-BEST, now - 1) : Math.min(POOR, now + 1));
  }
}
