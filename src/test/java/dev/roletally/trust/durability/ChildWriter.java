package dev.roletally.trust.durability;

import dev.roletally.RoleIndex;
import dev.roletally.trust.Script;
import dev.roletally.trust.World;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A process that does the batches of a script and says on its standard output which are
 * acknowledged, until it is killed.
 */
final class ChildWriter {
  /** When a batch is acknowledged. */
  enum Acknowledging {
    /** After its commit: right. */
    AFTER_COMMIT,
    /** Before its commit, which comes with the next batch: wrong, for a control. */
    BEFORE_COMMIT
  }

  private ChildWriter() {}

  /** Takes a folder, the seed of the script, the first batch, and when to acknowledge. */
  public static void main(String[] args) throws IOException {
    Script script = new Script(Long.parseLong(args[1]));
    Acknowledging acknowledging = Acknowledging.valueOf(args[3]);
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        RoleIndex index = World.TALLY.open(Path.of(args[0]))) {
      for (int number = Integer.parseInt(args[2]); ; number++) {
        if (acknowledging == Acknowledging.AFTER_COMMIT) {
          script.run(number, index);
        } else {
          index.commit();
          script.batch(number).forEach(change -> change.to(index));
        }
        out.write((number + "\n").getBytes(StandardCharsets.US_ASCII));
      }
    }
  }
}
