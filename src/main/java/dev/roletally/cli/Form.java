package dev.roletally.cli;

/** The form of a command's result. */
enum Form {
  /** For programs. */
  JSON,
  /** For people. */
  TEXT
}
