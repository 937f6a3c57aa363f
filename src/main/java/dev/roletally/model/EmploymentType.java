package dev.roletally.model;

/** The form of employment. An internship is one, whatever else it is called beside it. */
public enum EmploymentType {
  /** Internship, co-op, placement. */
  INTERNSHIP,
  /** Full-time, open-ended. */
  FULL_TIME,
  /** Part-time, open-ended. */
  PART_TIME,
  /** Contract work. */
  CONTRACT,
  /** Temporary or seasonal work. */
  TEMPORARY
}
