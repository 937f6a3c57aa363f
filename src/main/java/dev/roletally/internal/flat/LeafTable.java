package dev.roletally.internal.flat;

import com.google.common.primitives.Ints;
import dev.roletally.scoring.Asked;
import dev.roletally.scoring.CompiledLeaves;
import dev.roletally.vocabulary.Vocabulary;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
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
  /** Groups get numbers below this, which leaves the rest of the short ones to leaves. */
  private static final int GROUPS = 20_000;

  private static final int[] NOTHING = {};
  private static final ByteBuffer NO_KEY = ByteBuffer.allocate(0);

  private final Vocabulary vocabulary;
  private final ConceptNumbers concepts;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<ByteBuffer, Integer> numbers = new HashMap<>();
  private final Map<List<Integer>, Integer> groups = new HashMap<>();
  private final Deque<Integer> free = new ArrayDeque<>();

  // by number, of which there are "size"; those that are free hold nothing
  private @Nullable Asked[] asked = new Asked[64];
  private int[][] compiled = new int[64][0];
  private int[] @Nullable [] members = new int[64][];
  private ByteBuffer[] keys = new ByteBuffer[64];
  private int[] concept = new int[64];
  private int[] holders = new int[64];
  private int size = 1;
  private @Nullable Leaves current;

  /** An empty table of leaves whose concepts {@code vocabulary} may know. */
  public LeafTable(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.concepts = new ConceptNumbers(vocabulary);
    concept[0] = ConceptNumbers.NONE;
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
    if (known != null) {
      holders[known]++;
      return known;
    }
    Asked decoded = Asked.fromBytes(leaf, 0, leaf.length);
    int number = next();
    asked[number] = decoded;
    compiled[number] = CompiledLeaves.compile(decoded, vocabulary);
    keys[number] = key;
    concept[number] = decoded.term().map(concepts::acquire).orElse(ConceptNumbers.NONE);
    numbers.put(key, number);
    return number;
  }

  /** A number that nothing has, held once. */
  private int next() {
    current = null;
    int number = free.isEmpty() ? size++ : free.pop();
    if (number == compiled.length) {
      asked = Arrays.copyOf(asked, 2 * number);
      compiled = Arrays.copyOf(compiled, 2 * number);
      members = Arrays.copyOf(members, 2 * number);
      keys = Arrays.copyOf(keys, 2 * number);
      concept = Arrays.copyOf(concept, 2 * number);
      holders = Arrays.copyOf(holders, 2 * number);
    }
    compiled[number] = NOTHING;
    concept[number] = ConceptNumbers.NONE;
    holders[number] = 1;
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
      if (known != null) {
        holders[known]++;
        return known;
      }
      if ((free.isEmpty() ? size : free.peek()) >= GROUPS) {
        return 0;
      }
      int number = next();
      this.members[number] = members;
      groups.put(key, number);
      return number;
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
          remove(number);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void remove(int number) {
    Asked leaf = asked[number];
    int[] group = members[number];
    if (leaf != null) {
      numbers.remove(keys[number]);
      leaf.term().ifPresent(concepts::release);
    } else if (group != null) {
      groups.remove(Ints.asList(group));
    }
    asked[number] = null;
    compiled[number] = NOTHING;
    members[number] = null;
    keys[number] = NO_KEY;
    concept[number] = ConceptNumbers.NONE;
    free.push(number);
    current = null;
  }

  /** The leaves as they are now. */
  public Leaves leaves() {
    lock.lock();
    try {
      Leaves now = current;
      if (now == null) {
        now =
            new Leaves(
                new CompiledLeaves(Arrays.copyOf(asked, size), Arrays.copyOf(compiled, size)),
                Arrays.copyOf(members, size),
                Arrays.copyOf(concept, size),
                concepts);
        current = now;
      }
      return now;
    } finally {
      lock.unlock();
    }
  }
}
