package dev.roletally.model;

/**
 * A block of a posting that no requirement is read from.
 *
 * @param reason what the block is
 * @param span where it stands
 */
public record Ignored(Reason reason, Span span) {
  /** What an ignored block is. */
  public enum Reason {
    /** Other openings, often of other employers. */
    RELATED_POSTINGS,
    /** Equal opportunity, privacy, fair chance and other legal text. */
    LEGAL,
    /** Pay and benefits. */
    BENEFITS,
    /** What the employer or team says of itself. */
    ABOUT,
    /** What the work will be. */
    DUTIES,
    /** How to apply, and what happens then. */
    LOGISTICS,
    /** Buttons, menus and other furniture of the site. */
    CHROME
  }
}
