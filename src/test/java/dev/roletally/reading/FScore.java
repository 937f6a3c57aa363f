package dev.roletally.reading;

import java.util.Locale;

/** What was found of what there is: precision, recall and their harmonic mean. */
final class FScore {
  private int found;
  private int invented;
  private int missed;

  void found(int count) {
    found += count;
  }

  void invented(int count) {
    invented += count;
  }

  void missed(int count) {
    missed += count;
  }

  /** Adds {@code matched} of {@code labelled} that were read, among {@code read} in all. */
  void add(int matched, int labelled, int read) {
    found(matched);
    missed(labelled - matched);
    invented(read - matched);
  }

  int found() {
    return found;
  }

  int invented() {
    return invented;
  }

  int missed() {
    return missed;
  }

  double precision() {
    return ratio(found, found + invented);
  }

  double recall() {
    return ratio(found, found + missed);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.3f R %.3f F1 %.3f (tp %d fp %d fn %d)",
        precision(),
        recall(),
        f1(),
        found,
        invented,
        missed);
  }
}
