package dev.roletally.scoring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of bytes; numbers that are mostly small take 7 bits a byte. Not thread-safe. */
final class Bytes {
  private byte[] bytes = new byte[128];
  private int length;

  void add(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  void add(byte[] more) {
    add(more, 0, more.length);
  }

  /** Adds the bytes of another run between two places. */
  void add(Bytes more, int from, int to) {
    add(more.bytes, from, to - from);
  }

  private void add(byte[] more, int from, int count) {
    room(count);
    System.arraycopy(more, from, bytes, length, count);
    length += count;
  }

  /** The lowest {@code count} bytes of a number, the highest of them first. */
  void fixed(long value, int count) {
    for (int shift = Byte.SIZE * (count - 1); shift >= 0; shift -= Byte.SIZE) {
      add((int) (value >>> shift));
    }
  }

  /** A text in UTF-8 behind its length. */
  void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    add(utf8);
  }

  void number(long value) {
    long rest = value;
    for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
      add((int) (rest & 0x7f) | 0x80);
    }
    add((int) rest);
  }

  /** A number that may be negative. */
  void signed(long value) {
    number((value << 1) ^ (value >> 63));
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /** How many there are. */
  int length() {
    return length;
  }

  /** Starts anew, in the same memory. */
  void clear() {
    length = 0;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }
}
