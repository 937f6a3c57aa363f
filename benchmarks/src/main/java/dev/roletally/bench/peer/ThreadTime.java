package dev.roletally.bench.peer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * The processor's time of the calling thread, which other work on a shared machine moves less than
 * the clock's. It leaves out what other threads do for this one: the collector and the compiler.
 */
public final class ThreadTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ThreadTime() {}

  /** Nanoseconds that this thread has had. */
  public static long nanos() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
