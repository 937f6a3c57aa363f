package dev.roletally.format;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roletally.model.ClaimException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What whoever wrote a document is told when it is refused. */
final class Refusal {
  private Refusal() {}

  static String inFull(ThrowingCallable reading) {
    IllegalArgumentException refused =
        catchThrowableOfType(IllegalArgumentException.class, reading);
    return refused instanceof ClaimException claim
        ? claim.inFull()
        : String.valueOf(refused.getMessage());
  }
}
