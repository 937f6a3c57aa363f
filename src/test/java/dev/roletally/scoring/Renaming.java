package dev.roletally.scoring;

import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Degree;
import dev.roletally.model.InferredSkill;
import dev.roletally.model.Profile;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.WorkExperience;
import dev.roletally.vocabulary.Alias;
import dev.roletally.vocabulary.Concept;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The same profile in other words, in another order, or with other free days. */
final class Renaming {
  private Renaming() {}

  /** Another name of the concept that has this name; the name itself if none has. */
  static String otherName(String name, Scene scene) {
    for (Concept concept : scene.vocabulary().concepts()) {
      List<String> names = concept.names().stream().map(Alias::text).toList();
      if (names.contains(name)) {
        return names.stream().filter(each -> !each.equals(name)).findFirst().orElse(name);
      }
    }
    return name;
  }

  /** Every name of a concept replaced. */
  static Profile of(Profile profile, UnaryOperator<String> rename) {
    return rebuild(profile, rename, list -> list, profile.availability());
  }

  /** Every list in another order. */
  static Profile shuffled(Profile profile, Random random) {
    return rebuild(
        profile,
        name -> name,
        list -> {
          List<Object> copy = new ArrayList<>(list);
          Collections.shuffle(copy, random);
          return copy;
        },
        profile.availability());
  }

  static Profile withWindows(Profile profile, List<AvailabilityWindow> windows) {
    return rebuild(profile, name -> name, list -> list, windows);
  }

  private interface Order {
    List<?> of(List<?> list);

    @SuppressWarnings("unchecked")
    default <T> List<T> typed(List<T> list) {
      return (List<T>) of(list);
    }
  }

  private static Profile rebuild(
      Profile old, UnaryOperator<String> rename, Order order, List<AvailabilityWindow> windows) {
    Profile.Builder profile = Profile.builder(old.id());
    for (SkillClaim skill : order.typed(old.skills())) {
      profile.skill(new SkillClaim(rename.apply(skill.name()), skill.months()));
    }
    for (SkillClaim skill : order.typed(old.frameworks())) {
      profile.framework(new SkillClaim(rename.apply(skill.name()), skill.months()));
    }
    for (InferredSkill skill : order.typed(old.inferred())) {
      profile.inferred(
          new InferredSkill(rename.apply(skill.name()), skill.months(), skill.places()));
    }
    order.typed(old.booked()).forEach(profile::booked);
    for (Degree degree : order.typed(old.degrees())) {
      profile.degree(
          new Degree(
              degree.level(), degree.field().map(rename), degree.status(), degree.expected()));
    }
    for (WorkExperience work : order.typed(old.experience())) {
      profile.experience(
          new WorkExperience(
              work.title(),
              work.domain().map(rename),
              work.from(),
              work.to(),
              order.typed(work.skills()).stream().map(rename).toList()));
    }
    order.typed(old.certifications()).forEach(name -> profile.certifications(rename.apply(name)));
    order.typed(old.denied()).forEach(name -> profile.denied(rename.apply(name)));
    order.typed(old.languages()).forEach(profile::language);
    order.typed(old.workAuthorization()).forEach(profile::authorization);
    order.typed(old.locations()).forEach(profile::locations);
    order.typed(old.publications()).forEach(profile::publication);
    order.typed(windows).forEach(profile::available);
    old.incomplete().forEach(profile::incomplete);
    old.months().ifPresent(profile::months);
    return profile.build();
  }
}
