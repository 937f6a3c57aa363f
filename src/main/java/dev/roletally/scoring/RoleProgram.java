package dev.roletally.scoring;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Reads the program of a compiled role: its {@link RoleShape}, then an element for each ask, then
 * one for each other reading of each ask.
 *
 * <p>An element begins with a number whose lowest two bits say what it is: a leaf, by its place
 * among the role's distinct leaves in the order of their bytes; a group of which one member has to
 * hold; a group of which a number that follows has to hold; or an availability, whose days stand in
 * place, since hardly two roles share them. The members of a group are the elements that follow it,
 * and the classes of an open list are leaves among them. Nothing here depends on a policy or on the
 * vocabulary, and names are in the leaves alone, so that an index can keep each leaf once.
 *
 * <p>Every method throws {@link IllegalArgumentException} if the bytes are damaged. Not
 * thread-safe; one reader serves for many programs.
 */
public final class RoleProgram {
  /** What an element is. */
  public enum Kind {
    /** A leaf or class: {@link #value()} is its place among the role's leaves. */
    LEAF,
    /**
     * A group: {@link #value()} is how many members follow, {@link #count()} how many must hold.
     */
    GROUP,
    /** An availability: {@link #days()}. */
    DAYS
  }

  static final int LEAF = 0;
  static final int ANY = 1;
  static final int SOME = 2;
  static final int DAYS = 3;

  private final StartDays days = new StartDays();
  private byte[] bytes = new byte[0];
  private int at;
  private int end;
  private int value;
  private int count;

  /** A reader of no program yet. */
  public RoleProgram() {}

  /** Turns to a program. */
  public void reset(byte[] program, int offset, int length) {
    bytes = program;
    at = offset;
    end = offset + length;
  }

  /** Passes over the shape; the offset behind it. */
  public int skipShape() {
    RoleShape.skip(this);
    return at;
  }

  /** Whether everything was read. */
  public boolean isAtEnd() {
    return at == end;
  }

  /** Reads the beginning of the next element; members of a group are elements of their own. */
  public Kind next() {
    int head = number();
    value = head >> 2;
    return switch (head & 3) {
      case LEAF -> Kind.LEAF;
      case DAYS -> {
        readDays();
        yield Kind.DAYS;
      }
      default -> {
        count = (head & 3) == ANY ? 1 : number();
        checkArgument(
            count >= 1 && count <= value, "a group must hold in part, got: %s of %s", count, value);
        yield Kind.GROUP;
      }
    };
  }

  private void readDays() {
    int size = value;
    days.reset(number(), number());
    long day = 0;
    for (int i = 0; i < size; i++) {
      day += signed();
      long length = signed();
      checkArgument(length >= 0, "days must be in order, got a length of: %s", length);
      days.add(day, day + length);
    }
  }

  static void write(StartDays days, Bytes out) {
    out.number((long) days.size() << 2 | DAYS);
    out.number(days.minWeeks());
    out.number(days.hoursPerWeek());
    long day = 0;
    for (int i = 0; i < days.size(); i++) {
      out.signed(days.from(i) - day);
      out.signed(days.to(i) - days.from(i));
      day = days.from(i);
    }
  }

  /** The place of a leaf, or the number of a group's members. */
  public int value() {
    return value;
  }

  /** How many members of a group have to hold. */
  public int count() {
    return count;
  }

  /** The days of the last availability read; the next one overwrites them. */
  public StartDays days() {
    return days;
  }

  /** The bytes of a leaf behind their length. */
  Asked leaf() {
    int length = number();
    checkArgument(length <= end - at, "leaf must be whole, got one cut off at: %s", end - at);
    at += length;
    return LeafCodec.decode(bytes, at - length, length);
  }

  int oneByte() {
    checkArgument(at < end, "program must be whole, got one that ends early");
    return bytes[at++] & 0xff;
  }

  int number() {
    long number = unsigned();
    checkArgument(
        number >= 0 && number <= Integer.MAX_VALUE, "number must be an int, got: %s", number);
    return (int) number;
  }

  private long signed() {
    long number = unsigned();
    return (number >>> 1) ^ -(number & 1);
  }

  private long unsigned() {
    long number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = oneByte();
      number |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return number;
      }
    }
    throw new IllegalArgumentException("number must end, got more than 64 bits");
  }
}
