package dev.roletally.trust.durability;

import dev.roletally.RoleIndex;
import dev.roletally.trust.Script;
import dev.roletally.trust.State;
import dev.roletally.trust.Violation;
import dev.roletally.trust.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts a {@link ChildHog} on a folder again and again. After each, the index must open here, and
 * hold what was acknowledged or that and the batch being committed.
 */
final class Starvation {
  /**
   * What was done.
   *
   * @param processes how many processes ran out of memory
   * @param survived how often one went on after it
   * @param acknowledged how many commits they had acknowledged
   */
  record Outcome(int processes, int survived, int acknowledged) {}

  private static final List<String> SMALL = List.of("-Xmx24m", "-XX:-OmitStackTraceInFastThrow");
  private static final int TIMES = 8;

  private final Path folder;
  private final Path errors;
  private final long seed;
  private final boolean early;
  private final Script script;
  private int done;
  private int survived;
  private int acknowledged;

  /** Acknowledges early if a control asks for it. */
  Starvation(Path folder, long seed, boolean early) {
    this.folder = folder.resolve("index");
    this.errors = folder.resolve("errors");
    this.seed = seed;
    this.early = early;
    this.script = new Script(seed);
  }

  Outcome run(int processes) throws IOException, InterruptedException {
    for (int i = 1; i <= processes; i++) {
      int last = live("process " + i);
      look(last, "after process " + i);
    }
    return new Outcome(processes, survived, acknowledged);
  }

  private int live(String which) throws IOException, InterruptedException {
    try (Jvm child =
        Jvm.start(
            errors,
            SMALL,
            ChildHog.class,
            folder.toString(),
            Long.toString(seed),
            Integer.toString(done + 1),
            Integer.toString(TIMES),
            early ? ChildHog.EARLY : "LATE")) {
      int last = done;
      boolean ended = false;
      for (String line : child.end()) {
        if (line.equals(ChildHog.SURVIVED)) {
          survived++;
        } else if (line.equals(ChildHog.ENDED)) {
          ended = true;
        } else {
          last = Integer.parseInt(line);
          acknowledged++;
        }
      }
      Violation.unless(
          ended, "%s must end as it says, got: %s %s", which, child.exit(), child.errors());
      return last;
    }
  }

  private void look(int last, String when) {
    List<State> allowed = List.of(script.state(last), script.state(last + 1));
    try (RoleIndex index = World.TALLY.open(folder)) {
      State found = State.readOneOf(index, allowed, when);
      done = last + allowed.indexOf(found);
    } catch (RuntimeException e) {
      throw new Violation(when + ": index must open, got: " + e, e);
    }
  }
}
