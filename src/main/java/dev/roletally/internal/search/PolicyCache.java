package dev.roletally.internal.search;

import static com.google.common.base.Preconditions.checkArgument;

import dev.roletally.internal.flat.Leaves;
import dev.roletally.internal.flat.Segment;
import dev.roletally.scoring.ScoringPolicy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The policies that an index is prepared for, within a number of bytes.
 *
 * <p>A policy is <em>seen</em> when it first ranks; up to {@link #MOST_SEEN} are remembered, the
 * one used least being forgotten for a new one. To <em>prepare</em> takes about as long as to lay
 * the roles flat, so a refresh does it sparingly: new segments for the policies that are prepared
 * already, and everything for up to {@link #MOST_NEW} further ones, those used most. One gets in as
 * long as there is room in bytes, or if it was used more often than the prepared policy used least,
 * which then goes. So policies in turn never push each other out, and a refresh takes no longer for
 * fifty of them than for one. Uses are halved after every {@link #AGE} of them, so that what was
 * used much long ago gives way in the end.
 *
 * <p>A policy is given as many postings as fit into what is free. With fewer it takes longer to
 * rank and no role is lost; one that is not prepared ranks exactly all the same, by a scan.
 *
 * <p>Safe for many threads: ranking takes no lock, preparing is done by one at a time.
 */
public final class PolicyCache {
  /** How many policies a refresh prepares for that were not prepared for yet. */
  static final int MOST_NEW = 2;

  /** How many policies are remembered. */
  static final int MOST_SEEN = 64;

  /** After how many uses they count half. */
  static final int AGE = 4096;

  /** Fewer roles are scanned sooner than all pairs of a profile's concepts are looked up. */
  private static final int LEAST_POSTED = 2048;

  /** What a policy needs for each role at least, with as few postings as are of use. */
  private static final int LEAST_BYTES = 200;

  /** One part in so many of what is free stays so, since bytes are not foreseen exactly. */
  private static final int SPARE = 16;

  private static final Comparator<PreparedPolicy> LEAST_USED =
      Comparator.comparingInt(each -> each.uses().get());

  private final long mostBytes;
  private final int leastPosted;
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicInteger age = new AtomicInteger();
  private final Map<ScoringPolicy.Sharing, PreparedPolicy> seen = new ConcurrentHashMap<>();

  /**
   * A cache of at most so many bytes; 0 prepares for nothing, which is the mode of least memory.
   */
  public PolicyCache(long mostBytes) {
    this(mostBytes, LEAST_POSTED);
  }

  /**
   * The same.
   *
   * @param leastPosted postings are made for a segment of at least so many roles
   */
  public PolicyCache(long mostBytes, int leastPosted) {
    checkArgument(mostBytes >= 0, "bytes must be 0 or more, got: %s", mostBytes);
    this.mostBytes = mostBytes;
    this.leastPosted = leastPosted;
  }

  /** What is kept for a policy that is about to rank. */
  PreparedPolicy use(ScoringPolicy policy) {
    PreparedPolicy known = seen.get(policy.sharing());
    PreparedPolicy used = known == null ? see(policy) : known;
    used.uses().incrementAndGet();
    if (age.incrementAndGet() == AGE) {
      age.set(0);
      seen.values().forEach(each -> each.uses().updateAndGet(uses -> uses / 2));
    }
    return used;
  }

  private PreparedPolicy see(ScoringPolicy policy) {
    PreparedPolicy made = new PreparedPolicy(policy);
    PreparedPolicy before = seen.putIfAbsent(policy.sharing(), made);
    if (before == null && seen.size() > MOST_SEEN) {
      // one that is prepared goes last
      seen.values().stream()
          .filter(each -> each != made)
          .min(
              Comparator.comparing((PreparedPolicy each) -> each.isPrepared())
                  .thenComparing(LEAST_USED))
          .ifPresent(least -> seen.remove(least.policy().sharing()));
    }
    return before == null ? made : before;
  }

  /** Prepares new segments, before they are ranked, for the policies that are prepared already. */
  void extend(List<Segment> segments, Leaves leaves) {
    lock.lock();
    try {
      List<PreparedPolicy> all = mostUsedFirst(prepared());
      for (int i = 0; i < all.size(); i++) {
        long share = room(segments) / (all.size() - i);
        all.get(i).prepare(segments, leaves, leastPosted, share, Workers.CALLER);
      }
      shrink(segments);
    } finally {
      lock.unlock();
    }
  }

  /** Prepares for some more of the policies seen, if they are worth it. */
  void prepareNext(List<Segment> segments, Leaves leaves) {
    lock.lock();
    try {
      List<PreparedPolicy> next =
          mostUsedFirst(
              seen.values().stream()
                  .filter(each -> each.uses().get() > 0 && !each.isPrepared(segments)));
      for (PreparedPolicy each : next.subList(0, Math.min(MOST_NEW, next.size()))) {
        if (makeRoom(each, segments)) {
          each.prepare(segments, leaves, leastPosted, room(segments), Workers.CALLER);
          shrink(segments);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Prepares for a policy now, in place of others if need be; whether there was room for it. */
  boolean prepare(ScoringPolicy policy, List<Segment> segments, Leaves leaves, Workers workers) {
    PreparedPolicy wanted = use(policy);
    int most = seen.values().stream().mapToInt(each -> each.uses().get()).max().orElse(0);
    wanted.uses().updateAndGet(uses -> Math.max(uses, most));
    lock.lock();
    try {
      if (mostBytes > 0) {
        if (!wanted.isPrepared(segments)) {
          makeRoom(wanted, segments);
        }
        wanted.prepare(segments, leaves, leastPosted, room(segments), workers);
        shrink(segments, wanted);
      }
      return wanted.isPrepared(segments);
    } finally {
      lock.unlock();
    }
  }

  /** How many bytes may be taken beside what is kept. */
  private long room(List<Segment> segments) {
    long free = mostBytes - bytes(segments);
    return free - free / SPARE;
  }

  /** Whether a policy's postings fit, perhaps in place of those of policies used less. */
  private boolean makeRoom(PreparedPolicy next, List<Segment> segments) {
    long needed = segments.stream().mapToLong(Segment::roles).sum() * LEAST_BYTES;
    long free = mostBytes - bytes(segments);
    int uses = next.uses().get();
    List<PreparedPolicy> less =
        mostUsedFirst(prepared().filter(each -> each.uses().get() < uses)).reversed();
    for (int i = 0; i < less.size() && free < needed; i++) {
      free += less.get(i).bytes(segments);
    }
    if (free < needed) {
      return false;
    }
    for (int i = 0; i < less.size() && mostBytes - bytes(segments) < needed; i++) {
      less.get(i).unprepare();
    }
    return true;
  }

  private void shrink(List<Segment> segments) {
    shrink(segments, null);
  }

  /** Drops the postings of policies used least until the rest fit, those of one policy last. */
  private void shrink(List<Segment> segments, @Nullable PreparedPolicy last) {
    while (bytes(segments) > mostBytes) {
      PreparedPolicy least =
          prepared()
              .min(
                  Comparator.comparing((PreparedPolicy each) -> each == last)
                      .thenComparing(LEAST_USED))
              .orElse(null);
      if (least == null) {
        return;
      }
      least.unprepare();
    }
  }

  /** In the order of the uses that each has by now; rankings go on using them. */
  private static List<PreparedPolicy> mostUsedFirst(Stream<PreparedPolicy> policies) {
    record Used(PreparedPolicy policy, int uses) {}
    return policies
        .map(each -> new Used(each, each.uses().get()))
        .sorted(Comparator.comparingInt((Used each) -> -each.uses))
        .map(Used::policy)
        .toList();
  }

  private Stream<PreparedPolicy> prepared() {
    return seen.values().stream().filter(PreparedPolicy::isPrepared);
  }

  /** The bytes of all postings of these segments; those that they replaced are soon gone. */
  private long bytes(List<Segment> segments) {
    return seen.values().stream().mapToLong(each -> each.bytes(segments)).sum();
  }

  /** Drops what is kept of a segment that has been closed. */
  public void drop(Segment segment) {
    seen.values().forEach(each -> each.drop(segment));
  }

  /** What is kept. */
  Usage usage() {
    return new Usage(
        (int) prepared().count(), seen.values().stream().mapToLong(PreparedPolicy::bytes).sum());
  }

  /**
   * What is kept.
   *
   * @param policies how many policies are prepared for
   * @param bytes the bytes that the postings and stakes of all policies take on the heap
   */
  record Usage(int policies, long bytes) {}
}
