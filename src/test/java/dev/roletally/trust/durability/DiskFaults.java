package dev.roletally.trust.durability;

import dev.roletally.IndexState;
import dev.roletally.RoleIndex;
import dev.roletally.trust.Script;
import dev.roletally.trust.State;
import dev.roletally.trust.Violation;
import dev.roletally.trust.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a script session by session, and each session anew for every operation of the disk that it
 * does, with a fault at that operation: every error is one that is promised, readers go on, nothing
 * acknowledged is lost, no lock and no file is left, and once the fault is gone the index can be
 * used again, even if the power is cut after that.
 */
final class DiskFaults {
  /**
   * What was tried.
   *
   * @param operations operations of the disk in all sessions, each of them hit by each kind of
   *     fault
   * @param failed how many faults ended writing
   * @param opening how many struck an index that was being opened
   * @param borne how many were told and left the index open, or were not told at all
   * @param purgedLater after how many of those a purge had to wait until the index was opened again
   */
  record Outcome(int operations, int failed, int opening, int borne, int purgedLater) {}

  /** Batches after a fault have numbers of their own. */
  private static final int AFTERWARDS = 1_000_000;

  private static final int BATCHES = 3;

  /** More than cores: after some faults a purge waits ten seconds before it says that it cannot. */
  private static final int AT_ONCE = 8;

  private final Script script;
  private final boolean acknowledgesEarly;
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger opening = new AtomicInteger();
  private final AtomicInteger borne = new AtomicInteger();
  private final AtomicInteger purgedLater = new AtomicInteger();

  /** Acknowledges early if a control asks for it: before the commit, rather than after. */
  DiskFaults(long seed, boolean acknowledgesEarly) {
    this.script = new Script(seed);
    this.acknowledgesEarly = acknowledgesEarly;
  }

