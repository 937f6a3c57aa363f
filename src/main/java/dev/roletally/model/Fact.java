package dev.roletally.model;

import static java.util.Objects.requireNonNull;

/**
 * Something a posting states, with the words that say so.
 *
 * @param value what is stated
 * @param span where the posting says it
 * @param <T> the type of the value
 */
public record Fact<T>(T value, Span span) {
  /** Rejects null. */
  public Fact {
    requireNonNull(value, "value");
    requireNonNull(span, "span");
  }
}
