package dev.roletally.trust.durability;

import dev.roletally.IndexOptions;
import dev.roletally.IndexOver;
import dev.roletally.RoleIndex;
import dev.roletally.trust.Violation;
import dev.roletally.trust.World;
import java.io.UncheckedIOException;

/** Indexes on disks, and what they may throw. */
final class Disks {
  private static final IndexOptions OPTIONS = IndexOptions.defaults().policyBytes(1 << 20);

  private Disks() {}

  /** Opens the index on a disk, as a process does that has just been started. */
  static RoleIndex open(Disk disk) {
    return IndexOver.directory(new DiskDirectory(disk), World.TALLY, OPTIONS);
  }

  /** Rejects what an index does not promise to throw if its disk fails. */
  static void requireTyped(RuntimeException e, String when) {
    boolean typed =
        e instanceof UncheckedIOException || e.getClass() == IllegalStateException.class;
    if (!typed) {
      throw new Violation(when + ": error must be one that is promised, got: " + e, e);
    }
  }
}
