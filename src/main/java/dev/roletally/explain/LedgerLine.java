package dev.roletally.explain;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * A line of the ledger of a match, in the order of {@link Explanation#full()}: what a terminal or a
 * page needs to draw the ledger its own way. The points of the categories and the unstated line add
 * up to the sum, those of a category's requirements to the category, those of a requirement's asks
 * to the requirement.
 *
 * <p>Immutable.
 *
 * @param kind what the line is
 * @param mark how it stands, where a requirement or ask does
 * @param earned points earned, in millionths; 0 where the kind has no points
 * @param highest points that would be earned if all that is open were stated well
 * @param atStake points at stake
 * @param words its words in one language; safe to show as plain text
 */
public record LedgerLine(Kind kind, Mark mark, int earned, int highest, int atStake, String words) {
  /** Rejects points that are not in order, and any where the kind has none. */
  public LedgerLine {
    requireNonNull(mark, "mark");
    requireNonNull(words, "words");
    checkArgument(
        0 <= earned && earned <= highest && highest <= atStake,
        "points must be earned <= highest <= at stake, got: %s, %s, %s",
        earned,
        highest,
        atStake);
    checkArgument(
        kind.hasPoints() || atStake == 0, "%s must have no points, got: %s", kind, atStake);
  }

  static LedgerLine of(Kind kind, String words) {
    return new LedgerLine(kind, Mark.NONE, 0, 0, 0, words);
  }

  /** What a line is. */
  public enum Kind {
    /** The role: its title and id. */
    TITLE,
    /** Score, interval, eligibility, settings. */
    FACT,
    /** What stands against the eligibility. */
    REASON,
    /** How to read the columns. */
    LEGEND,
    /** A category and the points of all its requirements. */
    CATEGORY,
    /** A requirement. */
    REQUIREMENT,
    /** The evidence of a requirement. */
    EVIDENCE,
    /** One of several asks of a requirement. */
    ASK,
    /** The evidence of one of several asks. */
    ASK_EVIDENCE,
    /** What the posting does not say; nobody earns it. */
    UNSTATED,
    /** The score. */
    SUM,
    /** An empty line. */
    GAP;

    /** Whether such lines have points. */
    public boolean hasPoints() {
      return switch (this) {
        case CATEGORY, REQUIREMENT, ASK, UNSTATED, SUM -> true;
        case TITLE, FACT, REASON, LEGEND, EVIDENCE, ASK_EVIDENCE, GAP -> false;
      };
    }
  }

  /** How a requirement or ask stands. */
  public enum Mark {
    /** All its points are earned. */
    MET('+'),
    /** A part is earned. */
    PARTIAL('~'),
    /** The profile has something else. */
    NOT_MET('-'),
    /** The profile does not say. */
    UNKNOWN('?'),
    /** Asked elsewhere too, and weighed there. */
    ELSEWHERE('='),
    /** No profile could prove it. */
    NOT_WEIGHED('.'),
    /** The line is no requirement. */
    NONE(' ');

    private final char sign;

    Mark(char sign) {
      this.sign = sign;
    }

    /** One character of ASCII for it; a blank for none. */
    public char sign() {
      return sign;
    }

    static Mark of(Verdict verdict) {
      return switch (verdict) {
        case MET -> MET;
        case PARTIAL -> PARTIAL;
        case NOT_MET -> NOT_MET;
        case UNKNOWN -> UNKNOWN;
      };
    }
  }

  /** Kind and points alone: the words quote a candidate's claims, which do not belong in logs. */
  @Override
  public String toString() {
    return "LedgerLine[" + kind + ", " + mark + ", " + earned + " of " + atStake + "]";
  }
}
