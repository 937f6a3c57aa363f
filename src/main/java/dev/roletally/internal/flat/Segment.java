package dev.roletally.internal.flat;

import java.io.IOException;

/**
 * A segment of an index made ready for ranking: its roles laid flat. To be closed when the index
 * lets go of it. Safe for many threads.
 */
public final class Segment implements AutoCloseable {
  private final LeafTable table;
  private final FlatSegment flat;

  private Segment(LeafTable table, FlatSegment flat) {
    this.table = table;
    this.flat = flat;
  }

  /** Lays the roles of {@code source} flat. */
  public static Segment of(RoleSource source, LeafTable table) throws IOException {
    return new Segment(table, FlatBuilder.build(source, table));
  }

  public FlatSegment flat() {
    return flat;
  }

  /** The number of roles, removed ones included. */
  public int roles() {
    return flat.roles();
  }

  /** The bytes that the flat roles take on the heap. */
  public long flatBytes() {
    return flat.bytes();
  }

  /** Lets go of the leaves. */
  @Override
  public void close() {
    table.release(flat.leaves());
  }
}
