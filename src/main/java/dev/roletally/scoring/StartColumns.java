package dev.roletally.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Availabilities of one window each, in columns, those of the same length and hours together: what
 * a profile is credited for all of them takes one walk through memory. Immutable.
 */
final class StartColumns {
  /** So many at most are held; a walk through more would take longer than most rankings. */
  private static final int MOST = 1 << 14;

  /** A leaf, and its numbers as {@link CompiledLeaves} lays them flat. */
  private record Row(int leaf, int weeks, int hours, int from, int to) {}

  private final int[] ends;
  private final int[] weeks;
  private final int[] hours;
  private final int[] leaves;
  private final int[] from;
  private final int[] to;

  private StartColumns(List<Row> rows) {
    this.leaves = rows.stream().mapToInt(Row::leaf).toArray();
    this.from = rows.stream().mapToInt(Row::from).toArray();
    this.to = rows.stream().mapToInt(Row::to).toArray();
    List<Row> lasts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean ended = i + 1 == rows.size() || !isLike(row, rows.get(i + 1));
      if (ended) {
        lasts.add(row);
        ends.add(i + 1);
      }
    }
    this.ends = ends.stream().mapToInt(Integer::intValue).toArray();
    this.weeks = lasts.stream().mapToInt(Row::weeks).toArray();
    this.hours = lasts.stream().mapToInt(Row::hours).toArray();
  }

  private static boolean isLike(Row one, Row other) {
    return one.weeks == other.weeks && one.hours == other.hours;
  }

  /** The columns of the first leaves that are availabilities of one window. */
  static StartColumns of(int[] starts, int[] codes) {
    List<Row> rows = new ArrayList<>();
    for (int leaf = 0; leaf + 1 < starts.length && rows.size() < MOST; leaf++) {
      int at = starts[leaf];
      if (starts[leaf + 1] == at + 5 && codes[at] == CompiledLeaves.DAYS) {
        rows.add(new Row(leaf, codes[at + 1], codes[at + 2], codes[at + 3], codes[at + 4]));
      }
    }
    rows.sort(Comparator.comparingInt(Row::weeks).thenComparingInt(Row::hours));
    return new StartColumns(rows);
  }

  /** How many lengths there are. */
  int lengths() {
    return ends.length;
  }

  int weeks(int length) {
    return weeks[length];
  }

  int hours(int length) {
    return hours[length];
  }

  /** Where the rows of a length begin; they end where the next one's do. */
  int start(int length) {
    return length == 0 ? 0 : ends[length - 1];
  }

  int leaf(int row) {
    return leaves[row];
  }

  /** The first day of a window. */
  int from(int row) {
    return from[row];
  }

  /** The last day of a window. */
  int to(int row) {
    return to[row];
  }
}
