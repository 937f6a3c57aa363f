package dev.roletally.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * How often people of each category were selected, or scored above the median, and how that
 * compares with the category selected most: the figures of a bias audit under New York City's Local
 * Law 144 (6 RCNY § 5-301).
 *
 * <p>With {@code s} of the {@code n} people of a category selected, its selection rate is {@code
 * s/n}, and its impact ratio that rate divided by the greatest rate of a category of the same
 * breakdown. Where people are scored, {@code s} are those whose score is above the median of all
 * people assessed, the mean of the two middle ones if their number is even; {@code s/n} is then the
 * scoring rate. All of it is exact. People of whom a category is unknown are counted apart, and
 * count for the median.
 *
 * <p>The report says how things are, not why, and clears or condemns nobody: few people make a
 * small ratio likely by chance, many make a ratio close to one significant. Immutable.
 *
 * @param mode what the rates are
 * @param assessed how many people were assessed in all
 * @param median the median score; empty where people are selected
 * @param tables one for each breakdown, as they were asked for
 */
public record ImpactReport(
    Mode mode, int assessed, Optional<BigDecimal> median, List<ImpactTable> tables) {
  /** Copies the tables. */
  public ImpactReport {
    requireNonNull(mode, "mode");
    tables = List.copyOf(tables);
  }

  /**
   * From who was selected.
   *
   * @throws IllegalArgumentException if there is nobody, no breakdown, or an attribute that is
   *     known of nobody
   */
  public static ImpactReport ofSelections(List<Selection> people, Breakdown... by) {
    return of(Mode.SELECTION_RATE, people, Optional.empty(), by);
  }

  /**
   * From the scores of people.
   *
   * @throws IllegalArgumentException if there is nobody, no breakdown, an attribute that is known
   *     of nobody, or a score beyond ±2^61
   */
  public static ImpactReport ofScores(List<Scoring> people, Breakdown... by) {
    checkPeople(people);
    long doubled = doubledMedian(people);
    List<Selection> above =
        people.stream()
            .map(person -> new Selection(person.categories(), 2 * person.score() > doubled))
            .toList();
    BigDecimal median = BigDecimal.valueOf(doubled).divide(BigDecimal.valueOf(2));
    return of(Mode.SCORING_RATE, above, Optional.of(median), by);
  }

  private static ImpactReport of(
      Mode mode, List<Selection> people, Optional<BigDecimal> median, Breakdown... by) {
    checkPeople(people);
    checkArgument(by.length > 0, "breakdowns must be one or more, got: none");
    for (Breakdown breakdown : by) {
      for (String attribute : breakdown.attributes()) {
        checkArgument(
            people.stream().anyMatch(person -> person.categories().containsKey(attribute)),
            "attribute must be known of somebody, got: %s",
            attribute);
      }
    }
    return new ImpactReport(
        mode,
        people.size(),
        median,
        Arrays.stream(by).map(breakdown -> ImpactTable.of(people, breakdown)).toList());
  }

  private static void checkPeople(List<?> people) {
    checkArgument(!people.isEmpty(), "people must be one or more, got: none");
  }

  private static long doubledMedian(List<Scoring> people) {
    long[] scores = people.stream().mapToLong(Scoring::score).sorted().toArray();
    long greatest = 1L << 61;
    checkArgument(
        scores[0] >= -greatest && scores[scores.length - 1] <= greatest,
        "scores must be -2^61 to 2^61, got: one beyond");
    int middle = scores.length / 2;
    return scores[middle] + (scores.length % 2 == 0 ? scores[middle - 1] : scores[middle]);
  }

  /**
   * The table of a breakdown by these attributes.
   *
   * @throws NoSuchElementException if there is none
   */
  public ImpactTable by(String... attributes) {
    return tables.stream()
        .filter(table -> table.breakdown().attributes().equals(Arrays.asList(attributes)))
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException("no breakdown by " + Arrays.asList(attributes)));
  }

  /** The report as one JSON document ({@code roletally/impact/1}). */
  public String toJson() {
    return ImpactJson.write(this);
  }

  /** The report as plain text: one table for each breakdown. */
  public String toText() {
    return ImpactText.write(this);
  }

  /** What the rates of a report are. */
  public enum Mode {
    /** Those selected of those assessed. */
    SELECTION_RATE,
    /** Those who scored above the median of those assessed. */
    SCORING_RATE
  }
}
