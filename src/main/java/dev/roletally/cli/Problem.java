package dev.roletally.cli;

import dev.roletally.model.Diagnostic;

/**
 * An input that could not be used.
 *
 * @param id what its role would have been called
 * @param code what is wrong
 * @param message the same in a sentence
 */
record Problem(String id, Diagnostic.Code code, String message) {
  /** A value that could not be used. */
  static Problem unusable(String id, String message) {
    return new Problem(id, Diagnostic.Code.UNUSABLE_VALUE, message);
  }
}
