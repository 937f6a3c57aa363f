package dev.roletally.model;

import java.util.OptionalInt;

/**
 * A skill, framework or tool that a profile claims, by any of its names.
 *
 * @param name as the candidate writes it
 * @param months months of experience with it, if stated
 */
public record SkillClaim(String name, OptionalInt months) {
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
    return months(ClaimException.months(years));
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
