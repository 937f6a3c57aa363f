package dev.roletally.internal.search;

import dev.roletally.scoring.Credit;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the best roles by reading postings best bound first, over all segments at once.
 *
 * <p>One loop goes down the levels of {@link Levels}. At each it reads the runs of postings whose
 * bound lies there, of every term that the profile has credit for. A posting whose {@link
 * Signature} loses too much for the score to beat is passed over; the others are {@link Waiting} at
 * the level of what is left. Then come the rest of that level, and who waits there. Once {@code k}
 * roles have reached a score above the level, nothing unread can be among the best and the search
 * is over. As roles of high bound come first, the score to beat rises fast, and most postings are
 * never read.
 *
 * <p>It gives up once it has read as many postings as there are roles, and a scan looks at every
 * role instead: so its worst case is about two scans', whatever the data.
 *
 * <p>Not thread-safe; used once.
 */
final class PrunedSearch {
  /** No further cursor. */
  private static final int END = -1;

  /** So many postings may be read at least before a scan is taken to be cheaper. */
  private static final int LEAST_PATIENCE = 4096;

  private static final int TOGETHER = 64;

  private final Postings[] postings;

  /** The high postings of each part, then the low ones. */
  private final PostingLists[] lists;

  private final Credits credits;
  private final Contest contest;
  private final Waiting waiting;
  private final int[] reached;
  private final Losses losses;

  // cursors, each at a run of a term's list; those at the same level are chained
  private final int[] heads = new int[Levels.TOP + 1];
  private int[] chained = new int[256];
  private int[] listsOf = new int[256];
  private int[] runOf = new int[256];
  private int[] lastRunOf = new int[256];
  private int[] missingOf = new int[256];
  private int cursors;

  // what is worked on together, while memory is waited for
  private final int[] due = new int[TOGETHER];
  private final int[] begins = new int[TOGETHER];
  private final int[] ends = new int[TOGETHER];

  /** What was read ahead of its use; kept so that nothing may leave the reading out. */
  private final long[] ahead = new long[TOGETHER];

  /** As many postings may be read as there are roles: of a posting less is looked at. */
  private final long patience;

  private long read;

  /** A search over parts that have postings. */
  PrunedSearch(List<Part> parts, Credits credits, Contest contest) {
    this.credits = credits;
    this.contest = contest;
    this.waiting = new Waiting(parts, credits, contest);
    this.reached = credits.reached();
    this.losses = new Losses(credits.lost());
    this.postings = new Postings[parts.size()];
    this.lists = new PostingLists[2 * postings.length];
    long roles = 0;
    for (int i = 0; i < postings.length; i++) {
      roles += parts.get(i).roles().roles();
      postings[i] = parts.get(i).postings().orElseThrow();
      lists[i] = postings[i].high();
      lists[postings.length + i] = postings[i].low();
    }
    this.patience = Math.max(LEAST_PATIENCE, roles);
    Arrays.fill(heads, END);
  }

  /** Runs the search; whether it came to an end. */
  boolean run() {
    for (int place = 0; place < postings.length; place++) {
      open(place);
    }
    for (int level = Levels.TOP; level >= 0; level--) {
      if (Levels.upper(level) < contest.least()) {
        return true;
      }
      if (level == Levels.highest(Postings.LEAST_HIGH_BAND - 1)) {
        for (int place = postings.length; place < lists.length; place++) {
          open(place);
        }
      }
      readRuns(level);
      if (read > patience || !readRest(level)) {
        return false;
      }
      waiting.settle(level);
    }
    return true;
  }

  /** The number of postings read, and of roles of the rest. */
  long read() {
    return read;
  }

  /** Opens the lists of all terms reached. */
  private void open(int place) {
    PostingLists of = lists[place];
    for (int term : reached) {
      int list = of.of(term);
      if (list >= 0) {
        open(place, of.firstRun(list), of.firstRun(list + 1), Credit.FULL - credits.credit(term));
      }
    }
  }

  private void open(int place, int first, int last, int missing) {
    if (first == last) {
      return;
    }
    if (cursors == runOf.length) {
      chained = Arrays.copyOf(chained, 2 * cursors);
      listsOf = Arrays.copyOf(listsOf, 2 * cursors);
      runOf = Arrays.copyOf(runOf, 2 * cursors);
      lastRunOf = Arrays.copyOf(lastRunOf, 2 * cursors);
      missingOf = Arrays.copyOf(missingOf, 2 * cursors);
    }
    listsOf[cursors] = place;
    runOf[cursors] = first;
    lastRunOf[cursors] = last;
    missingOf[cursors] = missing;
    chain(cursors++);
  }

  /** Puts a cursor to the others of its level, unless it is at its end. */
  private void chain(int cursor) {
    if (runOf[cursor] < lastRunOf[cursor]) {
      int band = lists[listsOf[cursor]].band(runOf[cursor]);
      int level = Math.min(Levels.TOP, Levels.highest(band));
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
      int count = 0;
      for (; count < TOGETHER && heads[level] != END; count++) {
        int cursor = heads[level];
        heads[level] = chained[cursor];
        due[count] = cursor;
        begins[count] = lists[listsOf[cursor]].start(runOf[cursor]);
        ends[count] = lists[listsOf[cursor]].start(runOf[cursor] + 1);
      }
      for (int i = 0; i < count; i++) {
        PostingLists of = lists[listsOf[due[i]]];
        ahead[i] = of.signatures()[begins[i] * of.words()];
      }
      for (int i = 0; i < count; i++) {
        int cursor = due[i];
        readRun(cursor, begins[i], ends[i], level);
        runOf[cursor]++;
        chain(cursor);
      }
    }
  }

  /** The hot loop: a word or two a posting. */
  private void readRun(int cursor, int begin, int end, int level) {
    int part = listsOf[cursor] % postings.length;
    PostingLists of = lists[listsOf[cursor]];
    long[] signatures = of.signatures();
    int[] documents = of.documents();
    int words = of.words();
    int missing = missingOf[cursor];
    int highest = Levels.upper(Levels.highest(of.band(runOf[cursor])));
    int spare = Losses.fromScore(highest - contest.least());
    read += end - begin;
    for (int i = begin; i < end; i++) {
      int loss = losses.of(signatures[i * words], missing);
      if (loss <= spare && words > 1) {
        loss += losses.ofAsks(signatures[i * words + 1]);
      }
      if (loss <= spare) {
        waiting.add(part, documents[i], Math.min(level, Losses.level(highest, loss)));
      }
    }
  }

  /** Scores the roles that no posting finds and whose bound lies at a level. */
  private boolean readRest(int level) {
    for (int part = 0; part < postings.length; part++) {
      Rest rest = postings[part].rest();
      int begin = rest.start(level);
      int end = rest.start(level - 1);
      read += end - begin;
      if (read > patience) {
        return false;
      }
      for (int i = begin; i < end; i++) {
        waiting.add(part, rest.document(i), level);
      }
    }
    return true;
  }
}
