package dev.roletally.explain;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a page of a ranking ended: the next page goes on behind it.
 *
 * <p>It names a position in the order, not in an index: roles that come or go in between neither
 * repeat nor hide others. It holds nothing of the profile. {@link #toString()} is its text form,
 * for callers that keep no state between pages, and {@link #parse} reads it.
 *
 * @param tier the tier of the last role
 * @param score its score, in millionths
 * @param asOf the day of the ranking
 * @param policyHash the hash of its policy
 * @param roleId the id of the last role
 */
public record Cursor(int tier, int score, LocalDate asOf, String policyHash, String roleId) {
  private static final Splitter PARTS = Splitter.on('~').limit(5);
  private static final int HIGHEST_TIER = 2;

  /** Rejects what no ranking ends with. */
  public Cursor {
    checkArgument(
        tier >= 0 && tier <= HIGHEST_TIER, "tier must be 0 to %s, got: %s", HIGHEST_TIER, tier);
    checkArgument(
        score >= 0 && score <= Match.TOTAL, "score must be 0 to %s, got: %s", Match.TOTAL, score);
    requireNonNull(asOf, "asOf");
    requireNonNull(policyHash, "policyHash");
    requireNonNull(roleId, "roleId");
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Cursor parse(String text) {
    List<String> parts = PARTS.splitToList(text);
    try {
      checkArgument(parts.size() == 5, "got %s parts", parts.size());
      return new Cursor(
          Integer.parseInt(parts.get(0)),
          Integer.parseInt(parts.get(1)),
          LocalDate.parse(parts.get(2)),
          parts.get(3),
          parts.get(4));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(
          "cursor must be the text of one that a ranking gave, got: " + text, e);
    }
  }

  /** The text form: tier, score, day, policy hash and role id, parted by {@code ~}. */
  @Override
  public String toString() {
    return tier + "~" + score + "~" + asOf + "~" + policyHash + "~" + roleId;
  }
}
