package dev.roletally.internal.search;

import dev.roletally.internal.bounds.PreparedSegment;
import dev.roletally.internal.bounds.StakeTable;
import dev.roletally.internal.flat.Leaves;
import dev.roletally.internal.flat.Segment;
import dev.roletally.scoring.ScoringPolicy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept for one policy: the stakes of each segment's shapes, worked out when they are first
 * needed, and each segment that was prepared. Safe for many threads.
 */
final class PreparedPolicy {
  private final ScoringPolicy policy;
  private final Map<Segment, StakeTable> stakes = new ConcurrentHashMap<>();
  private final Map<Segment, PreparedSegment> prepared = new ConcurrentHashMap<>();
  private final AtomicInteger uses = new AtomicInteger();
  private final Prospects prospects = new Prospects();

  PreparedPolicy(ScoringPolicy policy) {
    this.policy = policy;
  }

  ScoringPolicy policy() {
    return policy;
  }

  /** How often it was used of late. */
  AtomicInteger uses() {
    return uses;
  }

  StakeTable stakes(Segment segment) {
    StakeTable known = stakes.get(segment);
    return known != null
        ? known
        : stakes.computeIfAbsent(segment, each -> StakeTable.of(each.flat().shapes(), policy));
  }

  /** What was made ready of a segment; null if it was not prepared. */
  @Nullable PreparedSegment prepared(Segment segment) {
    return prepared.get(segment);
  }

  /** Whether searches by postings come to an end often enough to be tried. */
  Prospects prospects() {
    return prospects;
  }

  /** Whether some segment was prepared. */
  boolean isPrepared() {
    return !prepared.isEmpty();
  }

  /** Whether all of these segments were prepared. */
  boolean isPrepared(List<Segment> segments) {
    return prepared.keySet().containsAll(segments);
  }

  /**
   * Prepares those segments that are not yet.
   *
   * @param leastPosted as in {@link PreparedSegment#of}
   * @param mostBytes about so many bytes they may take in all
   */
  void prepare(
      List<Segment> segments, Leaves leaves, int leastPosted, long mostBytes, Workers workers) {
    List<Segment> missing =
        segments.stream().filter(segment -> !prepared.containsKey(segment)).toList();
    long roles = Math.max(1, missing.stream().mapToLong(Segment::roles).sum());
    workers.run(
        missing.stream()
            .<Runnable>map(
                segment ->
                    () ->
                        prepared.put(
                            segment,
                            PreparedSegment.of(
                                segment.flat(),
                                stakes(segment),
                                leaves,
                                leastPosted,
                                mostBytes / roles * segment.roles())))
            .toList());
  }

  /** Drops what was prepared. */
  void unprepare() {
    prepared.clear();
  }

  /** Drops what is kept of a segment. */
  void drop(Segment segment) {
    stakes.remove(segment);
    prepared.remove(segment);
  }

  /** The bytes that what was prepared of these segments takes on the heap. */
  long bytes(List<Segment> segments) {
    long bytes = 0;
    for (Segment segment : segments) {
      PreparedSegment of = prepared.get(segment);
      bytes += of == null ? 0 : of.bytes();
    }
    return bytes;
  }

  /** The bytes that all of it takes on the heap. */
  long bytes() {
    return Stream.concat(
            stakes.values().stream().map(StakeTable::bytes),
            prepared.values().stream().map(PreparedSegment::bytes))
        .mapToLong(Long::longValue)
        .sum();
  }
}
