package dev.roletally.model;

/** The level of a degree, lowest first. */
public enum DegreeLevel {
  /** Secondary school. */
  HIGH_SCHOOL,
  /** Two-year college degree. */
  ASSOCIATE,
  /** First university degree. */
  BACHELOR,
  /** Second university degree. */
  MASTER,
  /** Doctoral degree. */
  DOCTORATE;

  /** Whether this level is above {@code other}. */
  public boolean isAbove(DegreeLevel other) {
    return compareTo(other) > 0;
  }
}
