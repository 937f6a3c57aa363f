package dev.roletally.internal.search;

import java.util.List;
import java.util.TreeSet;

/** The best {@code k} roles seen, by tier, score and id. Not thread-safe. */
final class TopRoles {
  private final int k;
  private final RoleOrder order;
  private final TreeSet<FlatHit> bestFirst = new TreeSet<>(this::compare);

  TopRoles(int k, RoleOrder order) {
    this.k = k;
    this.order = order;
  }

  /** The best first; 0 only for the same role. */
  private int compare(FlatHit one, FlatHit other) {
    if (one.tier() != other.tier()) {
      return Integer.compare(other.tier(), one.tier());
    }
    if (one.score() != other.score()) {
      return Integer.compare(other.score(), one.score());
    }
    return one.equals(other)
        ? 0
        : order.compare(one.segment(), one.document(), other.segment(), other.document());
  }

  /** Whether there are {@code k}. */
  boolean isFull() {
    return bestFirst.size() == k;
  }

  /** The tier of the worst of {@code k}; -1 while there are fewer. */
  int tier() {
    return isFull() ? bestFirst.last().tier() : -1;
  }

  /** The score of the worst of {@code k}; 0 while there are fewer. */
  int score() {
    return isFull() ? bestFirst.last().score() : 0;
  }

  /** Takes a role in if it is among the best; one that is held already stays as it is. */
  void offer(FlatHit hit) {
    if (isFull() && compare(hit, bestFirst.last()) >= 0) {
      return;
    }
    if (bestFirst.add(hit) && bestFirst.size() > k) {
      bestFirst.pollLast();
    }
  }

  /** All of them, best first. */
  List<FlatHit> toList() {
    return List.copyOf(bestFirst);
  }
}
