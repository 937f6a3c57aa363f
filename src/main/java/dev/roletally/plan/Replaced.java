package dev.roletally.plan;

import dev.roletally.model.Category;
import dev.roletally.model.Degree;
import dev.roletally.model.Profile;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.WorkMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Profiles with one claim told more closely. */
final class Replaced {
  private Replaced() {}

  /** The same with the degree at {@code index} as {@code with} makes it. */
  static Profile degree(Profile profile, int index, UnaryOperator<Degree> with) {
    List<Degree> degrees = new ArrayList<>(profile.degrees());
    degrees.set(index, with.apply(degrees.get(index)));
    return rebuilt(profile, degrees, UnaryOperator.identity());
  }

  /** The same with each skill and framework as {@code with} makes it. */
  static Profile skills(Profile profile, UnaryOperator<SkillClaim> with) {
    return rebuilt(profile, profile.degrees(), with);
  }

  private static Profile rebuilt(
      Profile profile, List<Degree> degrees, UnaryOperator<SkillClaim> skills) {
    Profile.Builder builder = Profile.builder(profile.id());
    degrees.forEach(builder::degree);
    profile.skills().forEach(each -> builder.skill(skills.apply(each)));
    profile.frameworks().forEach(each -> builder.framework(skills.apply(each)));
    builder.denied(profile.denied().toArray(String[]::new));
    builder.incomplete(profile.incomplete().toArray(Category[]::new));
    profile.availability().forEach(builder::available);
    profile.experience().forEach(builder::experience);
    profile.languages().forEach(builder::language);
    builder.certifications(profile.certifications().toArray(String[]::new));
    profile.workAuthorization().forEach(builder::authorization);
    builder.locations(profile.locations().toArray(String[]::new));
    builder.workModes(profile.workModes().toArray(WorkMode[]::new));
    profile.publications().forEach(builder::publication);
    profile.months().ifPresent(builder::months);
    profile.inferred().forEach(builder::inferred);
    profile.booked().forEach(builder::booked);
    return builder.build();
  }
}
