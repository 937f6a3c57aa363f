package dev.roletally.internal.search;

import dev.roletally.scoring.Credit;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the best roles by reading postings best bound first, over all segments at once.
 *
 * <p>One loop goes down the levels of {@link Levels}. At each it (1) reads the runs of postings
 * whose bound lies there, of every term that the profile has credit for, and puts each posting into
 * the bucket of its own bound, which its {@link Signature} lowers; one whose bound falls below the
 * score to beat is not kept. Then it (2) takes the rest of that level, and (3) empties the level's
 * bucket: what a signature loses is worked out in full now, credits that were not known yet
 * included; a posting that this lowers goes to the bucket below that it belongs to, and the roles
 * of the others are scored exactly. Once {@code k} roles have reached a score above the level,
 * nothing unread can be among the best and the search is over. As roles of high bound are scored
 * first, the score to beat rises fast, and most postings are never read.
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

  private static final int LEAST_PATIENCE = 4096;
  private static final int TOGETHER = 64;

  private final List<Part> parts;
  private final Postings[] postings;
  private final Credits credits;
  private final Contest contest;
  private final Waiting waiting;
  private final int[] reached;
  private final Losses losses;

  // cursors: a list of a term in a segment, at a run; those at the same level are chained
  private final int[] heads = new int[Levels.TOP + 1];
  private int[] chained = new int[256];
  private int[] partOf = new int[256];
  private int[] runOf = new int[256];
  private int[] lastRunOf = new int[256];
  private int[] missingOf = new int[256];
  private int[] lossOf = new int[256];
  private int cursors;

  // what is worked on together, while memory is waited for
  private final int[] dueCursors = new int[TOGETHER];
  private final int[] begins = new int[TOGETHER];
  private final int[] ends = new int[TOGETHER];
  private final long[] words = new long[TOGETHER];
  private final long[] tails = new long[TOGETHER];
  private final int[] documents = new int[TOGETHER];

  private final Buckets buckets = new Buckets();
  private final long patience;
  private long read;

  /** A search over parts that have postings. */
  PrunedSearch(List<Part> parts, Credits credits, Contest contest) {
    this.parts = parts;
    this.credits = credits;
    this.contest = contest;
    this.waiting = new Waiting(contest);
    this.reached = credits.reached();
    this.losses = new Losses(credits, reached);
    this.postings = new Postings[parts.size()];
    long roles = 0;
    for (int i = 0; i < postings.length; i++) {
      roles += parts.get(i).roles().roles();
      postings[i] = parts.get(i).postings().orElseThrow();
    }
    this.patience = Math.max(LEAST_PATIENCE, roles / PATIENCE);
    Arrays.fill(heads, END);
  }

  /** Runs the search; whether it came to an end. */
  boolean run() {
    for (int part = 0; part < postings.length; part++) {
      open(part);
    }
    for (int level = Levels.TOP; level >= 0; level--) {
      if (Levels.upper(level) < contest.least()) {
        return true;
      }
      readRuns(level);
      if (read > patience || !readRest(level)) {
        return false;
      }
      empty(level);
    }
    return true;
  }

  /** The number of postings read, and of roles of the rest. */
  long read() {
    return read;
  }

  private void open(int part) {
    Postings of = postings[part];
    for (int term : reached) {
      int lists = of.lists(term);
      if (lists >= 0) {
        int missing = Credit.FULL - credits.credit(term);
        for (int i = 0; i < Postings.LISTS; i++) {
          int first = of.firstRun(lists + i);
          int last = of.firstRun(lists + i + 1);
          if (first < last) {
            open(part, first, last, missing, Postings.weight(i) / Credit.FULL * missing);
          }
        }
      }
    }
  }

  private void open(int part, int first, int last, int missing, int loss) {
    if (cursors == runOf.length) {
      chained = Arrays.copyOf(chained, 2 * cursors);
      partOf = Arrays.copyOf(partOf, 2 * cursors);
      runOf = Arrays.copyOf(runOf, 2 * cursors);
      lastRunOf = Arrays.copyOf(lastRunOf, 2 * cursors);
      missingOf = Arrays.copyOf(missingOf, 2 * cursors);
      lossOf = Arrays.copyOf(lossOf, 2 * cursors);
    }
    partOf[cursors] = part;
    runOf[cursors] = first;
    lastRunOf[cursors] = last;
    missingOf[cursors] = missing;
    lossOf[cursors] = loss;
    chain(cursors++);
  }

  /** Puts a cursor to the others of its level, unless it is at its end. */
  private void chain(int cursor) {
    if (runOf[cursor] < lastRunOf[cursor]) {
      int highest = Levels.highest(postings[partOf[cursor]].band(runOf[cursor]));
      int bound = Math.max(0, Levels.upper(highest) - lossOf[cursor]);
      int level = Math.min(Levels.TOP, Levels.of(bound));
      chained[cursor] = heads[level];
      heads[level] = cursor;
    }
  }

  /**
   * Reads what is due at a level, some dozens of runs at a time: where they begin is looked up for
   * all of them first, so that waiting for memory is shared.
   */
  private void readRuns(int level) {
    while (heads[level] != END && Levels.upper(level) >= contest.least()) {
      int due = 0;
      for (; due < TOGETHER && heads[level] != END; due++) {
        int cursor = heads[level];
        heads[level] = chained[cursor];
        dueCursors[due] = cursor;
        begins[due] = postings[partOf[cursor]].start(runOf[cursor]);
        ends[due] = postings[partOf[cursor]].start(runOf[cursor] + 1);
      }
      for (int i = 0; i < due; i++) {
        words[i] = postings[partOf[dueCursors[i]]].heads()[begins[i]];
      }
      for (int i = 0; i < due; i++) {
        int cursor = dueCursors[i];
        readRun(cursor, begins[i], ends[i], level);
        runOf[cursor]++;
        chain(cursor);
      }
    }
  }

  /** The hot loop: one or two words a posting. */
  private void readRun(int cursor, int begin, int end, int level) {
    Postings of = postings[partOf[cursor]];
    long[] headOf = of.heads();
    long[] tailOf = of.tails();
    int missing = missingOf[cursor];
    int highest = Levels.highest(of.band(runOf[cursor]));
    int spare = Losses.fromScore(Levels.upper(highest) - contest.least());
    read += end - begin;
    for (int i = begin; i < end; i++) {
      int loss = losses.head(headOf[i], missing);
      if (loss <= spare) {
        loss += losses.known(tailOf[i]);
        if (loss <= spare) {
          buckets.add(Math.min(level, level(highest, loss)), cursor, highest, i);
        }
      }
    }
  }

  private static int level(int highest, int loss) {
    return Levels.of(Math.max(0, Levels.upper(highest) - Losses.toScore(loss)));
  }

  /** Scores the roles that no posting finds and whose bound lies at a level. */
  private boolean readRest(int level) {
    for (int part = 0; part < postings.length; part++) {
      int begin = postings[part].restStart(level);
      int end = postings[part].restStart(level - 1);
      read += end - begin;
      if (read > patience) {
        return false;
      }
      for (int i = begin; i < end; i++) {
        waiting.add(parts.get(part), postings[part].rest(i));
      }
    }
    return true;
  }

  private void empty(int level) {
    for (int i = 0; i < buckets.size(level) && Levels.upper(level) >= contest.least(); ) {
      int due = Math.min(TOGETHER, buckets.size(level) - i);
      for (int j = 0; j < due; j++) {
        dueCursors[j] = buckets.cursor(level, i + j);
        begins[j] = buckets.posting(level, i + j);
        ends[j] = buckets.highest(level, i + j);
      }
      for (int j = 0; j < due; j++) {
        Postings of = postings[partOf[dueCursors[j]]];
        words[j] = of.heads()[begins[j]];
        tails[j] = of.tails()[begins[j]];
        documents[j] = of.documents()[begins[j]];
      }
      for (int j = 0; j < due; j++) {
        int cursor = dueCursors[j];
        int loss = losses.head(words[j], missingOf[cursor]) + losses.tail(tails[j]);
        int exact = level(ends[j], loss);
        if (exact < level) {
          buckets.add(exact, cursor, ends[j], begins[j]);
        } else {
          waiting.add(parts.get(partOf[cursor]), documents[j]);
        }
      }
      i += due;
    }
    waiting.score();
  }
}
