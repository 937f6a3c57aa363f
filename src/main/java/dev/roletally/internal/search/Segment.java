package dev.roletally.internal.search;

import dev.roletally.scoring.ScoringPolicy;
import java.io.IOException;

/** A segment of an index made ready for ranking; to be closed when the index lets go of it. */
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

  FlatSegment flat() {
    return flat;
  }

  StakeTable stakes(ScoringPolicy policy) {
    return StakeTable.of(flat.shapes(), policy);
  }

  /** Lets go of the leaves. */
  @Override
  public void close() {
    table.release(flat.leaves());
  }
}
