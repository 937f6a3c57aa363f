package dev.roletally.scoring;

import dev.roletally.model.Criterion;
import dev.roletally.model.Profile;
import java.util.List;
import java.util.function.Function;

/**
 * Two profiles under the same settings, compared: tells for what they are credited differently. It
 * looks first at which parts of the profiles differ, so that most asks need no assessment.
 */
public final class Contrast {
  private final CompiledProfile one;
  private final CompiledProfile other;
  private final boolean inSkills;
  private final boolean inDegrees;
  private final boolean inExperience;
  private final boolean inWork;
  private final boolean inAvailability;
  private final boolean inStatus;

  private Contrast(CompiledProfile one, CompiledProfile other) {
    this.one = one;
    this.other = other;
    this.inSkills = differ(SkillCredit::basis);
    this.inDegrees = differ(DegreeCredit::basis);
    this.inExperience = differ(ExperienceCredit::basis);
    this.inWork = differ(WorkCredit::basis);
    this.inAvailability = differ(AvailabilityCredit::basis);
    this.inStatus = differ(StatusCredit::basis);
  }

  /** Compares two profiles. */
  public static Contrast of(CompiledProfile one, CompiledProfile other) {
    return new Contrast(one, other);
  }

  /** Whether the two get another credit for it. */
  public boolean touches(Asked asked) {
    if (!mayTouch(asked)) {
      return false;
    }
    Assessment before = asked.assess(one);
    Assessment after = asked.assess(other);
    return before.credit() != after.credit()
        || before.low() != after.low()
        || before.high() != after.high();
  }

  private boolean mayTouch(Asked asked) {
    return asked.leaf().map(this::mayTouch).orElse(inSkills);
  }

  private boolean mayTouch(Criterion.Leaf leaf) {
    return switch (leaf) {
      case Criterion.Skill skill -> inSkills;
      case Criterion.Certification certification -> inSkills;
      case Criterion.Degree degree -> inDegrees;
      case Criterion.Graduation graduation -> inDegrees;
      case Criterion.Experience experience -> inExperience;
      case Criterion.Work work -> inWork;
      case Criterion.Availability availability -> inAvailability;
      case Criterion.Authorization authorization -> inStatus;
      case Criterion.Language language -> inStatus;
      case Criterion.Location location -> inStatus;
      case Criterion.Other unprovable -> false;
    };
  }

  private boolean differ(Function<Profile, List<Object>> part) {
    return !part.apply(one.profile()).equals(part.apply(other.profile()));
  }
}
