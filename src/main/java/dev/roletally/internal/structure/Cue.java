package dev.roletally.internal.structure;

/** What a turn of phrase tells about the words around it. */
public enum Cue {
  /** Only wished for: "is a plus". */
  PREFERRED,
  /** Said not to be asked for: "is not required". */
  WAIVED,
  /** Insisted on: "is required". */
  MINIMUM,
  /** Looks like another cue and tells nothing: "take advantage of". */
  NOTHING,
  /** One of what follows is enough: "at least one of". */
  ONE_OF,
  /** Two of what follows are asked for. */
  TWO_OF,
  /** What follows are examples: "such as". */
  EXAMPLES,
  /** The list is left open: "etc.". */
  OPEN,
  /** The list is left open, and one is enough: "or similar". */
  OR_OTHER,
  /** A clause that begins so asks something: "Proficiency in". */
  STARTER,
  /** Whoever says so asks something, wherever it stands: "candidates must". */
  ASK,
  /** The posting turns to the kind of person sought: "we are looking for". */
  SEEK,
  /** What the work will be: "you will". */
  DUTY,
  /** The employer speaks of itself: "we are committed to". */
  ABOUT,
  /** Pay, benefits and what is offered: "paid holidays". */
  BENEFIT,
  /** Equal opportunity, privacy, warnings: "without regard to". */
  LEGAL,
  /** The law's own words for equal opportunity: "without regard to". */
  EQUAL,
  /** How to apply: "submit your". */
  APPLY
}
