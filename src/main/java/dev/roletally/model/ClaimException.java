package dev.roletally.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * A value that was to be part of a profile, and is out of form.
 *
 * <p>Exceptions end in logs, and a candidate's data does not belong there: the message names the
 * rule, the place and what sort of value was found, not the value. {@link #inFull()} names that
 * too, for whoever wrote the profile.
 */
public final class ClaimException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String inFull;
  private final String place;

  /**
   * A refusal.
   *
   * @param message what is wrong, without a value of the profile
   * @param inFull the same with the value
   */
  public ClaimException(String message, String inFull) {
    this(message, inFull, "");
  }

  private ClaimException(String message, String inFull, String place) {
    super(place.isEmpty() ? message : message + " at " + place);
    this.inFull = requireNonNull(inFull, "inFull");
    this.place = place;
  }

  /** Refuses {@code value} unless it keeps the rule, such as "venue must not be blank". */
  static void check(boolean keeps, String rule, Object value) {
    if (!keeps) {
      throw of(rule, value);
    }
  }

  /** The refusal of a value that breaks a rule. */
  static ClaimException of(String rule, Object value) {
    return value instanceof String text
        ? new ClaimException(rule + ", got: " + sort(text), rule + ", got: \"" + text + "\"")
        : new ClaimException(rule + ", got: another number", rule + ", got: " + value);
  }

  /** A text in a message: its length, not its words. */
  public static String sort(String text) {
    return String.format(Locale.ROOT, "a string of length %d", text.length());
  }

  /** The message with the value that was found, which is the candidate's: not for logs. */
  public String inFull() {
    return place.isEmpty() ? inFull : inFull + " at " + place;
  }

  /** The JSON Pointer of the value, if it was read from a document. */
  public Optional<String> place() {
    return Optional.of(place).filter(pointer -> !pointer.isEmpty());
  }

  /** The same refusal, of what stands at {@code pointer}; the innermost place stays. */
  public ClaimException at(String pointer) {
    return place.isEmpty()
        ? new ClaimException(String.valueOf(getMessage()), inFull, pointer)
        : this;
  }
}
