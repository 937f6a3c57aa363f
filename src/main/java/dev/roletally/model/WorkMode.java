package dev.roletally.model;

/** Where the work is done. */
public enum WorkMode {
  /** In the employer's place. */
  ONSITE,
  /** Partly there, partly elsewhere. */
  HYBRID,
  /** Elsewhere. */
  REMOTE
}
