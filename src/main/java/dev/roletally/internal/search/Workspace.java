package dev.roletally.internal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.jspecify.annotations.Nullable;

/**
 * Memory that one ranking after the other works in: what was written a moment ago is near, and new
 * memory is not. Nothing that a ranking left in it is read by the next. Rankings that ask for their
 * arrays in the same order get the same ones. Not thread-safe: one thread at a time.
 */
final class Workspace {
  /** With more numbers than this, beside those by leaf, it is not kept for the next ranking. */
  private static final int MOST = 1 << 18;

  private final short[] blank;
  private final short[] credits;
  private final short[] highs;
  private final List<IntArray> ints = new ArrayList<>();
  private int taken;

  private Workspace(short[] blank) {
    this.blank = blank;
    this.credits = new short[blank.length];
    this.highs = new short[blank.length];
  }

  /** The credits of a profile not looked at yet, by leaf. */
  short[] credits() {
    System.arraycopy(blank, 0, credits, 0, blank.length);
    return credits;
  }

  /** Zeros, by leaf, for the greatest credits. */
  short[] highs() {
    Arrays.fill(highs, (short) 0);
    return highs;
  }

  /** An array that grows, with anything in it. */
  IntArray growing() {
    if (taken == ints.size()) {
      ints.add(new IntArray());
    }
    return ints.get(taken++);
  }

  /** An array of at least a size, with anything in it. */
  int[] array(int size) {
    return growing().room(size);
  }

  /** An array of at least a size that begins with so many zeros. */
  int[] zeros(int size) {
    int[] zeros = array(size);
    Arrays.fill(zeros, 0, size, 0);
    return zeros;
  }

  private boolean isSmall() {
    return ints.stream().mapToLong(each -> each.values().length).sum() <= MOST;
  }

  /**
   * Those at rest, one a processor at most; the last that worked is the first to. Safe for many
   * threads.
   */
  static final class Pool {
    private final short[] blank;
    private final BlockingDeque<Workspace> idle =
        new LinkedBlockingDeque<>(Runtime.getRuntime().availableProcessors());

    /**
     * A pool of none yet.
     *
     * @param blank by leaf, the credits of a profile not looked at yet
     */
    Pool(short[] blank) {
      this.blank = blank;
    }

    /** One for a ranking, to be given back after it. */
    Workspace take() {
      @Nullable Workspace rested = idle.pollFirst();
      return rested == null ? new Workspace(blank) : rested;
    }

    /** Takes one back whose ranking is over. */
    void giveBack(Workspace used) {
      used.taken = 0;
      if (used.isSmall()) {
        idle.offerFirst(used);
      }
    }
  }
}
