package dev.roletally.trust.durability;

import dev.roletally.RoleIndex;
import dev.roletally.trust.Script;
import dev.roletally.trust.State;
import dev.roletally.trust.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs a script on a disk, and before every operation that writes looks at what would be left if
 * the power were cut now, with every kind of damage: the index must open, hold what was
 * acknowledged or that and the batch being committed, take a further batch, and keep it.
 */
final class PowerCuts {
  /**
   * What was looked at.
   *
   * @param operations operations that write
   * @param images what was left of the disk, by operation and damage
   * @param distinct how many of those differed, and were opened
   * @param batches how many batches were acknowledged meanwhile
   */
  record Outcome(int operations, int images, int distinct, int batches) {}

  private static final int BATCHES_A_SESSION = 12;

  private final Script script;
  private final Random random;
  private final boolean acknowledgesEarly;
  private final Disk disk = new Disk();
  private final Set<Long> seen = new HashSet<>();
  private int operations;
  private int images;
  private int acknowledged;
  private @Nullable Violation violation;

  /** Acknowledges early if a control asks for it: before the commit, rather than after. */
  PowerCuts(long seed, boolean acknowledgesEarly) {
    this.script = new Script(seed);
    this.random = new Random(seed);
    this.acknowledgesEarly = acknowledgesEarly;
  }

  /** A disk that leaves something undone. */
  PowerCuts neglecting(Disk.Neglect neglect) {
    disk.neglecting(neglect);
    return this;
  }

  /** Goes on for at least so many operations. */
  Outcome run(int atLeast) {
    disk.incident(this::before);
    while (operations < atLeast) {
      try (RoleIndex index = Disks.open(disk)) {
        for (int i = 0; i < BATCHES_A_SESSION && operations < atLeast; i++) {
          batch(index);
        }
      }
    }
    check();
    return new Outcome(operations, images, seen.size(), acknowledged);
  }

  private void batch(RoleIndex index) {
    int number = acknowledged + 1;
    if (acknowledgesEarly) {
      script.batch(number).forEach(change -> change.to(index));
      acknowledged = number;
      index.commit();
    } else {
      script.run(number, index);
      acknowledged = number;
    }
    check();
  }

  private void check() {
    if (violation != null) {
      throw violation;
    }
  }

  /** Throws nothing: the disk goes on, and the violation is told after the batch. */
  private void before(Operation operation, String file) {
    if (!operation.isWriting() || violation != null) {
      return;
    }
    operations++;
    for (Damage damage : Damage.values()) {
      images++;
      Disk image = disk.afterPowerCut(damage, random);
      // the same image counts anew once more is acknowledged
      if (seen.add(image.fingerprint() * 31 + acknowledged)) {
        String when = damage + " before " + operation + " " + file + ", number " + operations;
        try {
          look(image, when);
        } catch (Violation e) {
          violation = e;
        } catch (RuntimeException e) {
          violation = new Violation(when + ": index must open and be usable, got: " + e, e);
        }
      }
    }
  }

  private void look(Disk image, String when) {
    List<State> allowed = new ArrayList<>();
    allowed.add(script.state(acknowledged));
    allowed.add(script.state(acknowledged + 1));
    int next;
    try (RoleIndex index = Disks.open(image)) {
      State found = State.readOneOf(index, allowed, when);
      next = acknowledged + 1 + allowed.indexOf(found);
      script.run(next, index);
    }
    Violation.unless(image.handles() == 0, "%s: left open %s files", when, image.handles());
    try (RoleIndex index = Disks.open(image)) {
      State.readOneOf(index, List.of(script.state(next)), when + ", and a batch");
    }
  }
}
