package dev.roletally.trust;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;

/** What a harness throws when an index did not keep a promise. */
public final class Violation extends AssertionError {
  private static final long serialVersionUID = 1L;

  /** Which promise, and how it was broken. */
  public Violation(String message) {
    super(message);
  }

  /** The same, with what the index threw. */
  public Violation(String message, Throwable cause) {
    super(message, cause);
  }

  /** Throws if a promise was not kept. */
  @FormatMethod
  public static void unless(boolean kept, @FormatString String message, Object... of) {
    if (!kept) {
      throw new Violation(message.formatted(of));
    }
  }
}
