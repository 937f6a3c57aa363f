package dev.roletally.internal.search;

import dev.roletally.scoring.ScoringPolicy;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A segment of an index made ready for ranking: its roles laid flat, and what is kept of them for
 * policies. To be closed when the index lets go of it. Safe for many threads.
 */
public final class Segment implements AutoCloseable {
  private final LeafTable table;
  private final FlatSegment flat;
  private final Map<ScoringPolicy.Sharing, Prepared> prepared = new ConcurrentHashMap<>();

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

  /** The number of roles, removed ones included. */
  public int roles() {
    return flat.roles();
  }

  /** What is kept for a policy; the stakes are shared out if they are not. */
  Prepared of(ScoringPolicy policy) {
    Prepared known = prepared.get(policy.sharing());
    return known != null
        ? known
        : prepared.computeIfAbsent(
            policy.sharing(),
            sharing -> new Prepared(StakeTable.of(flat.shapes(), policy), Optional.empty()));
  }

  /** Makes the postings of a policy, unless they are there. */
  void prepare(ScoringPolicy policy, Leaves leaves) {
    Prepared known = of(policy);
    if (known.postings().isEmpty()) {
      Postings made = PostingsBuilder.build(flat, known.stakes(), leaves);
      prepared.put(policy.sharing(), new Prepared(known.stakes(), Optional.of(made)));
    }
  }

  /** Drops what is kept for a policy. */
  void forget(ScoringPolicy.Sharing sharing) {
    prepared.remove(sharing);
  }

  /** The bytes that the flat roles take on the heap. */
  public long flatBytes() {
    return flat.bytes();
  }

  /** The bytes that what is kept for a policy takes on the heap. */
  long bytes(ScoringPolicy.Sharing sharing) {
    Prepared known = prepared.get(sharing);
    return known == null ? 0 : known.bytes();
  }

  /** Lets go of the leaves. */
  @Override
  public void close() {
    table.release(flat.leaves());
  }
}
