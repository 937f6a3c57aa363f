package dev.roletally.scoring;

import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.LanguageClaim;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Profile;
import dev.roletally.model.Publication;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.WorkAuthorization;
import dev.roletally.model.WorkExperience;
import dev.roletally.vocabulary.Concept;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers to what a profile leaves open: the candidate says yes, or no, to one leaf. */
final class Filling {
  private final Scene scene;
  private final Profile profile;
  private final YearMonth now;

  Filling(Scene scene) {
    this.scene = scene;
    this.profile = scene.profile();
    this.now = YearMonth.from(scene.asOf());
  }

  /** The profile that answers yes; empty where the leaf is not open to an answer. */
  Optional<Profile> yes(Criterion.Leaf leaf) {
    Profile.Builder said = profile.toBuilder();
    switch (leaf) {
      case Criterion.Skill skill -> {
        SkillClaim claim =
            new SkillClaim(name(skill.concept(), skill.label()), OptionalInt.of(skill.minMonths()));
        boolean framework =
            skill.kind() == ConceptKind.UNRECOGNISED
                ? !isOpen(Category.SKILLS, profile.skills())
                : skill.kind().category() == Category.FRAMEWORKS;
        if (framework) {
          said.framework(claim);
        } else {
          said.skill(claim);
        }
      }
      case Criterion.Certification asked ->
          said.certifications(name(asked.concept(), asked.label()));
      case Criterion.Degree degree -> {
        if (!isOpen(Category.EDUCATION, profile.degrees())) {
          return Optional.empty();
        }
        said.degree(fitting(degree));
      }
      case Criterion.Graduation graduation -> {
        if (!profile.degrees().isEmpty()) {
          return Optional.empty();
        }
        YearMonth month = graduation.from().orElse(graduation.to().orElse(now));
        said.degree(
            new Degree(
                DegreeLevel.BACHELOR, Optional.empty(), DegreeStatus.PURSUING, Optional.of(month)));
      }
      case Criterion.Experience asked -> {
        boolean silent =
            profile.experience().isEmpty()
                && profile.months().isEmpty()
                && profile.publications().isEmpty();
        if (!silent && !profile.incomplete().contains(Category.EXPERIENCE)) {
          return Optional.empty();
        }
        asked.venues().forEach(venue -> said.publication(at(venue)));
        said.experience(
            WorkExperience.of(asked.kind().isEmpty() ? "work" : asked.kind())
                .since(now.minusMonths(asked.minMonths())));
      }
      case Criterion.Work asked -> {
        boolean silent =
            profile.experience().isEmpty()
                && profile.months().isEmpty()
                && profile.publications().isEmpty();
        if (!silent && !profile.incomplete().contains(Category.EXPERIENCE)) {
          return Optional.empty();
        }
        said.experience(WorkExperience.of("software engineer").since(now.minusMonths(150)));
      }
      case Criterion.Availability asked -> said.available(AvailabilityWindow.from(LocalDate.MIN));
      case Criterion.Authorization asked ->
          said.authorization(new WorkAuthorization(asked.country().orElse("FR"), asked.kind()));
      case Criterion.Language asked ->
          said.language(new LanguageClaim(asked.language(), Optional.of(LanguageLevel.NATIVE)));
      case Criterion.Location asked -> said.locations(asked.label());
      case Criterion.Other other -> {
        return Optional.empty();
      }
    }
    return Optional.of(said.build());
  }

  /** The profile that answers no; empty where there is no such answer. */
  Optional<Profile> no(Criterion.Leaf leaf) {
    return switch (leaf) {
      case Criterion.Skill asked -> denied(name(asked.concept(), asked.label()));
      case Criterion.Certification asked -> denied(name(asked.concept(), asked.label()));
      case Criterion.Language asked -> denied(asked.language());
      case Criterion.Location asked -> denied(asked.label());
      case Criterion.Authorization asked -> asked.country().flatMap(this::denied);
      default -> Optional.empty();
    };
  }

  private Optional<Profile> denied(String name) {
    return Optional.of(profile.toBuilder().denied(name).build());
  }

  private boolean isOpen(Category category, List<?> listed) {
    return listed.isEmpty() || profile.incomplete().contains(category);
  }

  /** What a candidate would call the concept. */
  private String name(String concept, String label) {
    return scene
        .vocabulary()
        .concept(concept)
        .map(Concept::label)
        .orElse(concept.startsWith("text:") ? concept.substring("text:".length()) : label);
  }

  private static Publication at(String venue) {
    return new Publication(venue, OptionalInt.empty());
  }

  private Degree fitting(Criterion.Degree asked) {
    DegreeLevel level = asked.levels().stream().findFirst().orElse(DegreeLevel.BACHELOR);
    DegreeStatus status = asked.status().stream().findFirst().orElse(DegreeStatus.PURSUING);
    boolean pursuing = status == DegreeStatus.PURSUING || status == DegreeStatus.FINAL_YEAR;
    Optional<String> field =
        asked.fields().stream().findFirst().map(each -> name(each.concept(), each.label()));
    return new Degree(
        level, field, pursuing ? DegreeStatus.PURSUING : DegreeStatus.COMPLETED, Optional.of(now));
  }
}
