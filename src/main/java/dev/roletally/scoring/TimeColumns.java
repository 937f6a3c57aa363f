package dev.roletally.scoring;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Availabilities of one window each, in columns, those of the same length and hours together and of
 * those the earliest first: what a profile is credited for all of them takes one walk through
 * memory. Immutable.
 */
final class TimeColumns {
  /** So many at most are held; a walk through more would take longer than most rankings. */
  private static final int MOST = 1 << 14;

  private final List<Length> lengths;

  /** Where the rows of each length end. */
  private final int[] ends;

  private final int[] leaves;
  private final int[] from;
  private final int[] to;

  /** Of each length how many days at most lie between the first and the last of a window. */
  private final long[] widest;

  /** For how many weeks, at how many hours a week. */
  record Length(int weeks, int hours) {}

  private TimeColumns(Map<Length, List<Integer>> byLength, int[] starts, int[] codes) {
    this.lengths = List.copyOf(byLength.keySet());
    this.leaves =
        byLength.values().stream()
            .flatMap(rows -> rows.stream().sorted(comparingInt(leaf -> codes[starts[leaf] + 3])))
            .mapToInt(Integer::intValue)
            .toArray();
    this.from = Arrays.stream(leaves).map(leaf -> codes[starts[leaf] + 3]).toArray();
    this.to = Arrays.stream(leaves).map(leaf -> codes[starts[leaf] + 4]).toArray();
    this.ends = byLength.values().stream().mapToInt(List::size).toArray();
    Arrays.parallelPrefix(ends, Integer::sum);
    this.widest = IntStream.range(0, ends.length).mapToLong(this::widest).toArray();
  }

  private long widest(int place) {
    return IntStream.range(start(place), start(place + 1))
        .mapToLong(row -> (long) to[row] - from[row])
        .max()
        .orElse(0);
  }

  /** The columns of the first leaves that are availabilities of one window. */
  static TimeColumns of(int[] starts, int[] codes) {
    Map<Length, List<Integer>> byLength = new LinkedHashMap<>();
    int count = 0;
    for (int leaf = 0; leaf + 1 < starts.length && count < MOST; leaf++) {
      int at = starts[leaf];
      if (starts[leaf + 1] == at + 5 && codes[at] == CompiledLeaves.DAYS) {
        Length length = new Length(codes[at + 1], codes[at + 2]);
        byLength.computeIfAbsent(length, each -> new ArrayList<>()).add(leaf);
        count++;
      }
    }
    return new TimeColumns(byLength, starts, codes);
  }

  /** How many lengths there are. */
  int lengths() {
    return ends.length;
  }

  Length length(int place) {
    return lengths.get(place);
  }

  /** Where the rows of a length begin; they end where the next one's do. */
  int start(int place) {
    return place == 0 ? 0 : ends[place - 1];
  }

  /** The first row of a length, or one before it, whose window ends on a day or later. */
  int startAt(int place, long day) {
    int row = start(place);
    int end = start(place + 1);
    while (row < end) {
      int middle = (row + end) >>> 1;
      if (from[middle] < day - widest[place]) {
        row = middle + 1;
      } else {
        end = middle;
      }
    }
    return row;
  }

  IntStream leaves() {
    return Arrays.stream(leaves);
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
