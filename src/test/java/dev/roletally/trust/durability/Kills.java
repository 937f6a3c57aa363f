package dev.roletally.trust.durability;

import static java.util.Objects.requireNonNull;

import dev.roletally.RoleIndex;
import dev.roletally.trust.Script;
import dev.roletally.trust.State;
import dev.roletally.trust.Violation;
import dev.roletally.trust.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Starts a {@link ChildWriter} on a folder again and again, and kills it at random instants, while
 * it opens the index as well as while it writes. After each kill the index must open here at once,
 * hold what was acknowledged or that and the batch being committed, and take a further batch.
 */
final class Kills {
  /**
   * What was done.
   *
   * @param kills how often the process was killed
   * @param whileOpening how often before it had acknowledged anything
   * @param acknowledged how many commits the process had acknowledged
   * @param unacknowledged how often a commit was found that it had not come to acknowledge
   */
  record Outcome(int kills, int whileOpening, int acknowledged, int unacknowledged) {}

  private static final int OPENING_OF_TEN = 2;
  private static final int MOST_OPENING_MILLIS = 900;
  private static final int MOST_WRITING_MILLIS = 60;
  private static final int MOST_COMMITS = 14;
  private static final int FIRST_MILLIS = 600_000;

  private final Path folder;
  private final Path errors;
  private final long seed;
  private final ChildWriter.Acknowledging acknowledging;
  private final Script script;
  private final Random random;
  private int done;
  private int whileOpening;
  private int acknowledged;
  private int unacknowledged;

  Kills(Path folder, long seed, ChildWriter.Acknowledging acknowledging) {
    this.folder = folder.resolve("index");
    this.errors = folder.resolve("errors");
    this.seed = seed;
    this.acknowledging = acknowledging;
    this.script = new Script(seed);
    this.random = new Random(seed);
  }

  /** Kills at least so often, until so many commits are acknowledged. */
  Outcome run(int kills, int commits) throws IOException, InterruptedException {
    int killed = 0;
    while (killed < kills || acknowledged < commits) {
      killed++;
      int last = live("kill " + killed);
      look(last, "after kill " + killed);
    }
    return new Outcome(killed, whileOpening, acknowledged, unacknowledged);
  }

  /** One life of the process; the last batch that it acknowledged, or that was done before. */
  private int live(String which) throws IOException, InterruptedException {
    try (Jvm child =
        Jvm.start(
            errors,
            List.of(),
            ChildWriter.class,
            folder.toString(),
            Long.toString(seed),
            Integer.toString(done + 1),
            acknowledging.name())) {
      int last = done;
      if (random.nextInt(10) < OPENING_OF_TEN) {
        Thread.sleep(random.nextInt(MOST_OPENING_MILLIS));
      } else {
        @Nullable String first = child.line(FIRST_MILLIS);
        if (first == null || !child.isAlive()) {
          throw new Violation(which + ": process must write, got: " + child.errors());
        }
        last = acknowledged(first, last);
        for (int more = random.nextInt(MOST_COMMITS); more > 0; more--) {
          String line = requireNonNull(child.line(FIRST_MILLIS), child::errors);
          last = acknowledged(line, last);
        }
        Thread.sleep(random.nextInt(MOST_WRITING_MILLIS));
      }
      Violation.unless(child.isAlive(), "%s: process ended by itself: %s", which, child.errors());
      for (String line : child.kill()) {
        last = acknowledged(line, last);
      }
      whileOpening += last == done ? 1 : 0;
      acknowledged += last - done;
      return last;
    }
  }

  private static int acknowledged(String line, int last) {
    int number = Integer.parseInt(line);
    Violation.unless(number == last + 1, "batch after %s must be the next, got: %s", last, number);
    return number;
  }

  private void look(int last, String when) {
    List<State> allowed = List.of(script.state(last), script.state(last + 1));
    try (RoleIndex index = World.TALLY.open(folder)) {
      State found = State.readOneOf(index, allowed, when);
      int next = last + 1 + allowed.indexOf(found);
      unacknowledged += next - last - 1;
      script.run(next, index);
      State.readOneOf(index, List.of(script.state(next)), when + ", and a batch");
      done = next;
    } catch (RuntimeException e) {
      throw new Violation(when + ": index must open and be usable, got: " + e, e);
    }
  }
}
