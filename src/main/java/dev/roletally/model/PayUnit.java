package dev.roletally.model;

/** The time that an amount of pay is for. */
public enum PayUnit {
  /** An hour. */
  HOUR,
  /** A day. */
  DAY,
  /** A week. */
  WEEK,
  /** A month. */
  MONTH,
  /** A year. */
  YEAR
}
