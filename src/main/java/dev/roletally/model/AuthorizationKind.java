package dev.roletally.model;

/** What a posting wants a candidate to hold from a state. */
public enum AuthorizationKind {
  /** Permission to work. */
  WORK,
  /** Citizenship, which brings permission to work. */
  CITIZEN,
  /** Security clearance. */
  CLEARANCE
}
