package dev.roletally.cli;

import dev.roletally.plan.Progress;

/** Tells the user every now and then how far long work has come; never ends it. */
final class Steps implements Progress {
  private static final long EVERY_NANOS = 2_000_000_000L;

  private final Output output;
  private final String what;
  private long said = System.nanoTime();

  Steps(Output output, String what) {
    this.output = output;
    this.what = what;
  }

  @Override
  public boolean goOn(long done, long total) {
    long now = System.nanoTime();
    if (now - said > EVERY_NANOS) {
      said = now;
      output.message(done + " of " + total + " " + what + " ...");
    }
    return true;
  }
}
