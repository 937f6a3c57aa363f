package dev.roletally.cli;

import dev.roletally.plan.Progress;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Tells the user every now and then how far long work has come, how fast it goes and how long it
 * will take; never ends it.
 */
final class Steps implements Progress {
  private static final double SECOND = 1e9;
  private static final long FIRST_NANOS = 2_000_000_000L;
  private static final long EVERY_NANOS = 5_000_000_000L;
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;

  private final Output output;
  private final String what;
  private final LongSupplier clock;
  private final long began;
  private long next;
  private long count;

  Steps(Output output, String what) {
    this(output, what, System::nanoTime);
  }

  /** With a clock of nanoseconds. */
  Steps(Output output, String what, LongSupplier clock) {
    this.output = output;
    this.what = what;
    this.clock = clock;
    this.began = clock.getAsLong();
    this.next = began + FIRST_NANOS;
  }

  @Override
  public boolean goOn(long done, long total) {
    count = done;
    tell(done, total, " of " + total + " " + what);
    return true;
  }

  /** One more, where only the bytes that it took of all are known. */
  boolean another(long bytes, long total) {
    count++;
    tell(bytes, total, " " + what);
    return true;
  }

  private void tell(long done, long total, String words) {
    long now = clock.getAsLong();
    if (now - next < 0 || done <= 0) {
      return;
    }
    next = now + EVERY_NANOS;
    double seconds = (now - began) / SECOND;
    long left = Math.round(seconds * Math.max(0, total - done) / done);
    output.message(count + words + ", " + rate(count / seconds) + ", " + duration(left) + " left");
  }

  private static String rate(double aSecond) {
    return aSecond < 10
        ? String.format(Locale.ROOT, "%.1f a second", aSecond)
        : Math.round(aSecond) + " a second";
  }

  private static String duration(long seconds) {
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    return seconds < HOUR
        ? seconds / MINUTE + " min " + seconds % MINUTE + " s"
        : seconds / HOUR + " h " + seconds % HOUR / MINUTE + " min";
  }
}
