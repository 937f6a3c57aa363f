package dev.roletally.trust.hostile;

import java.util.Optional;
import java.util.function.Function;

/** What a target asserts. An assertion is an error of its own, which no target lets pass. */
final class Laws {
  private Laws() {}

  /** A law that does not hold. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Broken(String law) {
      super(law);
    }

    Broken(String law, Throwable cause) {
      super(law, cause);
    }
  }

  static void holds(boolean condition, String law) {
    if (!condition) {
      throw new Broken(law);
    }
  }

  /** What {@code entry} answers; empty if it refuses, in a sentence. */
  static <I, O> Optional<O> answered(I input, Function<I, O> entry) {
    try {
      return Optional.of(entry.apply(input));
    } catch (IllegalArgumentException e) {
      refused(e);
      return Optional.empty();
    }
  }

  /** Holds for every refusal: the message names the rule and the value. */
  static void refused(IllegalArgumentException refusal) {
    String message = String.valueOf(refusal.getMessage());
    if (!message.contains("must") || !message.contains("got")) {
      throw new Broken("a refusal says what must be and what was got: " + message, refusal);
    }
  }
}
