package dev.roletally.internal.bounds;

import dev.roletally.internal.flat.FlatSegment;
import dev.roletally.internal.flat.Leaves;
import java.util.Arrays;

/**
 * The asks of one flat role, taken apart for {@link PostingsBuilder}: of each its stake, its leaves
 * and how likely some profile is to have credit for it. Refilled from role to role; not
 * thread-safe.
 */
final class RoleAsks {
  /** How likely an ask is taken to be met that is no matter of claimed concepts. */
  private static final float OTHERWISE = 0.5f;

  private final FlatSegment segment;
  private final StakeTable stakes;
  private final Leaves table;

  /** By the number of a leaf. */
  private final float[] likelihood;

  private final char[] codes;
  private int at;
  private int[] leaves = new int[64];
  private int leafCount;
  private boolean allTerms;
  private int first;

  private int size;
  private int most;
  private int[] stake = new int[16];
  private boolean[] term = new boolean[16];
  private float[] likely = new float[16];
  private int[] from = new int[17];
  private int[] single = new int[16];

  private RoleAsks(FlatSegment segment, StakeTable stakes, Leaves table, float[] likelihood) {
    this.segment = segment;
    this.stakes = stakes;
    this.table = table;
    this.likelihood = likelihood;
    this.codes = segment.codes();
  }

  /** A reader of a segment's roles; how often they ask for a leaf says how likely it is met. */
  static RoleAsks of(FlatSegment segment, StakeTable stakes, Leaves table) {
    float[] likelihood = new float[table.size()];
    int[] leaves = segment.leaves();
    for (int i = 0; i < leaves.length; i++) {
      likelihood[leaves[i]] = (float) segment.asking()[i] / Math.max(1, segment.roles());
    }
    return new RoleAsks(segment, stakes, table, likelihood);
  }

  void read(int document) {
    int shape = segment.shape(document);
    int begin = stakes.start(shape);
    int end = stakes.start(shape + 1);
    most = stakes.stakes()[begin];
    size = end - begin - 1;
    leafCount = 0;
    at = segment.start(document);
    if (size > stake.length) {
      stake = new int[2 * size];
      term = new boolean[2 * size];
      likely = new float[2 * size];
      from = new int[2 * size + 1];
      single = new int[2 * size];
    }
    for (int ask = 0; ask < size; ask++) {
      stake[ask] = stakes.stakes()[begin + 1 + ask];
      from[ask] = leafCount;
      allTerms = true;
      boolean group = isGroup(codes[at]);
      first = 0;
      element();
      term[ask] = allTerms;
      single[ask] = group ? 0 : first;
      float sum = 0;
      for (int i = from[ask]; i < leafCount; i++) {
        sum += likelihood[leaves[i]];
      }
      likely[ask] = allTerms ? Math.min(1, sum) : OTHERWISE;
    }
    from[size] = leafCount;
  }

  private static boolean isGroup(int code) {
    int kind = code & FlatSegment.KIND;
    return kind == FlatSegment.ANY || kind == FlatSegment.SOME;
  }

  private void element() {
    int code = codes[at++];
    switch (code & FlatSegment.KIND) {
      case FlatSegment.ANY -> elements(code & FlatSegment.VALUE);
      case FlatSegment.SOME -> {
        int count = codes[at] << 16 | codes[at + 1];
        at += 4;
        elements(count);
      }
      case FlatSegment.STARTS -> days(code & FlatSegment.VALUE, 1);
      case FlatSegment.WINDOWS -> days(code & FlatSegment.VALUE, 2);
      case FlatSegment.WIDE -> add((code & FlatSegment.VALUE) << 16 | codes[at++]);
      default -> add(code);
    }
  }

  private void elements(int count) {
    for (int i = 0; i < count; i++) {
      element();
    }
  }

  private void days(int count, int codesEach) {
    add(codes[at + 1]);
    allTerms = false;
    at += 2 + count * codesEach;
  }

  private void add(int number) {
    first = first == 0 ? number : first;
    addLeaves(number);
  }

  private void addLeaves(int number) {
    int[] members = table.members(number);
    if (members == null) {
      addLeaf(number);
    } else {
      for (int member : members) {
        addLeaves(member);
      }
    }
  }

  private void addLeaf(int number) {
    allTerms &= table.isTerm(number);
    if (leafCount == leaves.length) {
      leaves = Arrays.copyOf(leaves, 2 * leafCount);
    }
    leaves[leafCount++] = number;
  }

  int size() {
    return size;
  }

  /** The most that the role can earn. */
  int most() {
    return most;
  }

  int stake(int ask) {
    return stake[ask];
  }

  /** Whether only claims of concepts bring credit for it. */
  boolean isTerm(int ask) {
    return term[ask];
  }

  float likely(int ask) {
    return likely[ask];
  }

  /**
   * How many numbers stand for an ask of which one has to hold: its own, or those of its leaves if
   * it is a group that has none.
   */
  int width(int ask) {
    return single[ask] > 0 ? 1 : from[ask + 1] - from[ask];
  }

  /** One of the numbers that stand for an ask. */
  int number(int ask, int place) {
    return single[ask] > 0 ? single[ask] : leaves[from[ask] + place];
  }

  /** Where the leaves of an ask begin; they end where the next one's do. */
  int firstLeaf(int ask) {
    return from[ask];
  }

  int leaf(int place) {
    return leaves[place];
  }
}
