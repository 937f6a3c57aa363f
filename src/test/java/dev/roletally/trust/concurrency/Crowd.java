package dev.roletally.trust.concurrency;

import dev.roletally.IndexState;
import dev.roletally.RoleIndex;
import dev.roletally.trust.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Threads that write, rank, refresh, commit, compact and purge at random, until somebody closes the
 * index under their hands; then it is opened anew, compared with what was acknowledged, and the
 * crowd goes on.
 */
final class Crowd {
  /**
   * What was done.
   *
   * @param lives how often the index was closed under work and opened anew
   * @param changes changes that ended
   * @param reads states that were read and compared with the model
   * @param commits commits that were acknowledged
   */
  record Outcome(int lives, int changes, int reads, int commits) {}

  /** How changes are put. */
  enum Batches {
    /** As one change: right. */
    WHOLE,
    /** Role by role: wrong, for a control. */
    SPLIT
  }

  private static final int WRITERS = 3;
  private static final int READERS = 3;
  private static final int SHORTEST_MILLIS = 20;
  private static final int LIFE_MILLIS = 600;
  private static final long PATIENCE_MILLIS = 120_000;
  private static final List<Integer> SIZES = List.of(1, 8, 5, 8, 3, 8);

  private final Home home;
  private final Random random;
  private final Batches batches;
  private final List<Group> groups = new ArrayList<>();
  private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final AtomicLong highestEnded = new AtomicLong();
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicInteger changes = new AtomicInteger();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger commits = new AtomicInteger();

  /** Where an index is kept. */
  interface Home {
    RoleIndex open();
  }

  Crowd(Home home, long seed, Batches batches) {
    this.home = home;
    this.random = new Random(seed);
    this.batches = batches;
    for (int i = 0; i < SIZES.size(); i++) {
      groups.add(new Group("g" + i, SIZES.get(i)));
    }
  }

  /** Goes on for so many milliseconds. */
  Outcome run(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    int lives = 0;
    while (System.nanoTime() < end) {
      lives++;
      live("life " + lives);
    }
    return new Outcome(lives, changes.get(), reads.get(), commits.get());
  }

  private void live(String when) throws InterruptedException {
    RoleIndex index = home.open();
    List<Thread> threads = new ArrayList<>();
    try {
      opened(index, when);
      for (int i = 0; i < WRITERS; i++) {
        List<Group> own = List.of(groups.get(2 * i), groups.get(2 * i + 1));
        threads.add(start(when + ", writer " + i, new Writing(index, own, random.nextLong())));
      }
      for (int i = 0; i < READERS; i++) {
        Reading reading = new Reading(index, groups, random.nextLong());
        threads.add(start(when + ", reader " + i, () -> reading.read(reads)));
      }
      threads.add(start(when + ", committer", new Committing(index, random.nextLong())));
      threads.add(start(when + ", watcher", new Watching(index)));
      Thread.sleep(SHORTEST_MILLIS + random.nextInt(LIFE_MILLIS));
    } finally {
      index.close();
    }
    for (Thread thread : threads) {
      thread.join(PATIENCE_MILLIS);
      Violation.unless(!thread.isAlive(), "%s must end, got: %s", thread, stack(thread));
    }
    if (!failures.isEmpty()) {
      throw new Violation(when + ": " + failures.peek(), failures.peek());
    }
    Violation.unless(
        index.state().status() == IndexState.Status.CLOSED, "%s: must be closed", when);
  }

  private static String stack(Thread thread) {
    StringBuilder stack = new StringBuilder();
    for (StackTraceElement each : thread.getStackTrace()) {
      stack.append("\n  ").append(each);
    }
    return stack.toString();
  }

  /** Compares what is there with what was acknowledged before. */
  private void opened(RoleIndex index, String when) {
    long durable = index.state().durable();
    Violation.unless(
        durable >= acknowledged.get(),
        "%s: durable must be %s or more, got: %s",
        when,
        acknowledged,
        durable);
    for (Group group : groups) {
      int found =
          group.version(
              Reading.versions(index, group),
              group.upTo(durable),
              group.begun(),
              when + ", opened");
      group.opened(found);
    }
    highestEnded.set(durable);
  }

