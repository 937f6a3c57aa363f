package dev.roletally.vocabulary;

/** What a concept that is claimed is to a concept that is asked for. */
public enum Relation {
  /** The same concept. */
  SAME,
  /** Something more special than is asked for: it does as well. */
  NARROWER,
  /** Something one step more general. */
  BROADER,
  /** Something more general by two steps or more. */
  BROADER_STILL,
  /** A neighbour. */
  RELATED
}
