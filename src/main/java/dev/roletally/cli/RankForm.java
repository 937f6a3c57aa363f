package dev.roletally.cli;

/** The form of a ranking. */
enum RankForm {
  /** For people, in a terminal. */
  TEXT,
  /** For programs. */
  JSON,
  /** For people, as a page. */
  HTML,
  /** For spreadsheets: a line for each role. */
  CSV
}