  private Thread start(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (failures.isEmpty()) {
                  work.once();
                }
              } catch (IllegalStateException e) {
                if (e.getClass() != IllegalStateException.class
                    || !String.valueOf(e.getMessage()).startsWith("index is closed")) {
                  failures.add(e);
                }
              } catch (Throwable e) {
                failures.add(e);
              }
            },
            name);
    thread.start();
    return thread;
  }

  /** What a thread does over and over, until the index is closed. */
  private interface Work {
    void once();
  }

  /** Puts and removes groups. */
  private final class Writing implements Work {
    private final RoleIndex index;
    private final List<Group> own;
    private final Random dice;

    Writing(RoleIndex index, List<Group> own, long seed) {
      this.index = index;
      this.own = own;
      this.dice = new Random(seed);
    }

    @Override
    public void once() {
      Group group = own.get(dice.nextInt(own.size()));
      int version = group.begin();
      long before = highestEnded.get();
      long sequence = write(group, version);
      Violation.unless(
          sequence > before,
          "change after %s must have a greater number, got: %s",
          before,
          sequence);
      group.end(version, sequence);
      highestEnded.accumulateAndGet(sequence, Math::max);
      changes.incrementAndGet();
      if (dice.nextInt(10) == 0) {
        commit(index);
      }
    }

    private long write(Group group, int version) {
      if (Group.isGone(version)) {
        return index.removeAll(
            dev.roletally.model.Filter.attribute(dev.roletally.trust.World.GROUP, group.name()));
      }
      if (batches == Batches.WHOLE) {
        return index.putRoles(group.roles(version)).sequence();
      }
      return group.roles(version).stream().mapToLong(index::put).max().orElseThrow();
    }
  }

  private void commit(RoleIndex index) {
    long before = highestEnded.get();
    long durable = index.commit();
    Violation.unless(
        durable >= before, "commit must make all up to %s durable, got: %s", before, durable);
    acknowledged.accumulateAndGet(durable, Math::max);
    commits.incrementAndGet();
  }

  /** Commits, refreshes, compacts and purges. */
  private final class Committing implements Work {
    private final RoleIndex index;
    private final Random dice;

    Committing(RoleIndex index, long seed) {
      this.index = index;
      this.dice = new Random(seed);
    }

    @Override
    public void once() {
      int face = dice.nextInt(20);
      if (face == 0) {
        purge();
      } else if (face == 1) {
        index.compact();
      } else if (face < 8) {
        commit(index);
      } else {
        long before = highestEnded.get();
        long visible = index.refresh();
        Violation.unless(
            visible >= before, "refresh must show all up to %s, got: %s", before, visible);
      }
    }

    /** A purge may have to be called again while rankings go on that began before it. */
    private void purge() {
      try {
        index.purge();
      } catch (IllegalStateException e) {
        if (!String.valueOf(e.getMessage()).startsWith("purge must have all files")) {
          throw e;
        }
      }
    }
  }

  /** Sees that what is visible and durable never goes back. */
  private static final class Watching implements Work {
    private final RoleIndex index;
    private IndexState last;

    Watching(RoleIndex index) {
      this.index = index;
      this.last = index.state();
    }

    @Override
    public void once() {
      IndexState now = index.state();
      if (now.status() == IndexState.Status.CLOSED) {
        throw new IllegalStateException("index is closed, says its state");
      }
      Violation.unless(now.status() == IndexState.Status.OPEN, "index must be open, got: %s", now);
      Violation.unless(
          now.visible() >= last.visible() && now.durable() >= last.durable(),
          "numbers must not go back from %s, got: %s",
          last,
          now);
      last = now;
      Thread.onSpinWait();
    }
  }
}
