package dev.roletally.trust.durability;

import dev.roletally.IndexState;
import dev.roletally.RoleIndex;
import dev.roletally.trust.Script;
import dev.roletally.trust.State;
import dev.roletally.trust.Violation;
import dev.roletally.trust.World;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A process with a small heap, which fills it while it does the batches of a script, so that memory
 * runs out anywhere. It then frees some, looks whether the index still answers right, opens it
 * again and goes on; or it ends at once.
 *
 * <p>Says on its standard output which batches are acknowledged, and each time that memory ran out.
 */
final class ChildHog {
  /** Told when memory ran out and the index was looked at. */
  static final String SURVIVED = "survived";

  /** Told when what else broke (a class that could not be made ready) leaves no use in going on. */
  static final String ENDED = "ended";

  /** Told when a batch is acknowledged before its commit, for a control. */
  static final String EARLY = "EARLY";

  private static final int BLOCK = 64 << 10;
  private static final int CRUMB = 1 << 10;
  private static final int STEP = 512 << 10;
  private static final int MOST_ROOM = 3 << 20;
  private static final int WARM = 6;

  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
  private final Script script;
  private final Random random;
  private final boolean early;
  private final RoleIndex index;
  private int acknowledged;

  private ChildHog(Path folder, long seed, int first, boolean early) {
    this.script = new Script(seed);
    this.random = new Random(seed + first);
    this.early = early;
    this.acknowledged = first - 1;
    this.index = World.TALLY.open(folder);
  }

  /** Takes a folder, the seed of the script, the first batch, how often to go on, and when. */
  public static void main(String[] args) throws IOException {
    ChildHog child =
        new ChildHog(
            Path.of(args[0]),
            Long.parseLong(args[1]),
            Integer.parseInt(args[2]),
            args[4].equals(EARLY));
    int times = Integer.parseInt(args[3]);
    for (int i = 0; i < WARM; i++) {
      child.batch();
    }
    child.index.reopen();
    for (int i = 0; i < times; i++) {
      child.starve(i == times - 1);
    }
  }

  private void say(String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private void batch() throws IOException {
    int number = acknowledged + 1;
    if (early) {
      // the commit of a batch comes with the next one
      index.commit();
      script.batch(number).forEach(change -> change.to(index));
    } else {
      script.run(number, index);
    }
    say(Integer.toString(number));
    acknowledged = number;
    index.rank(World.PROFILE, World.top(10));
  }

  /** Until memory runs out; then what is there to see, unless the process ends. */
  private void starve(boolean ends) throws IOException {
    script.state(acknowledged + 1);
    Throwable starved = exhaust(random.nextInt(MOST_ROOM));
    if (starved instanceof RuntimeException e) {
      Disks.requireTyped(e, "out of memory");
    }
    if (ends || starved instanceof LinkageError) {
      end();
    }
    look();
    say(SURVIVED);
  }

  private void end() throws IOException {
    say(ENDED);
    Runtime.getRuntime().halt(0);
  }

  /** Does batches with less and less memory; what was thrown in the end. */
  private Throwable exhaust(int room) throws IOException {
    List<byte[]> hog = hog(room);
    while (true) {
      try {
        batch();
        hog.add(new byte[STEP]);
      } catch (OutOfMemoryError | LinkageError | RuntimeException e) {
        return e;
      }
    }
  }

  /** Fills the heap but for some room. */
  private static List<byte[]> hog(int room) {
    List<byte[]> hog = new ArrayList<>(1 << 16);
    fill(hog, BLOCK);
    fill(hog, CRUMB);
    for (int freed = 0; freed < room; ) {
      freed += hog.removeLast().length;
    }
    return hog;
  }

  private static void fill(List<byte[]> hog, int block) {
    try {
      while (true) {
        hog.add(new byte[block]);
      }
    } catch (OutOfMemoryError e) {
      // full
    }
  }

  /** Memory ran out, and is there again. */
  private void look() throws IOException {
    String when = "after batch " + acknowledged;
    int trying = acknowledged + 1;
    State.readOneOf(index, script.during(script.state(acknowledged), trying), when + ", readers");
    IndexState state = index.state();
    Violation.unless(
        state.status() != IndexState.Status.CLOSED, "%s: index must not be closed", when);
    if (state.status() == IndexState.Status.OPEN) {
      index.refresh();
      State.readOneOf(index, script.during(script.state(acknowledged), trying), when + ", open");
    }
    try {
      index.reopen();
    } catch (IllegalStateException | UncheckedIOException e) {
      // memory ran out while the writer ended because of that: it says so, and holds on to its lock
      Disks.requireTyped(e, when + ", opened again");
      State.readOneOf(index, script.during(script.state(acknowledged), trying), when + ", stuck");
      end();
    }
    List<State> allowed = List.of(script.state(acknowledged), script.state(trying));
    State found = State.readOneOf(index, allowed, when + ", opened again");
    acknowledged += allowed.indexOf(found);
  }
}
