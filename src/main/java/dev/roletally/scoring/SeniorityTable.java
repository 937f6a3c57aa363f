package dev.roletally.scoring;

import static com.google.common.base.Preconditions.checkArgument;

import dev.roletally.model.Seniority;
import java.util.Optional;

/**
 * The months of work that a title's seniority takes to be earned in full.
 *
 * @param senior a senior, or one who leads
 * @param staff a staff engineer
 * @param principal a principal, a director
 */
public record SeniorityTable(int senior, int staff, int principal) {
  private static final int LONGEST = 600;
  private static final SeniorityTable STANDARD = new SeniorityTable(60, 96, 120);

  /** Rejects months out of range or out of order. */
  public SeniorityTable {
    checkArgument(senior >= 0, "months of a senior must be 0 or more, got: %s", senior);
    checkArgument(
        staff >= senior, "months of a staff title must be at least %s, got: %s", senior, staff);
    checkArgument(
        principal >= staff && principal <= LONGEST,
        "months of a principal must be %s to %s, got: %s",
        staff,
        LONGEST,
        principal);
  }

  /** The table of the released presets. */
  public static SeniorityTable standard() {
    return STANDARD;
  }

  /** The months that a seniority takes; 0 where beginners are welcome or nothing is said. */
  public int months(Optional<Seniority> seniority) {
    if (seniority.isEmpty()) {
      return 0;
    }
    return switch (seniority.get()) {
      case INTERN, JUNIOR -> 0;
      case SENIOR -> senior;
      case STAFF -> staff;
      case PRINCIPAL -> principal;
    };
  }
}
