package dev.roletally.internal.search;

import com.google.common.primitives.Ints;
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
  /** Groups get numbers up to this, so that a posting can carry them. */
  private static final int MAX_GROUP = 20_000;

  private static final ByteBuffer NO_KEY = ByteBuffer.allocate(0);

  private final Vocabulary vocabulary;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<ByteBuffer, Integer> numbers = new HashMap<>();
  private final List<@Nullable Asked> asked = new ArrayList<>();
  private final Map<List<Integer>, Integer> groups = new HashMap<>();
  private final List<int @Nullable []> members = new ArrayList<>();
  private final List<ByteBuffer> keys = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int[] holders = new int[64];
  private @Nullable Leaves current;

  /** An empty table of leaves whose concepts {@code vocabulary} may know. */
  public LeafTable(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    asked.add(null);
    keys.add(NO_KEY);
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

  private int add(ByteBuffer key, @Nullable Asked leaf) {
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
    if (leaf != null) {
      numbers.put(key, number);
    }
    return number;
  }

  /**
   * Holds on to a group of which one member has to hold, as to a leaf.
   *
   * @param members numbers that the caller holds on to for as long
   * @return 0 if no number is left that is short enough to be worth it
   */
  int acquireGroup(int[] members) {
    lock.lock();
    try {
      List<Integer> key = Ints.asList(members);
      Integer known = groups.get(key);
      if (known == null) {
        if (asked.size() > MAX_GROUP && free.isEmpty()) {
          return 0;
        }
        known = add(NO_KEY, null);
        groups.put(key, known);
        while (this.members.size() <= known) {
          this.members.add(null);
        }
        this.members.set(known, members);
      }
      holders[known]++;
      return known;
    } finally {
      lock.unlock();
    }
  }

  /** Lets go of leaves that were acquired. */
  void release(int[] leaves) {
    lock.lock();
    try {
      for (int number : leaves) {
        if (--holders[number] == 0) {
          int[] group = number < members.size() ? members.set(number, null) : null;
          if (group == null) {
            numbers.remove(keys.get(number));
          } else {
            groups.remove(Ints.asList(group));
          }
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
        now = Leaves.of(asked, members, vocabulary);
        current = now;
      }
      return now;
    } finally {
      lock.unlock();
    }
  }
}
