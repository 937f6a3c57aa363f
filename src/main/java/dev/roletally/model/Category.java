package dev.roletally.model;

/** The side of a candidate that a requirement asks about. The order is the order of reports. */
public enum Category {
  /** Degrees, fields of study, student status. */
  EDUCATION,
  /** Programming languages, methods, knowledge areas, soft skills. */
  SKILLS,
  /** Frameworks, libraries, tools, platforms. */
  FRAMEWORKS,
  /** Years and kinds of work, domains, publications. */
  EXPERIENCE,
  /** Start dates, windows, durations, hours a week. */
  AVAILABILITY,
  /** When the degree is expected. */
  GRADUATION,
  /** Permission to work, citizenship, clearance. */
  AUTHORIZATION,
  /** Human languages. */
  LANGUAGE,
  /** Named certificates and licences. */
  CERTIFICATION,
  /** Places and modes of work. */
  LOCATION,
  /** What no profile could prove; shown, never weighed. */
  OTHER
}
