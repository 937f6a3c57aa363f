package dev.roletally.scoring;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Degrees in columns, those of the same standing together, each with the number of its fields: what
 * a standing or fields are worth to a profile is found once for all of them. Immutable.
 */
final class DegreeColumns {
  /** So many at most are held; a walk through more would take longer than most rankings. */
  private static final int MOST = 1 << 14;

  private final List<Fields> fields;
  private final int[] standings;

  /** Where the rows of each standing end. */
  private final int[] ends;

  private final int[] leaves;
  private final int[] fieldsOf;

  /** Fields of which one has to hold, by ordinal, and whether related ones are welcome. */
  record Fields(boolean related, ImmutableIntArray ordinals) {
    /** The fields of a degree laid flat. */
    static Fields of(int[] codes, int at, int end) {
      return new Fields(
          CompiledLeaves.welcomesRelated(codes[at]),
          ImmutableIntArray.copyOf(Arrays.copyOfRange(codes, at + 1, end)));
    }
  }

  private DegreeColumns(Map<Integer, List<Integer>> byStanding, int[] starts, int[] codes) {
    this.standings = byStanding.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.ends = byStanding.values().stream().mapToInt(List::size).toArray();
    Arrays.parallelPrefix(ends, Integer::sum);
    this.leaves =
        byStanding.values().stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    Map<Fields, Integer> numbers = new LinkedHashMap<>();
    this.fieldsOf =
        Arrays.stream(leaves)
            .mapToObj(leaf -> Fields.of(codes, starts[leaf] + 1, starts[leaf + 1]))
            .mapToInt(each -> numbers.computeIfAbsent(each, any -> numbers.size()))
            .toArray();
    this.fields = List.copyOf(numbers.keySet());
  }

  /** The columns of the first leaves that are degrees. */
  static DegreeColumns of(int[] starts, int[] codes) {
    Map<Integer, List<Integer>> byStanding = new LinkedHashMap<>();
    int count = 0;
    for (int leaf = 0; leaf + 1 < starts.length && count < MOST; leaf++) {
      int at = starts[leaf];
      if (at < starts[leaf + 1] && codes[at] == CompiledLeaves.DEGREE) {
        byStanding.computeIfAbsent(codes[at + 1], each -> new ArrayList<>()).add(leaf);
        count++;
      }
    }
    return new DegreeColumns(byStanding, starts, codes);
  }

  /** The distinct fields, by their numbers. */
  List<Fields> fields() {
    return fields;
  }

  /** How many standings there are: see {@link CompiledLeaves#standing}. */
  int standings() {
    return ends.length;
  }

  int standing(int place) {
    return standings[place];
  }

  /** Where the rows of a standing begin; they end where the next one's do. */
  int start(int place) {
    return place == 0 ? 0 : ends[place - 1];
  }

  IntStream leaves() {
    return Arrays.stream(leaves);
  }

  int leaf(int row) {
    return leaves[row];
  }

  /** The number of the fields asked. */
  int fieldsOf(int row) {
    return fieldsOf[row];
  }
}
