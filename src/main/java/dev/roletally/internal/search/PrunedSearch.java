package dev.roletally.internal.search;

import dev.roletally.scoring.Credit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best roles by reading postings best bound first, over all segments at once.
 *
 * <p>One loop goes down the levels of {@link Levels}. At each it (1) reads the runs of postings
 * whose bound lies there, of every term that the profile has credit for, and puts each role into
 * the bucket of its own bound, which its signature lowers; a role whose bound falls below the score
 * to beat is not kept. Then it (2) takes the rest of that level, and (3) scores the roles in the
 * level's bucket exactly. Once {@code k} roles have reached a score above the level, nothing unread
 * can be among the best and the search is over. As roles of high bound are scored first, the score
 * to beat rises fast, and most postings are never read.
 *
 * <p>It gives up where reading would cost more than scoring every role, which a scan then does: so
 * its worst case is a scan's, whatever the data.
 *
 * <p>Not thread-safe; used once.
 */
final class PrunedSearch {
  /** No further cursor. */
  private static final int END = -1;

  /** One in so many roles may be read before a scan is taken to be cheaper. */
  private static final int PATIENCE = 6;

  private final List<Segment> segments;
  private final List<Prepared> prepared;
  private final List<Postings> postings = new ArrayList<>();
  private final List<? extends @Nullable Documents> allowed;
  private final Credits credits;
  private final Contest contest;
  private final int[] memo;

  // cursors: a list of a term in a segment, at a run; those at the same level are chained
  private final int[] heads = new int[Levels.TOP + 1];
  private int[] chained = new int[256];
  private int[] segmentOf = new int[256];
  private int[] runOf = new int[256];
  private int[] lastRunOf = new int[256];
  private int[] lossOf = new int[256];
  private int cursors;

  private final long[][] buckets = new long[Levels.TOP + 1][];
  private final int[] filled = new int[Levels.TOP + 1];
  private long read;
  private final long patience;

  PrunedSearch(
      List<Segment> segments,
      List<Prepared> prepared,
      List<? extends @Nullable Documents> allowed,
      Credits credits,
      Contest contest) {
    this.segments = segments;
    this.prepared = prepared;
    this.allowed = allowed;
    this.credits = credits;
    this.contest = contest;
    this.memo = credits.memo();
    long roles = 0;
    for (int i = 0; i < segments.size(); i++) {
      roles += segments.get(i).roles();
      postings.add(prepared.get(i).postings().orElseThrow());
    }
    this.patience = Math.max(4096, roles / PATIENCE);
    Arrays.fill(heads, END);
    Arrays.fill(buckets, new long[0]);
  }

  /** Runs the search; whether it came to an end. */
  boolean run() {
    for (int place = 0; place < segments.size(); place++) {
      open(place, postings.get(place));
    }
    for (int level = Levels.TOP; level >= 0; level--) {
      if (Levels.upper(level) < contest.least()) {
        return true;
      }
      readRuns(level);
      if (read > patience || !readRest(level)) {
        return false;
      }
      score(level);
    }
    return true;
  }

  /** The number of postings read, and of roles of the rest. */
  long read() {
    return read;
  }

  private void open(int place, Postings of) {
    for (int term : credits.reached()) {
      int lists = of.lists(term);
      if (lists >= 0) {
        int missing = Credit.FULL - credits.credit(term);
        for (int i = 0; i < Postings.LISTS; i++) {
          int first = of.firstRun(lists + i);
          int last = of.firstRun(lists + i + 1);
          if (first < last) {
            open(place, first, last, Postings.weight(i) / Credit.FULL * missing);
          }
        }
      }
    }
  }

  private void open(int place, int first, int last, int loss) {
    if (cursors == runOf.length) {
      chained = Arrays.copyOf(chained, 2 * cursors);
      segmentOf = Arrays.copyOf(segmentOf, 2 * cursors);
      runOf = Arrays.copyOf(runOf, 2 * cursors);
      lastRunOf = Arrays.copyOf(lastRunOf, 2 * cursors);
      lossOf = Arrays.copyOf(lossOf, 2 * cursors);
    }
    segmentOf[cursors] = place;
    runOf[cursors] = first;
    lastRunOf[cursors] = last;
    lossOf[cursors] = loss;
    chain(cursors++);
  }

