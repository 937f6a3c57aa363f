package dev.roletally.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;

/**
 * A half-open range {@code [start, end)} of UTF-16 units in a posting's original text, as {@link
 * String#substring(int, int)} takes it.
 *
 * @param start first unit, 0 or later
 * @param end one past the last unit, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  /** Rejects a negative start and an end before the start. */
  public Span {
    checkArgument(start >= 0, "span start must be 0 or more, got: %s", start);
    checkArgument(end >= start, "span end must not be before its start %s, got: %s", start, end);
  }

  /** The number of UTF-16 units in the span. */
  public int length() {
    return end - start;
  }

  /** Whether the two spans share at least one unit. */
  public boolean overlaps(Span other) {
    return Math.max(start, other.start) < Math.min(end, other.end);
  }

  /** Whether {@code other} lies wholly inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The words at this span. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
