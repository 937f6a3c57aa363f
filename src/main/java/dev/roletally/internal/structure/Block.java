package dev.roletally.internal.structure;

import dev.roletally.model.Span;

/**
 * A part of a posting with one purpose; the blocks of a posting follow one another and cover its
 * text.
 *
 * @param kind what the part is for
 * @param span the whole part, heading included
 */
public record Block(Kind kind, Span span) {
  /** What a part of a posting is for. */
  public enum Kind {
    /** Title, employer, place, type, day of posting, at the head or foot. */
    HEADER,
    /** What the employer, team or programme says of itself. */
    ABOUT,
    /** What the work will be. */
    DUTIES,
    /** What is asked, with nothing said of how much it is insisted on. */
    QUALIFICATIONS,
    /** What is asked of everyone. */
    MINIMUM,
    /** What is wished for. */
    PREFERRED,
    /** Start days, length, how to apply. */
    LOGISTICS,
    /** Pay and benefits. */
    BENEFITS,
    /** Equal opportunity, privacy, fair chance. */
    LEGAL,
    /** Other openings. */
    RELATED_POSTINGS,
    /** Furniture of the site. */
    CHROME;

    /** Whether clauses in such a block ask something of the candidate. */
    public boolean asks() {
      return this == QUALIFICATIONS || this == MINIMUM || this == PREFERRED;
    }
  }
}
