package dev.roletally.model;

import java.util.List;
import java.util.Optional;

/**
 * Two statements of one posting that cannot both hold.
 *
 * @param code what they disagree about
 * @param spans the contradicting words, in the order of the text
 * @param message the contradiction in a sentence
 * @param alternative how a requirement reads if the other statement is believed; empty where no
 *     requirement depends on it
 */
public record Conflict(
    Code code, List<Span> spans, String message, Optional<Alternative> alternative) {
  /** Copies the spans. */
  public Conflict {
    spans = List.copyOf(spans);
  }

  /** What the statements disagree about. */
  public enum Code {
    /** The level of the degree. */
    DEGREE_LEVEL,
    /** The form of employment. */
    EMPLOYMENT_TYPE,
    /** When the work starts. */
    START_DATE,
    /** On site, hybrid or remote. */
    WORK_MODE,
    /** The pay. */
    PAY,
    /** The place. */
    LOCATION,
    /** The years of experience. */
    EXPERIENCE_YEARS
  }

  /**
   * The other reading of one requirement.
   *
   * @param requirement the requirement's id
   * @param criterion what it asks under the other reading
   */
  public record Alternative(String requirement, Criterion criterion) {}
}
