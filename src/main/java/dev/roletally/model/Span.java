package dev.roletally.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;

/**
 * A half-open range {@code [start, end)} of UTF-16 units in a posting's original text, as {@link
 * String#substring(int, int)} takes it; or, of a posting in JSON-LD, in one of its strings.
 *
 * @param start first unit, 0 or later
 * @param end one past the last unit, not before {@code start}
 * @param in JSON Pointer of the string that the range lies in (of a number, its digits as written);
 *     empty for the posting's whole text
 */
public record Span(int start, int end, String in) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end).thenComparing(Span::in);

  /** Rejects a negative start, an end before the start, and what is no JSON Pointer. */
  public Span {
    checkArgument(start >= 0, "span start must be 0 or more, got: %s", start);
    checkArgument(end >= start, "span end must not be before its start %s, got: %s", start, end);
    checkArgument(
        in.isEmpty() || in.startsWith("/"), "span in must be a JSON Pointer, got: %s", in);
  }

  /** A range of the posting's whole text. */
  public Span(int start, int end) {
    this(start, end, "");
  }

  /** The number of UTF-16 units in the span. */
  public int length() {
    return end - start;
  }

  /** Whether the two spans share at least one unit. */
  public boolean overlaps(Span other) {
    return in.equals(other.in) && Math.max(start, other.start) < Math.min(end, other.end);
  }

  /** Whether {@code other} lies wholly inside this span. */
  public boolean contains(Span other) {
    return in.equals(other.in) && start <= other.start && other.end <= end;
  }

  /** The smallest span that holds both, which lie in the same string. */
  public Span cover(Span other) {
    checkArgument(
        in.equals(other.in), "spans must lie in the same string \"%s\", got: \"%s\"", in, other.in);
    return new Span(Math.min(start, other.start), Math.max(end, other.end), in);
  }

  /** The words at this span of the text, or string, that it lies in. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** By start, then by end, then by the string. */
  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
