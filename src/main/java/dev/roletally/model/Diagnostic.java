package dev.roletally.model;

import java.util.Optional;

/**
 * Something a caller should know about a reading; never a failure.
 *
 * @param code what it is
 * @param message the same in a sentence that names the value
 * @param span where, if it is somewhere
 */
public record Diagnostic(Code code, String message, Optional<Span> span) {
  /** A diagnostic about the whole input. */
  public static Diagnostic of(Code code, String message) {
    return new Diagnostic(code, message, Optional.empty());
  }

  /** A diagnostic about some words of the input. */
  public static Diagnostic at(Code code, String message, Span span) {
    return new Diagnostic(code, message, Optional.of(span));
  }

  /** Code and place alone: the message may quote a candidate. */
  @Override
  public String toString() {
    return "Diagnostic[" + code + span.map(at -> " at " + at).orElse("") + "]";
  }

  /** What a diagnostic is about. */
  public enum Code {
    /** The posting holds no text. */
    EMPTY_TEXT,
    /** The input is not text. */
    BINARY_INPUT,
    /** The posting is not in English; nothing is asked and eligibility is undetermined. */
    LANGUAGE_UNSUPPORTED,
    /** The text was longer than the limit; only its beginning was read. */
    TEXT_TRUNCATED,
    /** No clause asks anything. */
    NO_REQUIREMENTS,
    /** A skill that the vocabulary does not hold; kept and matched by its words. */
    UNKNOWN_SKILL,
    /** A date without a year that nothing around it settles. */
    YEAR_UNKNOWN,
    /** A value that could not be used. */
    UNUSABLE_VALUE
  }
}
