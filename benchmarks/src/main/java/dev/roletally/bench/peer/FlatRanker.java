package dev.roletally.bench.peer;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Peer: all roles as one array of integers, scanned from end to end, each role given up as soon as
 * it cannot come among the best. Exact.
 */
final class FlatRanker implements Ranker {
  private int[] data = new int[1 << 16];
  private int[] starts = new int[1 << 10];
  private int roles;

  void add(int[] program) {
    if (roles + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    int at = starts[roles];
    if (at + program.length > data.length) {
      data = Arrays.copyOf(data, Math.max(2 * data.length, at + program.length));
    }
    System.arraycopy(program, 0, data, at, program.length);
    starts[++roles] = at + program.length;
  }

  /** Gives back what was allotted and not needed. */
  void seal() {
    data = Arrays.copyOf(data, starts[roles]);
    starts = Arrays.copyOf(starts, roles + 1);
  }

  @Override
  public String name() {
    return "flat";
  }

  @Override
  public boolean exact() {
    return true;
  }

  @Override
  public List<Ranked> top(Candidate candidate, int k) {
    TopRoles top = new TopRoles(k);
    scan(candidate, top);
    return top.ranked();
  }

  private void scan(Candidate candidate, TopRoles top) {
    int floor = top.floor();
    for (int role = 0; role < roles; role++) {
      int value = Programs.value(data, starts[role], starts[role + 1], candidate, floor);
      if (value != Programs.BELOW) {
        top.offer(role, value);
        floor = top.floor();
      }
    }
  }

  @Override
  public OptionalLong heapBytes() {
    return OptionalLong.of(4L * (data.length + starts.length));
  }

  @Override
  public void close() {
    data = new int[0];
  }
}
