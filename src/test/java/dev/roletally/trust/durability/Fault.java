package dev.roletally.trust.durability;

import java.io.IOException;

/**
 * An error at one operation of a disk, or from one operation on at all that write until it is
 * repaired.
 */
final class Fault implements Disk.Incident {
  /** How long an error lasts. */
  enum Kind {
    /** One operation fails, all others work. */
    ONCE,
    /** From that operation on all that write fail, as on a disk that was remounted read-only. */
    LASTING
  }

  private final int at;
  private final Kind kind;
  private int operations;
  private boolean repaired;
  private String place = "nowhere";

  /** Fails at the operation of a number, from 1 on; at none if there are not so many. */
  Fault(int at, Kind kind) {
    this.at = at;
    this.kind = kind;
  }

  @Override
  public void before(Operation operation, String file) throws IOException {
    operations++;
    boolean lasts = kind == Kind.LASTING && operations > at && operation.isWriting();
    if (!repaired && (operations == at || lasts)) {
      if (operations == at) {
        place = operation + " " + file;
      }
      throw new IOException("planted fault at " + operation + " " + file);
    }
  }

  /** How many operations there were. */
  int operations() {
    return operations;
  }

  /** Whether it struck. */
  boolean hasStruck() {
    return operations >= at;
  }

  void repair() {
    repaired = true;
  }

  @Override
  public String toString() {
    return kind + " fault at " + place + ", number " + at;
  }
}
