package dev.roletally.model;

/** Whether the employer sponsors a work visa. */
public enum Sponsorship {
  /** Sponsored. */
  OFFERED,
  /** Not sponsored. */
  NOT_OFFERED
}
