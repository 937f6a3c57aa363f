package dev.roletally.internal.search;

import dev.roletally.scoring.RoleShape;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Stakes;
import java.util.List;

/**
 * The stakes of every shape of a segment under one policy, end to end in one array: for each shape
 * the sum of its stakes, which is the most a role of it can earn, then the stake of each ask.
 * Immutable.
 */
final class StakeTable {
  private final int[] starts;
  private final int[] stakes;

  private StakeTable(int[] starts, int[] stakes) {
    this.starts = starts;
    this.stakes = stakes;
  }

  static StakeTable of(List<RoleShape> shapes, ScoringPolicy policy) {
    int[] starts = new int[shapes.size() + 1];
    for (int i = 0; i < shapes.size(); i++) {
      starts[i + 1] = starts[i] + 1 + shapes.get(i).asks().size();
    }
    int[] all = new int[starts[shapes.size()]];
    for (int i = 0; i < shapes.size(); i++) {
      Stakes stakes = Stakes.of(shapes.get(i), policy);
      int sum = 0;
      for (int ask = 0; ask < stakes.size(); ask++) {
        all[starts[i] + 1 + ask] = stakes.of(ask);
        sum += stakes.of(ask);
      }
      all[starts[i]] = sum;
    }
    return new StakeTable(starts, all);
  }

  /** Where a shape's sum stands; its stakes follow, up to the next shape's. */
  int start(int shape) {
    return starts[shape];
  }

  int[] stakes() {
    return stakes;
  }

  long bytes() {
    return 4L * (starts.length + stakes.length);
  }
}
