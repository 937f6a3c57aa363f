package dev.roletally.model;

/** The stated facts that a derived requirement was made from. */
public enum DerivedFrom {
  /** Stated start days. */
  START_DATES("startDates"),
  /** Stated months or seasons of a start. */
  START_WINDOWS("startWindows"),
  /** A stated length. */
  DURATION("duration"),
  /** The title. */
  TITLE("title");

  private final String field;

  DerivedFrom(String field) {
    this.field = field;
  }

  /** The name of the role's field, as in JSON. */
  public String field() {
    return field;
  }
}
