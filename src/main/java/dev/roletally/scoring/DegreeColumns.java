package dev.roletally.scoring;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Degrees in columns, those of the same fields together: what the fields are worth to a profile is
 * found once for all of them. Immutable.
 */
final class DegreeColumns {
  /** So many at most are held; a walk through more would take longer than most rankings. */
  private static final int MOST = 1 << 14;

  /** By set of fields whether related ones are welcome, and the ordinals. */
  private final List<Fields> fields;

  /** Where the rows of each set end. */
  private final int[] ends;

  private final int[] leaves;
  private final int[] standings;

  /** Fields of which one has to hold. */
  record Fields(boolean related, List<Integer> ordinals) {}

  private DegreeColumns(Map<Fields, List<Integer>> byFields, int[] starts, int[] codes) {
    this.fields = List.copyOf(byFields.keySet());
    this.leaves =
        byFields.values().stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    this.standings = Arrays.stream(leaves).map(leaf -> codes[starts[leaf] + 1]).toArray();
    this.ends = byFields.values().stream().mapToInt(List::size).toArray();
    Arrays.parallelPrefix(ends, Integer::sum);
  }

  /** The columns of the first leaves that are degrees. */
  static DegreeColumns of(int[] starts, int[] codes) {
    Map<Fields, List<Integer>> byFields = new LinkedHashMap<>();
    int count = 0;
    for (int leaf = 0; leaf + 1 < starts.length && count < MOST; leaf++) {
      int at = starts[leaf];
      int end = starts[leaf + 1];
      if (at < end && codes[at] == CompiledLeaves.DEGREE) {
        Fields key =
            new Fields(
                CompiledLeaves.welcomesRelated(codes[at + 1]),
                Ints.asList(Arrays.copyOfRange(codes, at + 2, end)));
        byFields.computeIfAbsent(key, each -> new ArrayList<>()).add(leaf);
        count++;
      }
    }
    return new DegreeColumns(byFields, starts, codes);
  }

  /** How many sets of fields there are. */
  int sets() {
    return ends.length;
  }

  Fields fields(int set) {
    return fields.get(set);
  }

  /** Where the rows of a set begin; they end where the next one's do. */
  int start(int set) {
    return set == 0 ? 0 : ends[set - 1];
  }

  int leaf(int row) {
    return leaves[row];
  }

  /** Levels and statuses asked: see {@link CompiledLeaves#standing}. */
  int standing(int row) {
    return standings[row];
  }
}
