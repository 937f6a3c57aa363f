package dev.roletally.internal.bounds;

import dev.roletally.internal.flat.Leaves;
import java.util.Arrays;

/**
 * The pairs of concepts that one role is posted under, and with which bounds: see {@link
 * PostingsBuilder} for why. Refilled from role to role; not thread-safe.
 */
final class RolePairs {
  /** Roles are posted while their bound is at least this level. */
  static final int LEAST = 25;

  /** No more pairs are posted for a role. */
  private static final int MOST = 512;

  private final RoleAsks asks;
  private final Leaves table;

  /** The asks made of terms, those first that are rarely met and weigh much. */
  private final AskOrder order = new AskOrder();

  // by place in the order, where an ask's concepts begin, each named once
  private int[] starts = new int[17];
  private int[] concepts = new int[64];

  /** By level how many pairs have it. */
  private final long[] levels = new long[Levels.TOP + 1];

  RolePairs(RoleAsks asks, Leaves table) {
    this.asks = asks;
    this.table = table;
  }

  /** Takes the role that the asks were just read of. */
  void read() {
    order.clear();
    for (int ask = 0; ask < asks.size(); ask++) {
      if (asks.isTerm(ask) && asks.stake(ask) > 0) {
        order.add(ask, asks.likely(ask) / asks.stake(ask));
      }
    }
    starts = starts.length > order.size() ? starts : new int[2 * order.size()];
    int end = 0;
    for (int i = 0; i < order.size(); i++) {
      starts[i] = end;
      int last = asks.firstLeaf(order.ask(i) + 1);
      for (int leaf = asks.firstLeaf(order.ask(i)); leaf < last; leaf++) {
        end = add(starts[i], end, table.concept(asks.leaf(leaf)));
      }
    }
    starts[order.size()] = end;
  }

  /** Adds a concept to an ask's, unless it is there; where they end. */
  private int add(int begin, int end, int concept) {
    for (int i = begin; i < end; i++) {
      if (concepts[i] == concept) {
        return end;
      }
    }
    concepts = end < concepts.length ? concepts : Arrays.copyOf(concepts, 2 * end);
    concepts[end] = concept;
    return end + 1;
  }

  /** How many concepts the asks name. */
  int concepts() {
    return starts[order.size()];
  }

  /** Adds up by level how many pairs the role has. */
  void count(long[] byLevel) {
    int bound = asks.most();
    for (int i = 0; i < order.size() && Levels.of(bound) >= LEAST; i++) {
      int left = bound;
      for (int j = i + 1; j < order.size() && Levels.of(left) >= LEAST; j++) {
        byLevel[Levels.of(left)] += (long) width(i) * width(j);
        left -= asks.stake(order.ask(j));
      }
      bound -= asks.stake(order.ask(i));
    }
  }

  private int width(int place) {
    return starts[place + 1] - starts[place];
  }

  /** The lowest level down to which there are no more pairs than {@code room}. */
  static int lowest(long[] byLevel, double room) {
    long sum = 0;
    int level = byLevel.length;
    while (level > LEAST && sum + byLevel[level - 1] <= room) {
      sum += byLevel[--level];
    }
    return level;
  }

  /**
   * Posts the role under its pairs with a bound of at least a level, and under single concepts
   * where there is no such pair.
   *
   * @return the level of what it can earn if no posting finds it
   */
  int post(int document, int floor, PairPostings.Builder postings) {
    Arrays.fill(levels, 0);
    count(levels);
    int least = Math.max(floor, lowest(levels, MOST));
    int unfound = 0;
    int bound = asks.most();
    for (int i = 0; i < order.size() && Levels.of(bound) >= LEAST; i++) {
      int left = bound;
      for (int j = i + 1; j < order.size() && Levels.of(left) >= least; j++) {
        post(i, j, Levels.of(left), document, postings);
        left -= asks.stake(order.ask(j));
      }
      if (Levels.of(left) >= LEAST) {
        postAlone(i, Levels.of(left), document, postings);
      } else {
        unfound = Math.max(unfound, left);
      }
      bound -= asks.stake(order.ask(i));
    }
    return Levels.of(Math.max(unfound, bound));
  }

  /** Posts the role under all pairs of a concept of one ask and one of another. */
  private void post(int i, int j, int level, int document, PairPostings.Builder postings) {
    for (int a = starts[i]; a < starts[i + 1]; a++) {
      for (int b = starts[j]; b < starts[j + 1]; b++) {
        postings.add(PairPostings.hash(concepts[a], concepts[b]), level, document);
      }
    }
  }

  /** Posts the role under each concept of one ask. */
  private void postAlone(int i, int level, int document, PairPostings.Builder postings) {
    for (int a = starts[i]; a < starts[i + 1]; a++) {
      postings.add(PairPostings.hash(concepts[a], concepts[a]), level, document);
    }
  }
}
