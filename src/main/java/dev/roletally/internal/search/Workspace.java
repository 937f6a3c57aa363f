package dev.roletally.internal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.jspecify.annotations.Nullable;

/**
 * Memory that one ranking after the other works in: what was written a moment ago is near, and new
 * memory is not. Nothing that a ranking left in it is read by the next. Not thread-safe: one thread
 * at a time.
 */
final class Workspace {
  /** With more numbers than this, beside those by leaf, it is not kept for the next ranking. */
  private static final int MOST = 1 << 18;

  private final List<IntArray> ints = new ArrayList<>();
  private int taken;
  private short[] credits = {};
  private short[] highs = {};

  /**
   * An array for the rest of the ranking, with anything in it. The same one each time if rankings
   * ask for theirs in the same order.
   */
  IntArray ints(int size) {
    if (taken == ints.size()) {
      ints.add(new IntArray(size));
    }
    IntArray next = ints.get(taken++);
    next.room(size);
    return next;
  }

  /** An array of zeros. */
  int[] zeros(int size) {
    int[] zeros = ints(size).room(size);
    Arrays.fill(zeros, 0, size, 0);
    return zeros;
  }

  /** A copy of the credits of a profile not looked at yet. */
  short[] credits(short[] blank) {
    if (credits.length < blank.length) {
      credits = blank.clone();
    } else {
      System.arraycopy(blank, 0, credits, 0, blank.length);
    }
    return credits;
  }

  /** Room for the greatest credits of as many leaves, none of which is known. */
  short[] highs(int size) {
    if (highs.length < size) {
      highs = new short[size];
    } else {
      Arrays.fill(highs, 0, size, (short) 0);
    }
    return highs;
  }

  private boolean isSmall() {
    return ints.stream().mapToLong(IntArray::size).sum() <= MOST;
  }

  /**
   * Those at rest, one a processor at most; the last that worked is the first to. Safe for many
   * threads.
   */
  static final class Pool {
    private final BlockingDeque<Workspace> idle =
        new LinkedBlockingDeque<>(Runtime.getRuntime().availableProcessors());

    /** One for a ranking, to be given back after it. */
    Workspace take() {
      @Nullable Workspace rested = idle.pollFirst();
      return rested == null ? new Workspace() : rested;
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
