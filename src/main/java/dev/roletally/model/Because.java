package dev.roletally.model;

/** What decided the necessity of a requirement. */
public enum Because {
  /** The clause's own words ("is a plus", "must"). */
  OWN_WORDS,
  /** The section that the clause stands in ("Preferred Qualifications"). */
  SECTION,
  /** Nothing says; a requirement is then a minimum. */
  DEFAULT
}
