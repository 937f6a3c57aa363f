package dev.roletally.audit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One category, or intersection of categories, in an {@link ImpactTable}.
 *
 * @param category the category of each attribute of the breakdown
 * @param assessed how many people of it were assessed, 1 or more
 * @param selected how many of them were selected, or scored above the median
 * @param isLeftOut whether it is small, so that the auditor left it out: then it has no impact
 *     ratio, and is none that others are compared with
 * @param impactRatio its rate divided by the rate of the category selected most; empty if it is
 *     left out, or nobody was selected
 * @param chance the two-sided probability of Fisher's exact test that rates at least as far apart
 *     come about by chance, between this category and the one selected most; empty where the two
 *     rates are equal, and where there is no impact ratio
 */
public record ImpactRow(
    List<String> category,
    int assessed,
    int selected,
    boolean isLeftOut,
    Optional<Ratio> impactRatio,
    OptionalDouble chance) {
  private static final Ratio FOUR_FIFTHS = new Ratio(4, 5);

  /** Copies the category. */
  public ImpactRow {
    category = List.copyOf(category);
  }

  /** The selection rate, or scoring rate: those selected of those assessed. */
  public Ratio rate() {
    return new Ratio(selected, assessed);
  }

  /**
   * Whether its impact ratio is below four fifths (29 CFR § 1607.4 D): a rule of thumb that calls
   * for a closer look, neither proof nor excuse.
   */
  public boolean isBelowFourFifths() {
    return impactRatio.map(ratio -> ratio.compareTo(FOUR_FIFTHS) < 0).orElse(false);
  }
}
