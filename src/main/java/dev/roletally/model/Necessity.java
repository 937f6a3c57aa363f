package dev.roletally.model;

/** How much a posting insists on a requirement. */
public enum Necessity {
  /** Asked of every candidate. */
  MINIMUM,
  /** Wished for. */
  PREFERRED
}
