package dev.roletally.internal.document;

import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a document as plain text, with the place in the original of each unit.
 *
 * <p>A transcript is made of pieces, each from one stretch of the original: the whole text, or one
 * string of a JSON document. Units that the original does not have (line breaks, bullets, headings)
 * have no place of their own; a span never begins or ends with one when it is told in the original.
 */
final class Transcript {
  private static final int NOWHERE = -1;

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final List<Piece> pieces;

  private Transcript(String text, int[] starts, int[] ends, List<Piece> pieces) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.pieces = pieces;
  }

  /**
   * A stretch of the transcript.
   *
   * @param from its first unit; it ends where the next begins
   * @param in the string of the original that it comes from, as in {@link Span#in}
   */
  private record Piece(int from, String in) {}

  /** All of {@code original}, which {@code in} names, as it stands. */
  static Transcript of(String original, String in) {
    int[] starts = new int[original.length()];
    Arrays.setAll(starts, i -> i);
    int[] ends = new int[original.length()];
    Arrays.setAll(ends, i -> i + 1);
    return new Transcript(original, starts, ends, List.of(new Piece(0, in)));
  }

  /** The plain text. */
  String text() {
    return text;
  }

  /** The units from {@code start} to {@code end}, with their places. */
  Transcript part(int start, int end) {
    return new Builder().copy(this, start, end).build();
  }

  /**
   * Where the words at {@code span} of the plain text stand in the original: the least range of one
   * piece that holds them. Of words from several pieces it holds those of the first.
   */
  Span original(Span span) {
    int i = Math.min(span.start(), text.length());
    int end = Math.min(span.end(), text.length());
    while (i < end && starts[i] == NOWHERE) {
      i++;
    }
    int piece = piece(i);
    String in = pieces.get(piece).in();
    if (i == end) {
      int at = before(i, piece);
      return new Span(at, at, in);
    }
    int stop = piece + 1 < pieces.size() ? Math.min(end, pieces.get(piece + 1).from()) : end;
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (; i < stop; i++) {
      if (starts[i] != NOWHERE) {
        first = Math.min(first, starts[i]);
        last = Math.max(last, ends[i]);
      }
    }
    return new Span(first, last, in);
  }

  /** The spans of the original that the words at {@code span} come from, one for each piece. */
  List<Span> originals(Span span) {
    List<Span> spans = new ArrayList<>();
    int end = Math.min(span.end(), text.length());
    for (int piece = piece(Math.min(span.start(), end)); piece < pieces.size(); piece++) {
      int from = Math.max(span.start(), pieces.get(piece).from());
      int to = piece + 1 < pieces.size() ? Math.min(end, pieces.get(piece + 1).from()) : end;
      if (from >= to) {
        break;
      }
      Span part = original(new Span(from, to));
      if (part.length() > 0) {
        spans.add(part);
      }
    }
    return spans;
  }

  /** The piece that unit {@code at} belongs to. */
  private int piece(int at) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces.get(middle).from() <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The end of the last placed unit before {@code at} in its piece. */
  private int before(int at, int piece) {
    for (int i = at - 1; i >= pieces.get(piece).from(); i--) {
      if (starts[i] != NOWHERE) {
        return ends[i];
      }
    }
    return 0;
  }

  /** Writes a transcript. Not thread-safe. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private final List<Piece> pieces = new ArrayList<>();

    int length() {
      return text.length();
    }

    /** The last unit; a line break if there is none yet. */
    char last() {
      return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
    }

    /** Words that the original does not have. */
    Builder add(String words) {
      for (int i = 0; i < words.length(); i++) {
        put(words.charAt(i), NOWHERE, NOWHERE);
      }
      return this;
    }

    /** A unit for the stretch from {@code start} to {@code end} of {@code from}. */
    Builder add(char unit, Transcript from, int start, int end) {
      int first = Integer.MAX_VALUE;
      int last = NOWHERE;
      for (int i = start; i < end; i++) {
        if (from.starts[i] != NOWHERE) {
          first = Math.min(first, from.starts[i]);
          last = Math.max(last, from.ends[i]);
        }
      }
      if (last == NOWHERE) {
        put(unit, NOWHERE, NOWHERE);
      } else {
        enter(from.pieces.get(from.piece(start)).in());
        put(unit, first, last);
      }
      return this;
    }

    /** The units of {@code other}, as a piece or pieces of their own. */
    Builder copy(Transcript other) {
      return copy(other, 0, other.text.length());
    }

    private Builder copy(Transcript other, int start, int end) {
      int piece = other.piece(start);
      begin(other.pieces.get(piece).in());
      for (int i = start; i < end; i++) {
        if (piece + 1 < other.pieces.size() && i == other.pieces.get(piece + 1).from()) {
          piece++;
          begin(other.pieces.get(piece).in());
        }
        put(other.text.charAt(i), other.starts[i], other.ends[i]);
      }
      return this;
    }

    Transcript build() {
      enter(pieces.isEmpty() ? "" : pieces.getLast().in());
      return new Transcript(
          text.toString(),
          Arrays.copyOf(starts, text.length()),
          Arrays.copyOf(ends, text.length()),
          List.copyOf(pieces));
    }

    private void begin(String in) {
      if (!pieces.isEmpty() && pieces.getLast().from() == text.length()) {
        pieces.removeLast();
      }
      pieces.add(new Piece(pieces.isEmpty() ? 0 : text.length(), in));
    }

    private void enter(String in) {
      if (pieces.isEmpty() || !pieces.getLast().in().equals(in)) {
        begin(in);
      }
    }

    private void put(char unit, int start, int end) {
      if (text.length() == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      starts[text.length()] = start;
      ends[text.length()] = end;
      text.append(unit);
    }
  }
}
