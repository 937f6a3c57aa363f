package dev.roletally.model;

/**
 * A field of study that a posting names.
 *
 * @param concept id in the vocabulary, or {@code text:} and the normalised words
 * @param label the field's name
 * @param span where the posting names it
 */
public record FieldOfStudy(String concept, String label, Span span) {}
