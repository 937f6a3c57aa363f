package dev.roletally.internal.flat;

import com.google.common.primitives.Chars;
import dev.roletally.scoring.RoleShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shapes of a segment's roles, laid flat: a code of flags and a code for each ask, no object a
 * shape. The asks themselves are few, and shared. Immutable.
 */
public final class FlatShapes {
  private static final int FIXED_TERM = 1;
  private static final int READABLE = 2;

  private final char[] codes;
  private final int[] starts;
  private final List<RoleShape.Ask> asks;

  private FlatShapes(char[] codes, int[] starts, List<RoleShape.Ask> asks) {
    this.codes = codes;
    this.starts = starts;
    this.asks = asks;
  }

  /** How many shapes there are. */
  public int size() {
    return starts.length - 1;
  }

  /**
   * Where a shape begins, if each takes a place for itself and one for each of its asks; it ends
   * where the next one begins.
   */
  public int start(int shape) {
    return starts[shape];
  }

  /** How many asks a shape has. */
  public int asks(int shape) {
    return starts[shape + 1] - starts[shape] - 1;
  }

  public RoleShape.Ask ask(int shape, int place) {
    return asks.get(codes[starts[shape] + 1 + place]);
  }

  /** Whether roles of a shape were read in a language that is read. */
  public boolean isReadable(int shape) {
    return (codes[starts[shape]] & READABLE) != 0;
  }

  /** A shape as an object of its own. */
  public RoleShape get(int shape) {
    List<RoleShape.Ask> of = new ArrayList<>();
    for (int i = 0; i < asks(shape); i++) {
      of.add(ask(shape, i));
    }
    boolean fixedTerm = (codes[starts[shape]] & FIXED_TERM) != 0;
    return new RoleShape(fixedTerm, isReadable(shape), of);
  }

  long bytes() {
    return 2L * codes.length + 4L * starts.length;
  }

  /** Lays shapes flat. Used once. */
  static final class Builder {
    private final Map<RoleShape.Ask, Integer> numbers = new HashMap<>();
    private final List<RoleShape.Ask> asks = new ArrayList<>();
    private char[] codes = new char[64];
    private int[] starts = new int[16];
    private int size;

    /** Adds a shape; its place. */
    int add(RoleShape shape) {
      int at = starts[size];
      int end = at + 1 + shape.asks().size();
      if (end > codes.length) {
        codes = Arrays.copyOf(codes, 2 * end);
      }
      if (size + 1 == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      codes[at++] =
          (char) ((shape.fixedTerm() ? FIXED_TERM : 0) | (shape.readable() ? READABLE : 0));
      for (RoleShape.Ask ask : shape.asks()) {
        codes[at++] = Chars.checkedCast(numbers.computeIfAbsent(ask, this::number));
      }
      starts[++size] = end;
      return size - 1;
    }

    private int number(RoleShape.Ask ask) {
      asks.add(ask);
      return asks.size() - 1;
    }

    FlatShapes build() {
      return new FlatShapes(
          Arrays.copyOf(codes, starts[size]), Arrays.copyOf(starts, size + 1), List.copyOf(asks));
    }
  }
}
