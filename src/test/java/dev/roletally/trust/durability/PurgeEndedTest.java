package dev.roletally.trust.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roletally.RoleIndex;
import dev.roletally.trust.World;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A purge whose merge is given up, because somebody ends the writer meanwhile, says who did. */
final class PurgeEndedTest {
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  @Test
  void byClosing() throws InterruptedException {
    assertTold(RoleIndex::close, "index is closed");
  }

  @Test
  void byOpeningAgain() throws InterruptedException {
    assertTold(RoleIndex::reopen, "index was opened again meanwhile");
  }

  private static void assertTold(Consumer<RoleIndex> ending, String told)
      throws InterruptedException {
    Disk disk = new Disk();
    try (RoleIndex index = Disks.open(disk)) {
      // so many that one removed is not yet merged away by the commit
      index.putRoles(IntStream.range(0, 20).mapToObj(i -> World.role("g0-" + i, 1)).toList());
      index.commit();
      index.remove("g0-0");
      index.commit();
      Thread ender = new Thread(() -> ending.accept(index), "ends the writer");
      // the first file that the purge creates is one of its merge
      disk.incident(
          (operation, file) -> {
            if (operation == Operation.CREATE && ender.getState() == Thread.State.NEW) {
              ender.start();
              awaitWaiting(ender);
            }
          });
      assertThatIllegalStateException().isThrownBy(index::purge).withMessageStartingWith(told);
      ender.join();
    }
    assertThat(disk.handles()).isZero();
  }

  /** Until a thread waits for the merge that it has told to give up. */
  private static void awaitWaiting(Thread ender) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (ender.getState() != Thread.State.TIMED_WAITING) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
