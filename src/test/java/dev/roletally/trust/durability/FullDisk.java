package dev.roletally.trust.durability;

import dev.roletally.IndexState;
import dev.roletally.RoleIndex;
import dev.roletally.model.Role;
import dev.roletally.trust.State;
import dev.roletally.trust.Violation;
import dev.roletally.trust.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Puts roles until the disk is full, again and again: the error is one that is promised, readers go
 * on, what was committed is intact, and once there is room the index goes on, too.
 */
final class FullDisk {
  /** Where an index is kept that can be full. */
  interface Medium {
    RoleIndex open();

    /** Fills it but for some room. */
    void shrink();

    /** Makes room. */
    void grow();
  }

  /**
   * What was done.
   *
   * @param rounds how often the disk was full
   * @param commits how many commits were acknowledged
   * @param roles how many roles there were in the end
   */
  record Outcome(int rounds, int commits, int roles) {}

  private static final int BATCH = 20;
  private static final int MOST_BATCHES = 400;
  private static final int KEPT = 100;

  private final Medium medium;
  private final Map<String, Integer> acknowledged = new TreeMap<>();
  private final Map<String, Integer> tried = new TreeMap<>();
  private int commits;

  FullDisk(Medium medium) {
    this.medium = medium;
  }

  Outcome run(int rounds) {
    for (int round = 1; round <= rounds; round++) {
      medium.shrink();
      String when = "round " + round;
      try (RoleIndex index = medium.open()) {
        same(index, when + ", opened");
        fill(index, round, when);
        IndexState state = index.state();
        if (state.status() == IndexState.Status.FAILED) {
          refused(index, when);
        }
        same(index, when + ", full");
        medium.grow();
        if (state.status() == IndexState.Status.FAILED) {
          index.reopen();
          same(index, when + ", opened again");
        }
        drop(index, when);
      }
      try (RoleIndex index = medium.open()) {
        same(index, when + ", opened anew");
      }
    }
    return new Outcome(rounds, commits, acknowledged.size());
  }

  /** Until an error says that there is no room. */
  private void fill(RoleIndex index, int round, String when) {
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      List<Role> roles =
          IntStream.range(0, BATCH)
              .mapToObj(i -> World.role("r" + round + "-" + commits + "-" + i, commits))
              .toList();
      tried.putAll(acknowledged);
      roles.forEach(role -> tried.put(role.id(), World.version(role)));
      try {
        index.putRoles(roles);
        index.commit();
      } catch (RuntimeException e) {
        Disks.requireTyped(e, when);
        Violation.unless(
            hasNoRoom(e), "%s: error must say that there is no room, got: %s", when, e);
        return;
      }
      acknowledged.putAll(tried);
      commits++;
    }
    throw new Violation(when + ": the disk must be full in the end");
  }

  private static boolean hasNoRoom(Throwable e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("No space left")
        || (e.getCause() != null && hasNoRoom(e.getCause()))
        || List.of(e.getSuppressed()).stream().anyMatch(FullDisk::hasNoRoom);
  }

  private static void refused(RoleIndex index, String when) {
    try {
      index.commit();
      throw new Violation(when + ": a failed index must refuse to be written");
    } catch (IllegalStateException e) {
      Disks.requireTyped(e, when);
    }
  }

  /** Room for the next round: removes all but some roles for good. */
  private void drop(RoleIndex index, String when) {
    List<String> ids = List.copyOf(acknowledged.keySet());
    for (String id : ids.subList(Math.min(KEPT, ids.size()), ids.size())) {
      index.remove(id);
      acknowledged.remove(id);
    }
    index.purge();
    commits++;
    same(index, when + ", with room");
  }

  private void same(RoleIndex index, String when) {
    State found = State.readOneOf(index, List.of(new State(acknowledged), new State(tried)), when);
    acknowledged.clear();
    acknowledged.putAll(found.versions());
    tried.clear();
    tried.putAll(acknowledged);
  }
}
