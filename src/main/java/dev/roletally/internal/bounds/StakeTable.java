package dev.roletally.internal.bounds;

import dev.roletally.internal.flat.FlatShapes;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Stakes;

/**
 * The stakes of every shape of a segment under one policy, end to end in one array: for each shape
 * the sum of its stakes, which is the most a role of it can earn, then the stake of each ask.
 * Immutable.
 */
public final class StakeTable {
  private final FlatShapes shapes;
  private final int[] stakes;

  private StakeTable(FlatShapes shapes, int[] stakes) {
    this.shapes = shapes;
    this.stakes = stakes;
  }

  public static StakeTable of(FlatShapes shapes, ScoringPolicy policy) {
    int[] all = new int[shapes.start(shapes.size())];
    for (int shape = 0; shape < shapes.size(); shape++) {
      Stakes stakes = Stakes.of(shapes.get(shape), policy);
      int begin = shapes.start(shape);
      for (int ask = 0; ask < stakes.size(); ask++) {
        all[begin + 1 + ask] = stakes.of(ask);
        all[begin] += stakes.of(ask);
      }
    }
    return new StakeTable(shapes, all);
  }

  /** Where a shape's sum stands; its stakes follow, up to the next shape's. */
  public int start(int shape) {
    return shapes.start(shape);
  }

  public int[] stakes() {
    return stakes;
  }

  public long bytes() {
    return 4L * stakes.length;
  }
}
