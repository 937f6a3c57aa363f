package dev.roletally.internal.search;

/** Some documents of a segment: those that are not removed and that a filter lets through. */
public interface Documents {
  /** Whether a document is one of them. */
  boolean contains(int document);

  /** The first of them from a document on; some number beyond the segment if there is none. */
  int next(int document);

  /** About how many there are; it guides the search and never its result. */
  int estimate();
}
