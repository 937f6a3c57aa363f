package dev.roletally.internal.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The best {@code k} roles seen, by tier, score and id: a heap with the worst on top. Not
 * thread-safe.
 */
final class TopRoles {
  private final int k;
  private final Comparator<FlatHit> bestFirst;
  private final PriorityQueue<FlatHit> worstFirst;
  private final Set<Long> held = new HashSet<>();

  TopRoles(int k, RoleOrder order) {
    this.k = k;
    this.bestFirst =
        Comparator.comparingInt(FlatHit::tier)
            .thenComparingInt(FlatHit::score)
            .reversed()
            .thenComparing(
                (one, other) ->
                    order.compare(
                        one.segment(), one.document(), other.segment(), other.document()));
    this.worstFirst = new PriorityQueue<>(Collections.reverseOrder(bestFirst));
  }

  /** Whether there are {@code k}. */
  boolean isFull() {
    return worstFirst.size() == k;
  }

  /** The tier of the worst of {@code k}; -1 while there are fewer. */
  int tier() {
    FlatHit worst = worstFirst.peek();
    return worst == null || !isFull() ? -1 : worst.tier();
  }

  /** The score of the worst of {@code k}; 0 while there are fewer. */
  int score() {
    FlatHit worst = worstFirst.peek();
    return worst == null || !isFull() ? 0 : worst.score();
  }

  /** Takes a role in if it is among the best; one that is held already stays as it is. */
  void offer(FlatHit hit) {
    long key = (long) hit.segment() << 32 | hit.document();
    if (isFull()) {
      FlatHit worst = worstFirst.peek();
      if (worst == null || bestFirst.compare(hit, worst) >= 0 || held.contains(key)) {
        return;
      }
      worstFirst.poll();
      held.remove((long) worst.segment() << 32 | worst.document());
    } else if (held.contains(key)) {
      return;
    }
    held.add(key);
    worstFirst.add(hit);
  }

  /** All of them, best first. */
  List<FlatHit> toList() {
    List<FlatHit> all = new ArrayList<>(worstFirst);
    all.sort(bestFirst);
    return all;
  }
}
