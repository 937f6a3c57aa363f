package dev.roletally.internal.search;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One thread's part of a ranking: takes roles in, keeps the best {@code k} and says what a role has
 * to reach.
 *
 * <p>While the worst of {@code k} is in the top tier, a role that is surely below its score need
 * not be looked at further, whatever its own tier. A score once reached by {@code k} roles of one
 * part holds for all parts, so the parts of a ranking share it. Only what is strictly below is
 * given up: a role of the same score may still come first by its id.
 */
final class Contest {
  /** No score has been reached by {@code k} roles of the top tier yet. */
  static final int OPEN = 0;

  private final Evaluator evaluator;
  private final TopRoles top;
  private final Optional<Cursor> after;
  private final AtomicInteger reached;
  private final int topTier;
  private long evaluated;

  /** What was read ahead of its use; kept so that nothing may leave the reading out. */
  @SuppressWarnings("unused")
  private int ahead;

  Contest(Evaluator evaluator, TopRoles top, Optional<Cursor> after, AtomicInteger reached) {
    this.evaluator = evaluator;
    this.top = top;
    this.after = after;
    this.reached = reached;
    this.topTier = evaluator.topTier();
  }

  /** The score that a role has to reach, whatever its tier; {@link #OPEN} if any will do. */
  int least() {
    return reached.get();
  }

  /** Scores a role as far as need be, and keeps it if it is among the best. */
  void consider(Part part, int document) {
    evaluated++;
    int least = reached.get();
    if (least > OPEN) {
      int score = evaluator.score(part.roles(), part.stakes(), document, least);
      if (score != Evaluator.BELOW) {
        offer(evaluator.tier(part.roles(), document), score, part.place(), document);
      }
      return;
    }
    int tier = evaluator.tier(part.roles(), document);
    if (tier != Evaluator.LEFT_OUT && tier >= top.tier()) {
      int floor = tier == top.tier() ? top.score() : OPEN;
      int score = evaluator.score(part.roles(), part.stakes(), document, floor);
      if (score != Evaluator.BELOW) {
        offer(tier, score, part.place(), document);
      }
    }
  }

  /** Does the same with some roles of one part, which takes less time than one by one. */
  void consider(Part part, int[] documents, int count) {
    ahead ^= Evaluator.readAhead(part.roles(), part.stakes(), documents, count);
    for (int i = 0; i < count; i++) {
      consider(part, documents[i]);
    }
  }

  private void offer(int tier, int score, int segment, int document) {
    if (tier == Evaluator.LEFT_OUT) {
      return;
    }
    FlatHit hit = new FlatHit(tier, score, segment, document);
    if (after.isEmpty() || after.get().isBefore(hit)) {
      top.offer(hit);
      if (top.isFull() && top.tier() == topTier) {
        reached.accumulateAndGet(top.score(), Math::max);
      }
    }
  }

  /** How many roles were looked at. */
  long evaluated() {
    return evaluated;
  }

  List<FlatHit> hits() {
    return top.toList();
  }
}
