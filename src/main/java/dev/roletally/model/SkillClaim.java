package dev.roletally.model;

import static com.google.common.base.Preconditions.checkArgument;

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
    checkArgument(!name.isBlank(), "skill name must not be blank, got: \"%s\"", name);
    checkArgument(months.orElse(0) >= 0, "months must be 0 or more, got: %s", months);
  }

  /** A skill without a stated length of experience. */
  public static SkillClaim of(String name) {
    return new SkillClaim(name, OptionalInt.empty());
  }

  /** The same with {@code years} of experience. */
  public SkillClaim years(int years) {
    return months(Math.multiplyExact(years, 12));
  }

  /** The same with {@code months} of experience. */
  public SkillClaim months(int months) {
    return new SkillClaim(name, OptionalInt.of(months));
  }
}