  /** Goes on for at least so many operations, and has every {@code stride}-th of them fail. */
  Outcome run(int atLeast, int stride) throws InterruptedException {
    Disk disk = new Disk();
    int before = 0;
    int operations = 0;
    ExecutorService attackers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      while (operations < atLeast) {
        Disk start = disk.copy();
        Fault none = new Fault(Integer.MAX_VALUE, Fault.Kind.ONCE);
        new Attack(disk, none, before).run();
        List<Callable<Void>> attacks = new ArrayList<>();
        for (int at = 1; at <= none.operations(); at += stride) {
          for (Fault.Kind kind : Fault.Kind.values()) {
            attacks.add(new Attack(start.copy(), new Fault(at, kind), before));
          }
        }
        for (Future<Void> each : attackers.invokeAll(attacks)) {
          require(each);
        }
        operations += none.operations();
        before += BATCHES;
      }
    } finally {
      attackers.shutdownNow();
    }
    return new Outcome(operations, failed.get(), opening.get(), borne.get(), purgedLater.get());
  }

  private static void require(Future<Void> attack) throws InterruptedException {
    try {
      attack.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Violation violation
          ? violation
          : new Violation("attack must end, got: " + e, e);
    }
  }

  /** One session with one fault. */
  private final class Attack implements Callable<Void> {
    private final Disk disk;
    private final Fault fault;
    private final int first;
    private int acknowledged;
    private int trying;

    Attack(Disk disk, Fault fault, int before) {
      this.disk = disk;
      this.fault = fault;
      this.first = before + 1;
      this.acknowledged = before;
      this.trying = before;
    }

    @Override
    public Void call() {
      run();
      return null;
    }

    void run() {
      disk.incident(fault);
      State left = State.EMPTY;
      try (Closing index = new Closing(open())) {
        left = session(index.index);
      }
      fault.repair();
      Violation.unless(disk.handles() == 0, "%s: left open %s files", fault, disk.handles());
      if (fault.hasStruck()) {
        // whatever was opened in the end was acknowledged in full
        kept(disk, List.of(left));
        kept(disk.afterPowerCut(Damage.FOLDER_UNDONE, new Random(first)), List.of(left));
      }
    }

    /** The index, which may take a second try. */
    private RoleIndex open() {
      try {
        return Disks.open(disk);
      } catch (RuntimeException e) {
        typed(e, "opening");
        Violation.unless(
            disk.handles() == 0, "%s: opening left open %s files", fault, disk.handles());
        opening.incrementAndGet();
        fault.repair();
        return Disks.open(disk);
      }
    }

    private State session(RoleIndex index) {
      try {
        for (trying = first; trying < first + BATCHES; trying++) {
          batch(index);
        }
      } catch (RuntimeException e) {
        typed(e, "batch " + trying);
        return afterwards(index);
      }
      if (fault.hasStruck()) {
        borne.incrementAndGet();
      }
      return State.readOneOf(index, List.of(script.state(acknowledged)), fault.toString());
    }

    private void batch(RoleIndex index) {
      if (acknowledgesEarly) {
        script.batch(trying).forEach(change -> change.to(index));
        acknowledged = trying;
        index.commit();
      } else {
        script.run(trying, index);
        acknowledged = trying;
      }
    }

    /** The index was told of an error: what it then holds, and one batch more. */
    private State afterwards(RoleIndex index) {
      State.readOneOf(index, steps(), fault + ", readers");
      IndexState state = index.state();
      State found;
      switch (state.status()) {
        case OPEN -> {
          borne.incrementAndGet();
          fault.repair();
          index.commit();
          found = State.readOneOf(index, steps(), fault + ", still open");
        }
        case FAILED -> {
          failed.incrementAndGet();
          found = reopened(index, state);
        }
        default -> throw new Violation(fault + ": index must not be closed by a fault");
      }
      oneMore(index);
      return State.readOneOf(
          index, List.of(script.after(found, AFTERWARDS + trying)), fault + ", and a batch");
    }

    /**
     * A batch more. After an error that the writer bore, it may hold on to files until it is opened
     * again; a purge then says so.
     */
    private void oneMore(RoleIndex index) {
      int number = AFTERWARDS + trying;
      try {
        script.run(number, index);
      } catch (IllegalStateException e) {
        if (!String.valueOf(e.getMessage()).startsWith("purge must have all files")) {
          throw e;
        }
        purgedLater.incrementAndGet();
        index.reopen();
        script.run(number, index);
      }
    }

    private State reopened(RoleIndex index, IndexState state) {
      Violation.unless(state.cause().isPresent(), "%s: FAILED must have a cause", fault);
      try {
        index.put(World.role("g0-0", AFTERWARDS));
        throw new Violation(fault + ": a failed index must refuse to be written");
      } catch (RuntimeException e) {
        typed(e, "refused");
      }
      try {
        index.reopen();
      } catch (RuntimeException e) {
        typed(e, "opening again while the fault lasts");
        State.readOneOf(index, steps(), fault + ", readers after opening again failed");
      }
      fault.repair();
      index.reopen();
      State.readOneOf(index, committed(), fault + ", opened again");
      index.commit();
      return State.readOneOf(index, committed(), fault + ", opened again and committed");
    }

    private List<State> committed() {
      return List.of(script.state(acknowledged), script.state(Math.max(trying, acknowledged)));
    }

    /** What can be seen while a batch is done. */
    private List<State> steps() {
      return script.during(script.state(acknowledged), trying);
    }

    private void kept(Disk left, List<State> allowed) {
      try (RoleIndex index = Disks.open(left)) {
        State.readOneOf(index, allowed, fault + ", in another process");
      } catch (RuntimeException e) {
        throw new Violation(fault + ": index must open in another process, got: " + e, e);
      }
    }

    private void typed(RuntimeException e, String when) {
      if (!fault.hasStruck()) {
        throw e;
      }
      Disks.requireTyped(e, fault + ", " + when);
    }

    /** Closes an index, which may fail if the fault strikes then; never twice. */
    private final class Closing implements AutoCloseable {
      private final RoleIndex index;

      Closing(RoleIndex index) {
        this.index = index;
      }

      @Override
      public void close() {
        try {
          index.close();
        } catch (RuntimeException e) {
          typed(e, "closing");
        }
      }
    }
  }
}
