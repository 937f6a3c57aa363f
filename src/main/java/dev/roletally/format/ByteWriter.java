package dev.roletally.format;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Values as bytes, one after the other: small numbers take one byte, plain text one a character.
 */
final class ByteWriter {
  private static final int FIRST = 512;

  private byte[] bytes = new byte[FIRST];
  private int length;

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void write(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) value;
  }

  ByteWriter flag(boolean yes) {
    write(yes ? 1 : 0);
    return this;
  }

  /** Seven bits a byte, the lowest first; a negative number takes ten bytes. */
  ByteWriter number(long value) {
    long rest = value;
    for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
      write((int) (rest & 0x7f) | 0x80);
    }
    write((int) rest);
    return this;
  }

  /** A number of either sign, small where it is near 0. */
  ByteWriter signed(long value) {
    return number((value << 1) ^ (value >> 63));
  }

  ByteWriter name(Enum<?> constant) {
    return number(constant.ordinal());
  }

  ByteWriter day(LocalDate day) {
    return signed(day.toEpochDay());
  }

  ByteWriter month(YearMonth month) {
    return signed(month.getYear()).number(month.getMonthValue());
  }

  ByteWriter amount(BigDecimal amount) {
    return text(amount.toString());
  }

  /** Plain characters as they are, any other text as its UTF-16 units: even half a pair is kept. */
  ByteWriter text(String text) {
    boolean plain = isPlain(text);
    number(2L * text.length() + (plain ? 0 : 1));
    if (plain) {
      byte[] characters = text.getBytes(StandardCharsets.US_ASCII);
      if (bytes.length - length < characters.length) {
        bytes = Arrays.copyOf(bytes, 2 * length + characters.length);
      }
      System.arraycopy(characters, 0, bytes, length, characters.length);
      length += characters.length;
    } else {
      text.chars().forEach(c -> number(c));
    }
    return this;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  ByteWriter maybe(OptionalInt number) {
    number(number.isPresent() ? 1L + number.getAsInt() : 0);
    return this;
  }

  <T> ByteWriter maybe(Optional<T> value, Consumer<T> form) {
    flag(value.isPresent());
    value.ifPresent(form);
    return this;
  }

  <T> ByteWriter list(Collection<T> values, Consumer<T> form) {
    number(values.size());
    values.forEach(form);
    return this;
  }
}
