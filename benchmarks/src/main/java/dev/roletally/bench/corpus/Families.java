package dev.roletally.bench.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sixty job families, drawn after Zipf 0.7. A family speaks of 22 groups of siblings, which is 154
 * concepts, drawn after Zipf 0.8, and of the fields of one area; 70 of 100 draws are the family's
 * and 30 come from all concepts, after Zipf 1.
 */
final class Families {
  private static final int FAMILIES = 60;
  private static final int GROUPS_OF_FAMILY = 22;
  private static final int FAMILY_PERCENT = 70;

  private final Weighted family = Weighted.zipf(FAMILIES, 0.7);
  private final Weighted ofFamily =
      Weighted.zipf(GROUPS_OF_FAMILY * SyntheticVocabulary.SIBLINGS, 0.8);
  private final Weighted ofAll = Weighted.zipf(SyntheticVocabulary.CONCEPTS, 1.0);
  private final int[] byPopularity = shuffled("popularity", SyntheticVocabulary.CONCEPTS);
  private final List<int[]> concepts = new ArrayList<>();

  Families() {
    // the last group has fewer than seven siblings, and no family
    int whole = SyntheticVocabulary.CONCEPTS / SyntheticVocabulary.SIBLINGS;
    for (int i = 0; i < FAMILIES; i++) {
      int[] groups = shuffled("groups of family " + i, whole);
      int[] order = shuffled("order of family " + i, ofFamilySize());
      concepts.add(
          IntStream.range(0, ofFamilySize())
              .map(
                  rank ->
                      groups[order[rank] / SyntheticVocabulary.SIBLINGS]
                              * SyntheticVocabulary.SIBLINGS
                          + order[rank] % SyntheticVocabulary.SIBLINGS)
              .toArray());
    }
  }

  private static int ofFamilySize() {
    return GROUPS_OF_FAMILY * SyntheticVocabulary.SIBLINGS;
  }

  /** A family. */
  int draw(Dice dice) {
    return family.draw(dice);
  }

  /** A concept that a role or profile of a family names. */
  int concept(int ofFamilyNumber, Dice dice) {
    return dice.percent(FAMILY_PERCENT)
        ? concepts.get(ofFamilyNumber)[ofFamily.draw(dice)]
        : byPopularity[ofAll.draw(dice)];
  }

  /** A field of study: of the family's area in three of four draws. */
  int field(int ofFamilyNumber, Dice dice) {
    int areas = SyntheticVocabulary.FIELDS / SyntheticVocabulary.FIELDS_IN_AREA;
    int area = dice.percent(75) ? ofFamilyNumber % areas : dice.below(areas);
    return area * SyntheticVocabulary.FIELDS_IN_AREA
        + dice.below(SyntheticVocabulary.FIELDS_IN_AREA);
  }

  /** The numbers {@code 0 .. n-1} in an order that its name settles. */
  private static int[] shuffled(String name, int n) {
    double[] keys = IntStream.range(0, n).mapToDouble(i -> Dice.of(name, i).unit()).toArray();
    return IntStream.range(0, n)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> keys[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
