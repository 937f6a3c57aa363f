package dev.roletally.trust;

import dev.roletally.RoleIndex;
import dev.roletally.model.Filter;
import dev.roletally.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is done to an index, batch after batch; each batch ends with a commit. The same for the same
 * seed, so that any process can tell what an index has to hold after so many batches.
 *
 * <p>Safe for several threads, which share the states it remembers.
 */
public final class Script {
  private static final int GROUPS = 3;
  private static final int EACH = 8;
  private static final int MOST_CHANGES = 3;
  private static final int PURGE_EVERY = 13;
  private static final int COMPACT_EVERY = 11;

  private final long seed;
  private final List<State> states = new ArrayList<>(List.of(State.EMPTY));

  /** The script of a seed. */
  public Script(long seed) {
    this.seed = seed;
  }

  /** One thing that is done to an index, and what it does to the model. */
  public sealed interface Change {
    /** Does it to an index. */
    void to(RoleIndex index);

    /** Does it to the model. */
    default void to(Map<String, Integer> versions) {}
  }

  private record PutRoles(List<String> ids, int version) implements Change {
    @Override
    public void to(RoleIndex index) {
      List<Role> roles = ids.stream().map(id -> World.role(id, version)).toList();
      int put = index.putRoles(roles).put();
      Violation.unless(put == ids.size(), "all of %s must be put, got: %s", ids, put);
    }

    @Override
    public void to(Map<String, Integer> versions) {
      ids.forEach(id -> versions.put(id, version));
    }
  }

  private record Put(String id, int version) implements Change {
    @Override
    public void to(RoleIndex index) {
      index.put(World.role(id, version), World.posting(id, version));
    }

    @Override
    public void to(Map<String, Integer> versions) {
      versions.put(id, version);
    }
  }

  private record Remove(String id) implements Change {
    @Override
    public void to(RoleIndex index) {
      index.remove(id);
    }

    @Override
    public void to(Map<String, Integer> versions) {
      versions.remove(id);
    }
  }

  private record RemoveGroup(String group) implements Change {
    @Override
    public void to(RoleIndex index) {
      index.removeAll(Filter.attribute(World.GROUP, group));
    }

    @Override
    public void to(Map<String, Integer> versions) {
      versions.keySet().removeIf(id -> World.group(id).equals(group));
    }
  }

  private record Refresh() implements Change {
    @Override
    public void to(RoleIndex index) {
      index.refresh();
    }
  }

  private record Purge() implements Change {
    @Override
    public void to(RoleIndex index) {
      index.purge();
    }
  }

  private record Compact() implements Change {
    @Override
    public void to(RoleIndex index) {
      index.compact();
    }
  }

  /** The changes of a batch, from 1 on, without the commit at its end. */
  public List<Change> batch(int number) {
    Random random = new Random(seed * 31 + number);
    List<Change> changes = new ArrayList<>();
    if (number % PURGE_EVERY == 0) {
      // a purge commits, so nothing else may stand in its batch
      changes.add(new Purge());
      return changes;
    }
    if (number % COMPACT_EVERY == 0) {
      // the same of this
      changes.add(new Compact());
      return changes;
    }
    for (int i = 1 + random.nextInt(MOST_CHANGES); i > 0; i--) {
      changes.add(change(random, number));
    }
    return changes;
  }

  private static Change change(Random random, int version) {
    return switch (random.nextInt(10)) {
      case 0 -> new Remove(id(random));
      case 1 -> new RemoveGroup(group(random));
      case 2, 3 -> new Put(id(random), version);
      case 4 -> new Refresh();
      default -> {
        TreeSet<String> ids = new TreeSet<>();
        for (int i = 1 + random.nextInt(EACH); i > 0; i--) {
          ids.add(id(random));
        }
        yield new PutRoles(List.copyOf(ids), version);
      }
    };
  }

  private static String group(Random random) {
    return "g" + random.nextInt(GROUPS);
  }

  private static String id(Random random) {
    return group(random) + "-" + random.nextInt(EACH);
  }

  /** What an index holds after so many batches. */
  public synchronized State state(int batches) {
    while (states.size() <= batches) {
      states.add(after(states.getLast(), states.size()));
    }
    return states.get(batches);
  }

  /** What an index holds after a batch, if it held {@code state} before. */
  public State after(State state, int number) {
    Map<String, Integer> versions = new TreeMap<>(state.versions());
    batch(number).forEach(change -> change.to(versions));
    return new State(versions);
  }

  /** What an index can hold while a batch is done, if it held {@code state} before. */
  public List<State> during(State state, int number) {
    List<State> steps = new ArrayList<>(List.of(state));
    Map<String, Integer> versions = new TreeMap<>(state.versions());
    for (Change change : batch(number)) {
      change.to(versions);
      steps.add(new State(versions));
    }
    return steps;
  }

  /** Does a batch, and commits it. */
  public void run(int number, RoleIndex index) {
    batch(number).forEach(change -> change.to(index));
    index.commit();
  }
}
