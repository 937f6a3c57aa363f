package dev.roletally.model;

import java.util.OptionalInt;

/**
 * A skill, framework or tool that a profile claims, by any of its names.
 *
 * @param name as the candidate writes it
 * @param months months of experience with it, if stated
 */
public record SkillClaim(String name, OptionalInt months) {
  private static final int MOST_YEARS = Integer.MAX_VALUE / 12;

  /** Rejects a blank name and negative months. */
  public SkillClaim {
    ClaimException.check(!name.isBlank(), "skill name must not be blank", name);
    ClaimException.check(months.orElse(0) >= 0, "months must be 0 or more", months.orElse(0));
  }

  /** A skill without a stated length of experience. */
  public static SkillClaim of(String name) {
    return new SkillClaim(name, OptionalInt.empty());
  }

  /** The same with {@code years} of experience. */
  public SkillClaim years(int years) {
    return months(inMonths(years));
  }

  /** Years of experience in months, which have to fit. */
  static int inMonths(int years) {
    ClaimException.check(
        years >= 0 && years <= MOST_YEARS, "years must be from 0 to " + MOST_YEARS, years);
    return 12 * years;
  }

  /** The same with {@code months} of experience. */
  public SkillClaim months(int months) {
    return new SkillClaim(name, OptionalInt.of(months));
  }

  /** The type alone: a candidate's claims do not belong in logs. */
  @Override
  public String toString() {
    return "SkillClaim[...]";
  }
}
