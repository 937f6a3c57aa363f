package dev.roletally.internal.search;

import dev.roletally.scoring.Asked;
import dev.roletally.vocabulary.Vocabulary;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The distinct leaves of all open segments, each with a number.
 *
 * <p>Roles ask the same things over and over: a million roles ask some thousands of leaves.
 * Numbered once for all segments, a leaf is credited once in a ranking, however many roles and
 * segments ask it, and a credit is found by indexing an array. Numbers are given in order of
 * arrival, so what is asked most has a small one. Segments hold on to their leaves; a leaf that
 * none holds gives its number back. Number 0 stands for nothing asked.
 *
 * <p>Safe for many threads.
 */
public final class LeafTable {
  private final Vocabulary vocabulary;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<ByteBuffer, Integer> numbers = new HashMap<>();
  private final List<@Nullable Asked> asked = new ArrayList<>();
  private final List<ByteBuffer> keys = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int[] holders = new int[64];
  private @Nullable Leaves current;

  /** An empty table of leaves whose concepts {@code vocabulary} may know. */
  public LeafTable(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    asked.add(null);
    keys.add(ByteBuffer.allocate(0));
  }

  /** Holds on to leaves: the numbers of all of them. */
  int[] acquire(List<byte[]> leaves) {
    lock.lock();
    try {
      int[] given = new int[leaves.size()];
      for (int i = 0; i < given.length; i++) {
        given[i] = acquire(leaves.get(i));
      }
      return given;
    } finally {
      lock.unlock();
    }
  }

  private int acquire(byte[] leaf) {
    ByteBuffer key = ByteBuffer.wrap(leaf);
    Integer known = numbers.get(key);
    int number = known == null ? add(key, Asked.fromBytes(leaf, 0, leaf.length)) : known;
    holders[number]++;
    return number;
  }

  private int add(ByteBuffer key, Asked leaf) {
    current = null;
    int number;
    if (free.isEmpty()) {
      number = asked.size();
      asked.add(leaf);
      keys.add(key);
      if (number == holders.length) {
        holders = Arrays.copyOf(holders, 2 * number);
      }
    } else {
      number = free.pop();
      asked.set(number, leaf);
      keys.set(number, key);
    }
    numbers.put(key, number);
    return number;
  }

  /** Lets go of leaves that were acquired. */
  void release(int[] leaves) {
    lock.lock();
    try {
      for (int number : leaves) {
        if (--holders[number] == 0) {
          numbers.remove(keys.get(number));
          asked.set(number, null);
          free.push(number);
          current = null;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** The leaves as they are now. */
  Leaves leaves() {
    lock.lock();
    try {
      Leaves now = current;
      if (now == null) {
        now = Leaves.of(asked, vocabulary);
        current = now;
      }
      return now;
    } finally {
      lock.unlock();
    }
  }
}
