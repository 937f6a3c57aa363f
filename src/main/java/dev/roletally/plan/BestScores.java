package dev.roletally.plan;

import java.util.PriorityQueue;

/** The greatest of many scores, so many at most. */
final class BestScores {
  private final int most;
  private final PriorityQueue<Integer> kept = new PriorityQueue<>();
  private long sum;

  BestScores(int most) {
    this.most = most;
  }

  /** Whether a score would be kept. */
  boolean wants(int score) {
    return kept.size() < most || score > least();
  }

  void add(int score) {
    if (wants(score)) {
      if (kept.size() == most) {
        sum -= kept.remove();
      }
      kept.add(score);
      sum += score;
    }
  }

  /** The least score kept if there are as many as may be; else 0. */
  int least() {
    Integer least = kept.size() < most ? null : kept.peek();
    return least == null ? 0 : least;
  }

  /** The mean of so many scores, those that are missing counting as 0; rounded down. */
  int mean() {
    return (int) (sum / most);
  }
}
