package dev.roletally.plan;

/** Told how far long work has come; can end it. */
@FunctionalInterface
public interface Progress {
  /** Never ends the work. */
  Progress NONE = (done, total) -> true;

  /**
   * Told now and then, on the caller's thread.
   *
   * @param done steps done
   * @param total steps in all
   * @return whether to go on; if not, the work ends with a {@link
   *     java.util.concurrent.CancellationException}
   */
  boolean goOn(long done, long total);
}
