package dev.roletally;

/**
 * A value of a facet, and how many roles state it.
 *
 * @param value as postings write it
 * @param roles one or more
 */
public record FacetCount(String value, int roles) {}
