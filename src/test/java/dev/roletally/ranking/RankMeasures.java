package dev.roletally.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How well an order of graded things puts the better first. */
final class RankMeasures {
  private RankMeasures() {}

  /**
   * A thing's grade and the number it is ranked by.
   *
   * @param grade 0 or more
   * @param score greater is ranked earlier
   */
  record Ranked(int grade, double score) {}

  /** Normalised discounted cumulative gain of the first {@code depth}, with gain 2^grade - 1. */
  static double ndcg(List<Ranked> all, int depth) {
    double best = gain(all, Comparator.comparingInt(Ranked::grade).reversed(), depth);
    return best == 0
        ? 1
        : gain(all, Comparator.comparingDouble(Ranked::score).reversed(), depth) / best;
  }

  private static double gain(List<Ranked> all, Comparator<Ranked> order, int depth) {
    List<Ranked> sorted = all.stream().sorted(order).toList();
    return IntStream.range(0, Math.min(depth, sorted.size()))
        .mapToDouble(
            i -> (Math.pow(2, sorted.get(i).grade) - 1) / (Math.log(i + 2.0) / Math.log(2)))
        .sum();
  }

  /** Kendall's tau-b between grade and score, in which ties on either side count for neither. */
  static double tauB(List<Ranked> all) {
    long agree = 0;
    long untiedGrades = 0;
    long untiedScores = 0;
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        int byGrade = Integer.compare(all.get(i).grade, all.get(j).grade);
        int byScore = Double.compare(all.get(i).score, all.get(j).score);
        agree += (long) byGrade * byScore;
        untiedGrades += Math.abs(byGrade);
        untiedScores += Math.abs(byScore);
      }
    }
    return untiedGrades == 0 || untiedScores == 0
        ? 0
        : agree / Math.sqrt((double) untiedGrades * untiedScores);
  }
}
