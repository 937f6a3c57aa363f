package dev.roletally.scoring;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Degrees in columns, those of the same fields together, each with the number of its standing: what
 * fields or a standing are worth to a profile is found once for all of them, and most fields are
 * worth nothing. How near those asked are to one claimed is remembered for other profiles. Safe for
 * many threads.
 */
final class DegreeColumns {
  /** So many at most are held; a walk through more would take longer than most rankings. */
  private static final int MOST = 1 << 14;

  private final List<Fields> fields;

  /** Where the rows of each fields end. */
  private final int[] ends;

  private final int[] leaves;
  private final int[] standingOf;
  private final int[] standings;

  /** By the concept of a field claimed, how near it is to each of the fields. */
  private final Map<String, byte[]> nearness = new ConcurrentHashMap<>();

  /** Fields of which one has to hold, by ordinal, and whether related ones are welcome. */
  record Fields(boolean related, ImmutableIntArray ordinals) {
    /** The fields of a degree laid flat. */
    static Fields of(int[] codes, int at, int end) {
      return new Fields(
          CompiledLeaves.welcomesRelated(codes[at]),
          ImmutableIntArray.copyOf(Arrays.copyOfRange(codes, at + 1, end)));
    }

    /** The bits of all of them, given those of each by its ordinal. */
    int union(IntUnaryOperator bits) {
      int union = 0;
      for (int i = 0; i < ordinals.length(); i++) {
        union |= bits.applyAsInt(ordinals.get(i));
      }
      return union;
    }
  }

  private DegreeColumns(Map<Fields, List<Integer>> byFields, int[] starts, int[] codes) {
    this.fields = List.copyOf(byFields.keySet());
    this.ends = byFields.values().stream().mapToInt(List::size).toArray();
    Arrays.parallelPrefix(ends, Integer::sum);
    this.leaves =
        byFields.values().stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    this.standingOf =
        Arrays.stream(leaves)
            .map(leaf -> codes[starts[leaf] + 1])
            .map(standing -> numbers.computeIfAbsent(standing, any -> numbers.size()))
            .toArray();
    this.standings = numbers.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  /** The columns of the first leaves that are degrees. */
  static DegreeColumns of(int[] starts, int[] codes) {
    Map<Fields, List<Integer>> byFields = new LinkedHashMap<>();
    int count = 0;
    for (int leaf = 0; leaf + 1 < starts.length && count < MOST; leaf++) {
      int at = starts[leaf];
      if (at < starts[leaf + 1] && codes[at] == CompiledLeaves.DEGREE) {
        Fields asked = Fields.of(codes, at + 1, starts[leaf + 1]);
        byFields.computeIfAbsent(asked, each -> new ArrayList<>()).add(leaf);
        count++;
      }
    }
    return new DegreeColumns(byFields, starts, codes);
  }

  /** How many distinct standings there are. */
  int standings() {
    return standings.length;
  }

  /** A standing by its place: see {@link CompiledLeaves#standing}. */
  int standing(int place) {
    return standings[place];
  }

  /** How many distinct fields there are. */
  int size() {
    return ends.length;
  }

  Fields fields(int place) {
    return fields.get(place);
  }

  /**
   * How near a field claimed is to some of the fields at each place; a race finds it twice.
   *
   * @param claimed a concept of the vocabulary
   * @param near how near it is to a field, as bits, by the ordinal of that
   */
  byte[] nearness(String claimed, IntUnaryOperator near) {
    byte[] known = nearness.get(claimed);
    if (known == null) {
      known = union(near);
      nearness.put(claimed, known);
    }
    return known;
  }

  private byte[] union(IntUnaryOperator near) {
    Map<Integer, Integer> met = new HashMap<>();
    byte[] union = new byte[fields.size()];
    for (int place = 0; place < union.length; place++) {
      union[place] =
          (byte) fields.get(place).union(ordinal -> met.computeIfAbsent(ordinal, near::applyAsInt));
    }
    return union;
  }

  /** Where the rows of fields begin; they end where the next ones' do. */
  int start(int place) {
    return place == 0 ? 0 : ends[place - 1];
  }

  IntStream leaves() {
    return Arrays.stream(leaves);
  }

  int leaf(int row) {
    return leaves[row];
  }

  /** The place of the standing among all. */
  int standingOf(int row) {
    return standingOf[row];
  }
}
