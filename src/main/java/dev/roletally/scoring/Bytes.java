package dev.roletally.scoring;

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
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
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

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }
}
