package dev.roletally.scoring.reference;

import dev.roletally.model.Category;
import java.util.List;

/**
 * What the reference makes of a role and a profile.
 *
 * @param score points earned
 * @param lowest points that are sure
 * @param highest points that may come
 * @param standing {@code ELIGIBLE}, {@code UNDETERMINED} or {@code INELIGIBLE}
 * @param tier the group a ranking sorts by
 * @param unstated points that nobody earns
 * @param asks in reading order, those not weighed too
 */
public record ReferenceMatch(
    int score, int lowest, int highest, String standing, int tier, int unstated, List<Ask> asks) {
  /** Copies the list. */
  public ReferenceMatch {
    asks = List.copyOf(asks);
  }

  /**
   * One ask where it stands.
   *
   * @param requirement the index of its requirement
   * @param category what it is weighed in
   * @param weighed whether it is weighed here
   * @param stake points at stake
   * @param credit how far it is satisfied
   * @param earned points of the credit
   * @param lowest points of the least credit
   * @param highest points of the greatest credit
   */
  public record Ask(
      int requirement,
      Category category,
      boolean weighed,
      int stake,
      Credit credit,
      int earned,
      int lowest,
      int highest) {}

  /**
   * Thousandths.
   *
   * @param low the least
   * @param credit what is claimed
   * @param high the most that is open
   */
  public record Credit(int low, int credit, int high) {
    /** A claim's worth, or more if more could be claimed. */
    static Credit of(int credit, boolean open) {
      return new Credit(credit, credit, open ? 1000 : credit);
    }

    /** The verdict by the published table. */
    public String verdict() {
      if (credit == 1000) {
        return "MET";
      }
      if (credit >= 1) {
        return "PARTIAL";
      }
      return high > 0 ? "UNKNOWN" : "NOT_MET";
    }
  }
}
