package dev.roletally.cli;

/** Whether text is coloured. */
enum Colour {
  /** Where a terminal shows it and its user has not asked for none. */
  AUTO,
  /** Wherever it goes. */
  ALWAYS,
  /** Nowhere. */
  NEVER
}
