package dev.roletally.trust.durability;

import dev.roletally.IndexOptions;
import dev.roletally.RoleIndex;
import dev.roletally.trust.Script;
import dev.roletally.trust.State;
import dev.roletally.trust.Violation;
import dev.roletally.trust.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Damages the files of an index, each in turn and one at a time, by flipping a bit or by cutting
 * its end off, and opens it: it must refuse with an error that is promised, or hold just what it
 * did; and open again, with no lock left, once the file is as it was.
 */
final class BitFlips {
  /**
   * What was done.
   *
   * @param flips how many bits were flipped
   * @param cuts how many files were cut
   * @param files how many files were damaged
   * @param refused how often the index did not open
   * @param right how often it opened, with all that it had held
   */
  record Outcome(int flips, int cuts, int files, int refused, int right) {}

  private static final long PATIENCE_SECONDS = 60;
  private static final int BATCHES = 9;
  private static final int MORE_BATCHES = 12;
  private static final int CUTS = 4;
  private static final String LOCK = "write.lock";

  private final Path folder;
  private final IndexOptions options;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final State expected;
  private final Random random;
  private int flips;
  private int cuts;
  private int refused;
  private int right;

  /** Makes an index with segments of all forms: merged, small, and with removed roles. */
  BitFlips(Path folder, long seed, IndexOptions options) {
    this.folder = folder;
    this.options = options;
    this.random = new Random(seed);
    Script script = new Script(seed);
    try (RoleIndex index = World.TALLY.open(folder)) {
      for (int number = 1; number <= BATCHES; number++) {
        script.run(number, index);
      }
      // writes a segment whose parts are files of their own
      index.purge();
      for (int number = BATCHES + 1; number <= MORE_BATCHES; number++) {
        script.run(number, index);
      }
      this.expected = script.state(MORE_BATCHES);
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // holds no byte and is not read
    files.remove(LOCK);
  }

  Outcome run(int times) throws Exception {
    List<String> names = new ArrayList<>(files.keySet());
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      for (int i = 0; i < times; i++) {
        String name = names.get(i % names.size());
        boolean cut = random.nextInt(CUTS) == 0;
        byte[] bytes = files.getOrDefault(name, new byte[0]);
        int at = random.nextInt(bytes.length);
        int bit = random.nextInt(Byte.SIZE);
        String when =
            cut ? name + " cut at " + at : "bit " + bit + " of byte " + at + " of " + name;
        Files.write(folder.resolve(name), cut ? cut(bytes, at) : flipped(bytes, at, bit));
        look(executor, when + " of " + bytes.length);
        restore();
      }
      look(executor, "undamaged");
      Violation.unless(right > 0, "an index that is as it was must open");
    }
    return new Outcome(flips, cuts, names.size(), refused, right);
  }

  private byte[] cut(byte[] bytes, int length) {
    cuts++;
    byte[] left = new byte[length];
    System.arraycopy(bytes, 0, left, 0, length);
    return left;
  }

  private byte[] flipped(byte[] bytes, int at, int bit) {
    flips++;
    byte[] damaged = bytes.clone();
    damaged[at] ^= (byte) (1 << bit);
    return damaged;
  }

  private void look(ExecutorService executor, String when) throws Exception {
    Future<?> looking = executor.submit(() -> look(when));
    try {
      looking.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new Violation(when + ": must not hang", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Violation violation) {
        throw violation;
      }
      throw new Violation(when + ": error must be one that is promised, got: " + e.getCause(), e);
    }
  }

  private void look(String when) {
    try (RoleIndex index = World.TALLY.open(folder, options)) {
      State.readOneOf(index, List.of(expected), when);
      right++;
    } catch (RuntimeException e) {
      Disks.requireTyped(e, when);
      Violation.unless(
          !String.valueOf(e.getMessage()).contains("locked"), "%s: left locked: %s", when, e);
      refused++;
    }
  }

  private void restore() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        if (!files.containsKey(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      Files.write(folder.resolve(each.getKey()), each.getValue());
    }
  }
}
