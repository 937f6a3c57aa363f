package dev.roletally.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every report. */
final class ImpactLawsTest {
  private static final Breakdown SEX = Breakdown.by("sex");
  private static final Breakdown BOTH = Breakdown.by("sex", "race").leavingOutSmall("few people");

  @Provide
  Arbitrary<List<Scoring>> people() {
    Arbitrary<Map<String, String>> categories =
        Combinators.combine(
                Arbitraries.of("F", "M", "X", ""), Arbitraries.of("A", "B", "C", "D", ""))
            .as((sex, race) -> Map.of("sex", sex, "race", race));
    return Combinators.combine(categories, Arbitraries.longs().between(0, 20))
        .as(Scoring::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(120)
        .map(
            list -> {
              list.add(new Scoring(Map.of("sex", "F", "race", "A"), 3));
              return list;
            });
  }

  @Property(tries = 1000)
  void everybodyIsCountedOnceOrUnknown(@ForAll("people") List<Scoring> people) {
    for (ImpactTable table : ImpactReport.ofScores(people, SEX, BOTH).tables()) {
      assertThat(table.rows().stream().mapToInt(ImpactRow::assessed).sum())
          .isEqualTo(table.assessed());
      assertThat(table.assessed() + table.unknown()).isEqualTo(people.size());
      assertThat(table.rows()).allMatch(row -> row.selected() <= row.assessed());
    }
  }

  @Property(tries = 1000)
  void ratiosAreRatesComparedWithTheGreatest(@ForAll("people") List<Scoring> people) {
    for (ImpactTable table : ImpactReport.ofScores(people, SEX, BOTH).tables()) {
      double most =
          table.selectedMost().map(row -> row.rate().rounded(12).doubleValue()).orElse(0.0);
      for (ImpactRow row : table.rows()) {
        double rate = row.rate().rounded(12).doubleValue();
        assertThat(row.impactRatio().isPresent()).isEqualTo(most > 0 && !row.isLeftOut());
        row.impactRatio()
            .ifPresent(
                ratio -> {
                  assertThat(ratio.rounded(12).doubleValue()).isCloseTo(rate / most, offset(1e-9));
                  assertThat(ratio).isLessThanOrEqualTo(new Ratio(1, 1));
                });
      }
    }
  }

  @Property(tries = 1000)
  void theOrderOfPeopleChangesNothing(@ForAll("people") List<Scoring> people, @ForAll long seed) {
    List<Scoring> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(ImpactReport.ofScores(shuffled, SEX, BOTH))
        .isEqualTo(ImpactReport.ofScores(people, SEX, BOTH));
  }

  @Property(tries = 1000)
  void onlyTheOrderOfScoresCounts(@ForAll("people") List<Scoring> people) {
    List<Scoring> other =
        people.stream()
            .map(each -> new Scoring(each.categories(), 1_000 * each.score() - 7))
            .toList();

    assertThat(ImpactReport.ofScores(other, SEX, BOTH).tables())
        .isEqualTo(ImpactReport.ofScores(people, SEX, BOTH).tables());
  }

  @Property(tries = 1000)
  void atMostHalfAreAboveTheMedian(@ForAll("people") List<Scoring> people) {
    List<Scoring> all = people.stream().map(each -> known(each.score())).toList();

    ImpactRow row = ImpactReport.ofScores(all, SEX).by("sex").rows().get(0);
    assertThat(2 * row.selected()).isLessThanOrEqualTo(row.assessed());
  }

  @Property(tries = 1000)
  void twiceThePeopleHaveTheSameRatios(@ForAll("people") List<Scoring> people) {
    List<Scoring> twice = new ArrayList<>(people);
    twice.addAll(people);

    assertThat(ratios(twice)).isEqualTo(ratios(people));
  }

  @Property(tries = 2000)
  void theExactTestIsTheSumOverAllTables(
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @IntRange(min = 1, max = 60) int m,
      @ForAll Random random) {
    int a = random.nextInt(n + 1);
    int b = random.nextInt(m + 1);

    assertThat(FisherTest.twoSided(a, n, b, m)).isCloseTo(sum(a, n, b, m), offset(1e-9));
    assertThat(FisherTest.twoSided(b, m, a, n)).isCloseTo(sum(a, n, b, m), offset(1e-9));
  }

  @Property(tries = 1000)
  void theExactTestHoldsForManyPeople(
      @ForAll @IntRange(min = 0, max = 1_000_000) int a,
      @ForAll @IntRange(min = 0, max = 100_000) int b) {
    assertThat(FisherTest.twoSided(a, 1_000_000, b, 100_000)).isBetween(0.0, 1.0);
    assertThat(FisherTest.twoSided(10L * b, 1_000_000, b, 100_000)).isGreaterThan(0.999);
  }

  private static Scoring known(long score) {
    return new Scoring(Map.of("sex", "F"), score);
  }

  private static Map<List<String>, Object> ratios(List<Scoring> people) {
    Map<List<String>, Object> ratios = new HashMap<>();
    ImpactReport.ofScores(people, BOTH)
        .tables()
        .get(0)
        .rows()
        .forEach(row -> ratios.put(row.category(), row.impactRatio()));
    return ratios;
  }

  /** By the definition: all tables with these margins that are no likelier than this one. */
  private static double sum(int a, int n, int b, int m) {
    BigInteger observed = ways(n, a).multiply(ways(m, b));
    BigInteger asFar = BigInteger.ZERO;
    BigInteger all = BigInteger.ZERO;
    for (int k = Math.max(0, a + b - m); k <= Math.min(n, a + b); k++) {
      BigInteger table = ways(n, k).multiply(ways(m, a + b - k));
      all = all.add(table);
      asFar = table.compareTo(observed) <= 0 ? asFar.add(table) : asFar;
    }
    return asFar.doubleValue() / all.doubleValue();
  }

  private static BigInteger ways(int n, int k) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }
}
