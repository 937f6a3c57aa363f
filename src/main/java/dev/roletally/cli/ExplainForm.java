package dev.roletally.cli;

/** The form of an explanation. */
enum ExplainForm {
  /** For people, in a terminal. */
  TEXT,
  /** For programs. */
  JSON,
  /** For people, as a page. */
  HTML
}
