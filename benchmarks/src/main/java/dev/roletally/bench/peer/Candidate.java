package dev.roletally.bench.peer;

import dev.roletally.model.Profile;
import java.util.List;

/**
 * A profile with what it is worth for every leaf of the corpus: what a peer looks up beforehand.
 *
 * <p>Immutable: callers leave the arrays alone.
 */
public final class Candidate {
  /**
   * A concept that the profile is credited for.
   *
   * @param concept the concept's id
   * @param credit the credit, in thousandths
   */
  public record Worth(String concept, int credit) {}

  private final Profile profile;
  private final short[] credit;
  private final short[] high;
  private final List<Worth> concepts;
  private final int freeFrom;
  private final int freeTo;

  Candidate(
      Profile profile,
      short[] credit,
      short[] high,
      List<Worth> concepts,
      int freeFrom,
      int freeTo) {
    this.profile = profile;
    this.credit = credit;
    this.high = high;
    this.concepts = List.copyOf(concepts);
    this.freeFrom = freeFrom;
    this.freeTo = freeTo;
  }

  /** The profile. */
  public Profile profile() {
    return profile;
  }

  /** Thousandths by number of leaf. */
  short[] credit() {
    return credit;
  }

  /** The greatest credit that what the profile leaves open could bring, by number of leaf. */
  short[] high() {
    return high;
  }

  /** The concepts that are worth something, by id. */
  public List<Worth> concepts() {
    return concepts;
  }

  int freeFrom() {
    return freeFrom;
  }

  int freeTo() {
    return freeTo;
  }

  /**
   * The credit of being free for {@code needed} days from a start in one of the ranges of {@code
   * data}, which holds first and last days by turns: with the best share of the days free, in
   * thousandths, 1000 for all and {@code max(0, 2·share − 1000)} for less.
   */
  int time(int[] data, int at, int ranges, int needed) {
    int best = 0;
    for (int i = at; i < at + 2 * ranges; i += 2) {
      int day = Math.max(data[i], freeFrom);
      if (day <= data[i + 1] && day <= freeTo) {
        best = Math.max(best, Math.min(needed, freeTo - day + 1));
      }
    }
    return best == needed ? 1000 : Math.max(0, 2 * (int) (1000L * best / needed) - 1000);
  }
}
