package dev.roletally.internal.structure;

/** A side of the candidate that certain words betray. */
public enum Topic {
  /** Degrees, students, grades. */
  EDUCATION,
  /** Kinds of past work. */
  EXPERIENCE,
  /** Publications. */
  PUBLICATION,
  /** Dates, hours, presence, travel. */
  AVAILABILITY,
  /** When the degree is expected. */
  GRADUATION,
  /** Permission to work. */
  AUTHORIZATION,
  /** Citizenship. */
  CITIZEN,
  /** Security clearance. */
  CLEARANCE,
  /** Human languages. */
  LANGUAGE,
  /** Certificates and licences. */
  CERTIFICATION,
  /** Where the candidate lives. */
  LOCATION,
  /** Looks like another topic and betrays none: "a high degree of". */
  NOTHING,
  /** What is neither claimed nor weighed: health, papers, examples of work. */
  OTHER
}
