package dev.roletally.internal.search;

import static com.google.common.base.Preconditions.checkArgument;

import dev.roletally.scoring.ScoringPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The policies that an index is prepared for: those seen, the one used longest ago first. At each
 * refresh the postings of all of them are made for the new segments, and the policies used longest
 * ago are forgotten until what is kept fits into the bytes allowed. A forgotten policy still ranks
 * exactly, by a scan, and is prepared for again when it has been seen.
 *
 * <p>Safe for many threads.
 */
public final class PolicyCache {
  private final long mostBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<ScoringPolicy.Sharing, ScoringPolicy> seen = new LinkedHashMap<>(16, 1, true);
  private volatile ScoringPolicy.@Nullable Sharing last;

  /** A cache of at most so many bytes; 0 keeps nothing, which is the mode of least memory. */
  public PolicyCache(long mostBytes) {
    checkArgument(mostBytes >= 0, "bytes must be 0 or more, got: %s", mostBytes);
    this.mostBytes = mostBytes;
  }

  /** Notes that a policy is used. */
  @SuppressWarnings("ReferenceEquality") // an equal policy is only noted once more
  void use(ScoringPolicy policy) {
    if (policy.sharing() != last) {
      lock.lock();
      try {
        seen.put(policy.sharing(), policy);
        last = policy.sharing();
      } finally {
        lock.unlock();
      }
    }
  }

  /** Prepares segments for all policies seen, as many as fit. */
  void prepare(List<Segment> segments, Leaves leaves) {
    List<ScoringPolicy> latestFirst = new ArrayList<>(seen().values()).reversed();
    long left = mostBytes;
    for (ScoringPolicy policy : latestFirst) {
      if (left > 0) {
        segments.forEach(segment -> segment.prepare(policy, leaves));
      }
      left -= bytes(segments, policy);
      if (left < 0) {
        forget(segments, policy.sharing());
      }
    }
  }

  private Map<ScoringPolicy.Sharing, ScoringPolicy> seen() {
    lock.lock();
    try {
      return new LinkedHashMap<>(seen);
    } finally {
      lock.unlock();
    }
  }

  private static long bytes(List<Segment> segments, ScoringPolicy policy) {
    return segments.stream().mapToLong(segment -> segment.bytes(policy.sharing())).sum();
  }

  private void forget(List<Segment> segments, ScoringPolicy.Sharing sharing) {
    lock.lock();
    try {
      seen.remove(sharing);
      last = null;
    } finally {
      lock.unlock();
    }
    segments.forEach(segment -> segment.forget(sharing));
  }

  /** The number of policies seen and kept, and the bytes that what is kept of them takes. */
  Usage usage(List<Segment> segments) {
    long bytes = 0;
    Map<ScoringPolicy.Sharing, ScoringPolicy> all = seen();
    for (ScoringPolicy policy : all.values()) {
      bytes += bytes(segments, policy);
    }
    return new Usage(all.size(), bytes);
  }

  /**
   * What is kept.
   *
   * @param policies how many policies
   * @param bytes the bytes on the heap
   */
  record Usage(int policies, long bytes) {}
}
