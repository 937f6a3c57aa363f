package dev.roletally.format;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Reads what a {@link ByteWriter} wrote; damaged bytes are an {@link IllegalArgumentException}. */
final class ByteReader {
  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isAtEnd() {
    return at == bytes.length;
  }

  private int read() {
    if (at == bytes.length) {
      throw damaged("the end");
    }
    return bytes[at++];
  }

  private static IllegalArgumentException damaged(String got) {
    return new IllegalArgumentException("kept role must be whole, got: " + got);
  }

  boolean flag() {
    return read() != 0;
  }

  long number() {
    int first = read();
    return first >= 0 ? first : number(first & 0x7f);
  }

  /** A number of more than one byte, by what the first has of it. */
  private long number(long value) {
    for (int shift = 7; shift < Long.SIZE; shift += 7) {
      int next = read();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw damaged("a number without end");
  }

  int integer() {
    long value = number();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw damaged("number " + value);
    }
    return (int) value;
  }

  long signed() {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  <E extends Enum<E>> E name(E[] constants) {
    int ordinal = integer();
    if (ordinal >= constants.length) {
      throw damaged("constant " + ordinal);
    }
    return constants[ordinal];
  }

  LocalDate day() {
    return LocalDate.ofEpochDay(signed());
  }

  YearMonth month() {
    return YearMonth.of(Math.toIntExact(signed()), integer());
  }

  BigDecimal amount() {
    String text = text();
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw damaged("an amount of " + text);
    }
  }

  String text() {
    long header = number();
    long length = header >>> 1;
    if (length > bytes.length - at) {
      throw damaged("a text of " + length);
    }
    if (header == 0) {
      return "";
    }
    if ((header & 1) == 0) {
      String text = new String(bytes, at, (int) length, StandardCharsets.US_ASCII);
      at += (int) length;
      return text;
    }
    char[] units = new char[(int) length];
    for (int i = 0; i < units.length; i++) {
      units[i] = (char) number();
    }
    return new String(units);
  }

  OptionalInt maybeNumber() {
    long value = number();
    return value == 0 ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(value - 1));
  }

  <T> Optional<T> maybe(Supplier<T> form) {
    return flag() ? Optional.of(form.get()) : Optional.empty();
  }

  /** A list that cannot change, so that who keeps it need not copy it. */
  <T> List<T> list(Supplier<T> form) {
    int size = integer();
    if (size > bytes.length - at) {
      throw damaged("a list of " + size);
    }
    if (size == 0) {
      return List.of();
    }
    if (size == 1) {
      return List.of(form.get());
    }
    @SuppressWarnings("unchecked") // holds what the form gives and nothing else
    T[] values = (T[]) new Object[size];
    for (int i = 0; i < size; i++) {
      values[i] = form.get();
    }
    return List.of(values);
  }
}
