package dev.roletally.trust.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roletally.RoleIndex;
import dev.roletally.trust.Results;
import dev.roletally.trust.Violation;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FullDiskTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void goesOnAfterAFullDiskInShort() {
    assertThat(new FullDisk(new Limited()).run(2).commits()).isPositive();
  }

  @Test
  @Tag("trust")
  void goesOnAfterAFullDirectory() {
    Results.write("full-directory", new FullDisk(new Limited()).run(40));
  }

  @Test
  @Tag("trust")
  void goesOnAfterARealFullDisk() {
    Optional<Tmpfs> mounted = Tmpfs.mount(folder);
    Assumptions.assumeTrue(mounted.isPresent(), "mounting is not permitted here: skipped");
    try (Tmpfs disk = mounted.get()) {
      Results.write("full-disk", new FullDisk(disk).run(40));
    }
  }

  @Test
  @Tag("control")
  void catchesADiskThatLosesWhatWasSynced() {
    assertThatExceptionOfType(Violation.class)
        .isThrownBy(() -> new FullDisk(new Forgetful()).run(3));
  }

  /** A directory of at most a few hundred thousand bytes. */
  private static class Limited implements FullDisk.Medium {
    private static final long ROOM = 256 << 10;

    private final Disk disk = new Disk();

    @Override
    public RoleIndex open() {
      return Disks.open(disk);
    }

    @Override
    public void shrink() {
      disk.capacity(ROOM);
    }

    @Override
    public void grow() {
      disk.capacity(ROOM * 3);
    }
  }

  /** One that is empty whenever it is opened anew. */
  private static final class Forgetful extends Limited {
    @Override
    public RoleIndex open() {
      return Disks.open(new Disk().capacity(Limited.ROOM));
    }
  }
}
