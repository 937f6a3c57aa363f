package dev.roletally.trust.hostile;

import java.util.Locale;

/**
 * What the fuzzer calls: {@code src/it/fuzz/run} names a target and hands over inputs that it makes
 * from what the code did with those before.
 */
public final class Fuzz {
  private static FuzzTarget target = FuzzTarget.POSTING_TEXT;

  private Fuzz() {}

  /** Takes the target that the first argument names, and reads what is read once. */
  public static void fuzzerInitialize(String[] arguments) {
    target = FuzzTarget.valueOf(arguments[0].replace('-', '_').toUpperCase(Locale.ROOT));
    target.test(new byte[0]);
  }

  /** Puts one input in. */
  public static void fuzzerTestOneInput(byte[] input) {
    target.test(input);
  }
}