  /** Puts a cursor to the others of its level, unless it is at its end. */
  private void chain(int cursor) {
    if (runOf[cursor] < lastRunOf[cursor]) {
      int level = Levels.of(bound(postings.get(segmentOf[cursor]), cursor));
      chained[cursor] = heads[level];
      heads[level] = cursor;
    }
  }

  private int bound(Postings of, int cursor) {
    return Math.max(0, Levels.upper(of.level(runOf[cursor])) - lossOf[cursor]);
  }

  private void readRuns(int level) {
    while (heads[level] != END) {
      int cursor = heads[level];
      heads[level] = chained[cursor];
      Postings of = postings.get(segmentOf[cursor]);
      int bound = bound(of, cursor);
      int least = contest.least();
      if (bound >= least) {
        int begin = of.start(runOf[cursor]);
        int end = of.start(runOf[cursor] + 1);
        read += end - begin;
        readRun(of, begin, end, bound, segmentOf[cursor], least);
        runOf[cursor]++;
        chain(cursor);
      }
    }
  }

  /** The hot loop: one signature a posting, and a look at the document only if it is kept. */
  private void readRun(Postings of, int begin, int end, int bound, int place, int least) {
    long[] signatures = of.signatures();
    int spare = Signature.fromScore(bound - least);
    for (int i = begin; i < end; i++) {
      if (knownLoss(signatures[i]) <= spare) {
        int loss = loss(signatures[i]);
        if (loss <= spare) {
          int level = Levels.of(Math.max(0, bound - Signature.toScore(loss)));
          keep(level, (long) place << 32 | of.documents()[i]);
        }
      }
    }
  }

  /** What the asks of a signature lose, those left out that are not credited yet. */
  private int knownLoss(long signature) {
    return knownLoss(signature, 0) + knownLoss(signature, 1) + knownLoss(signature, 2);
  }

  private int knownLoss(long signature, int ask) {
    int known = memo[Signature.leaf(signature, ask)];
    return known == Credits.UNKNOWN
        ? 0
        : Signature.steps(signature, ask) * (Credit.FULL - (known & Credits.MASK));
  }

  /** What the asks of a signature lose, in steps and thousandths. */
  private int loss(long signature) {
    return loss(signature, 0) + loss(signature, 1) + loss(signature, 2);
  }

  private int loss(long signature, int ask) {
    int credit = credits.credit(Signature.leaf(signature, ask));
    return Signature.steps(signature, ask) * (Credit.FULL - credit);
  }

  private void keep(int level, long role) {
    long[] bucket = buckets[level];
    if (filled[level] == bucket.length) {
      bucket = Arrays.copyOf(bucket, Math.max(64, 2 * bucket.length));
      buckets[level] = bucket;
    }
    bucket[filled[level]++] = role;
  }

  /** Scores the roles that no posting finds and whose bound lies at a level. */
  private boolean readRest(int level) {
    for (int place = 0; place < segments.size(); place++) {
      Postings of = postings.get(place);
      int begin = of.restStart(level);
      int end = of.restStart(level - 1);
      read += end - begin;
      if (read > patience) {
        return false;
      }
      for (int i = begin; i < end; i++) {
        consider(place, of.rest(i));
      }
    }
    return true;
  }

  private void score(int level) {
    long[] bucket = buckets[level];
    for (int i = 0; i < filled[level]; i++) {
      if (Levels.upper(level) >= contest.least()) {
        consider((int) (bucket[i] >>> 32), (int) bucket[i]);
      }
    }
  }

  private void consider(int place, int document) {
    Documents here = allowed.get(place);
    if (here == null || here.contains(document)) {
      contest.consider(place, segments.get(place).flat(), prepared.get(place).stakes(), document);
    }
  }
}
