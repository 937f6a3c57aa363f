package dev.roletally.model;

/** How far a degree has come. A profile states the first two; a posting may ask any. */
public enum DegreeStatus {
  /** Enrolled. */
  PURSUING,
  /** Awarded. */
  COMPLETED,
  /** Enrolled, and within a year of the expected date. */
  FINAL_YEAR,
  /** Awarded at most two years ago. */
  RECENT_GRADUATE
}
