package dev.roletally.internal.search;

import dev.roletally.scoring.ScoringPolicy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept for one policy: the stakes of each segment's shapes, worked out when they are first
 * needed, and the postings of each segment that was prepared. Safe for many threads.
 */
final class PreparedPolicy {
  private final ScoringPolicy policy;
  private final Map<Segment, StakeTable> stakes = new ConcurrentHashMap<>();
  private final Map<Segment, Postings> postings = new ConcurrentHashMap<>();
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

  /** The postings of a segment; null if it was not prepared. */
  @Nullable Postings postings(Segment segment) {
    return postings.get(segment);
  }

  /** Whether searches by postings come to an end often enough to be tried. */
  Prospects prospects() {
    return prospects;
  }

  /** Whether some segment was prepared. */
  boolean isPrepared() {
    return !postings.isEmpty();
  }

  /** Whether all of these segments were prepared. */
  boolean isPrepared(List<Segment> segments) {
    return postings.keySet().containsAll(segments);
  }

  /** Makes the postings of those segments that have none yet. */
  void prepare(List<Segment> segments, Leaves leaves, Workers workers) {
    workers.run(
        segments.stream()
            .filter(segment -> !postings.containsKey(segment))
            .<Runnable>map(
                segment ->
                    () ->
                        postings.put(
                            segment,
                            PostingsBuilder.build(segment.flat(), stakes(segment), leaves)))
            .toList());
  }

  /** Drops the postings. */
  void unprepare() {
    postings.clear();
  }

  /** Drops what is kept of a segment. */
  void drop(Segment segment) {
    stakes.remove(segment);
    postings.remove(segment);
  }

  /** The bytes that the postings of these segments take on the heap. */
  long bytes(List<Segment> segments) {
    long bytes = 0;
    for (Segment segment : segments) {
      Postings of = postings.get(segment);
      bytes += of == null ? 0 : of.bytes();
    }
    return bytes;
  }

  /** The bytes that all of it takes on the heap. */
  long bytes() {
    return Stream.concat(
            stakes.values().stream().map(StakeTable::bytes),
            postings.values().stream().map(Postings::bytes))
        .mapToLong(Long::longValue)
        .sum();
  }
}
