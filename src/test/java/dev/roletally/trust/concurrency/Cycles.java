package dev.roletally.trust.concurrency;

import dev.roletally.RoleIndex;
import dev.roletally.trust.Handles;
import dev.roletally.trust.Script;
import dev.roletally.trust.State;
import dev.roletally.trust.World;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens an index, writes, commits, ranks and closes it, over and over. */
final class Cycles {
  /**
   * What this process holds.
   *
   * @param handles files open and mapped of the index
   * @param threads threads that live
   * @param heap bytes in use after collecting garbage
   */
  record Held(Handles handles, int threads, long heap) {}

  /**
   * What was held early and in the end.
   *
   * @param cycles how many cycles there were
   * @param early what was held after a tenth of them, when all is warm
   * @param late what was held in the end
   */
  record Outcome(int cycles, Held early, Held late) {}

  /** Whether indexes are closed: a control leaves them open. */
  enum Ending {
    CLOSED,
    LEFT_OPEN
  }

  /** Batches are repeated, so that the index stays as small as it is. */
  private static final int BATCHES = 40;

  private static final int COLLECTIONS = 3;

  private final Path folder;
  private final Ending ending;
  private final Script script = new Script(5);
  private final List<RoleIndex> left = new ArrayList<>();
  private State state = State.EMPTY;

  Cycles(Path folder, Ending ending) {
    this.folder = folder;
    this.ending = ending;
  }

  Outcome run(int cycles) {
    Held early = held();
    try {
      for (int cycle = 1; cycle <= cycles; cycle++) {
        cycle(cycle);
        if (cycle == cycles / 10) {
          early = held();
        }
      }
      return new Outcome(cycles, early, held());
    } finally {
      left.forEach(RoleIndex::close);
    }
  }

  private void cycle(int cycle) {
    boolean closes = ending == Ending.CLOSED;
    Path where = closes ? folder : folder.resolve("index" + cycle);
    int batch = 1 + cycle % BATCHES;
    state = script.after(closes ? state : State.EMPTY, batch);
    RoleIndex index = World.TALLY.open(where);
    left.add(index);
    script.run(batch, index);
    State.readOneOf(index, List.of(state), "cycle " + cycle);
    if (closes) {
      index.close();
      left.clear();
    }
  }

  private Held held() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return new Held(
        Handles.of(folder),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }
}
