package dev.roletally.explain;

/** How far something asked is satisfied; judged by credit, never by points. */
public enum Verdict {
  /** Wholly satisfied. */
  MET,
  /** Satisfied in part. */
  PARTIAL,
  /** Not satisfied, by what the profile states. */
  NOT_MET,
  /** Not satisfied by anything stated, but the profile leaves it open. */
  UNKNOWN
}
