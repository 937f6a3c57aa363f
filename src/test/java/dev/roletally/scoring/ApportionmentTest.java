package dev.roletally.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** D'Hondt, by examples and against the textbook's way of handing out one unit at a time. */
final class ApportionmentTest {
  @Example
  void sharesTheTextbookElection() {
    assertThat(Apportionment.share(8, new long[] {100_000, 80_000, 30_000, 20_000}))
        .containsExactly(4, 3, 1, 0);
  }

  @Example
  void givesTheUnitThatIsLeftToTheEarlierOfEquals() {
    assertThat(Apportionment.share(10, new long[] {1, 1, 1})).containsExactly(4, 3, 3);
  }

  @Example
  void givesNothingToWhomHasNoWeight() {
    assertThat(Apportionment.share(1_000_000, new long[] {0, 7, 0}))
        .containsExactly(0, 1_000_000, 0);
    assertThat(Apportionment.share(1_000_000, new long[] {0, 0})).containsExactly(0, 0);
    assertThat(Apportionment.share(0, new long[] {1, 2})).containsExactly(0, 0);
  }

  @Example
  void staysExactForTheLargestWeights() {
    long most = 1_008_000_000_000L;
    assertThat(Apportionment.share(1_000_000, new long[] {most, most, most - 1}))
        .containsExactly(333_334, 333_333, 333_333);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void unitsAddUpAndEqualTheTextbook(
      @ForAll @IntRange(max = 300) int total, @ForAll("weights") List<Long> weights) {
    long[] array = weights.stream().mapToLong(Long::longValue).toArray();
    int[] units = Apportionment.share(total, array);
    assertThat(units).containsExactly(textbook(total, array));
    boolean any = Arrays.stream(array).anyMatch(weight -> weight > 0);
    assertThat(IntStream.of(units).sum()).isEqualTo(any ? total : 0);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void partyThatGrowsNeverLosesAndOthersNeverGain(
      @ForAll @IntRange(max = 1_000_000) int total,
      @ForAll("weights") List<Long> weights,
      @ForAll @IntRange(max = 5) int party,
      @ForAll @IntRange(max = 1000) int more) {
    long[] array = weights.stream().mapToLong(Long::longValue).toArray();
    int grown = party % array.length;
    array[grown]++;
    int[] before = Apportionment.share(total, array);
    array[grown] += more;
    int[] after = Apportionment.share(total, array);
    for (int i = 0; i < array.length; i++) {
      if (i == grown) {
        assertThat(after[i]).isGreaterThanOrEqualTo(before[i]);
      } else {
        assertThat(after[i]).isLessThanOrEqualTo(before[i]);
      }
    }
  }

  private static int[] textbook(int total, long[] weights) {
    int[] units = new int[weights.length];
    if (Arrays.stream(weights).allMatch(weight -> weight == 0)) {
      return units;
    }
    for (int unit = 0; unit < total; unit++) {
      int best = 0;
      for (int i = 1; i < weights.length; i++) {
        if (weights[i] * (units[best] + 1) > weights[best] * (units[i] + 1)) {
          best = i;
        }
      }
      units[best]++;
    }
    return units;
  }

  @Provide
  Arbitrary<List<Long>> weights() {
    return Arbitraries.longs().between(0, 1000).list().ofMinSize(1).ofMaxSize(6);
  }
}
