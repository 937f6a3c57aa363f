package dev.roletally.format;

import dev.roletally.format.ProfileReading.Missing;
import dev.roletally.model.Category;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.Profile;
import java.util.ArrayList;
import java.util.List;

/** What a profile leaves unsaid, though postings often ask for it, in the order of categories. */
final class ProfileGaps {
  private final List<Missing> missing = new ArrayList<>();

  private ProfileGaps() {}

  static List<Missing> of(Profile profile) {
    ProfileGaps gaps = new ProfileGaps();
    gaps.education(profile);
    gaps.skills(profile);
    gaps.experience(profile);
    gaps.circumstances(profile);
    return List.copyOf(gaps.missing);
  }

  private void education(Profile profile) {
    if (profile.degrees().isEmpty()) {
      add(Category.EDUCATION, "degrees", "no degree is stated");
    }
    for (Degree degree : profile.degrees()) {
      if (degree.field().isEmpty()) {
        add(Category.EDUCATION, "degrees", "a degree is stated without its field of study");
      }
      if (degree.status() == DegreeStatus.PURSUING && degree.expected().isEmpty()) {
        add(Category.GRADUATION, "degrees", "a degree is pursued, but not until when");
      }
    }
  }

  private void skills(Profile profile) {
    if (profile.skills().isEmpty() && profile.frameworks().isEmpty()) {
      add(Category.SKILLS, "skills", "no skill is stated");
    }
    if (profile.skills().stream().allMatch(skill -> skill.months().isEmpty())
        && profile.frameworks().stream().allMatch(skill -> skill.months().isEmpty())
        && !profile.skills().isEmpty()) {
      add(Category.SKILLS, "skills", "no skill is stated with its years");
    }
  }

  private void experience(Profile profile) {
    if (profile.experience().isEmpty() && profile.months().isEmpty()) {
      add(Category.EXPERIENCE, "experience", "no work is stated");
    } else if (profile.months().isEmpty()
        && profile.experience().stream().anyMatch(work -> work.from().isEmpty())) {
      add(Category.EXPERIENCE, "experience", "some work is stated without its first month");
    }
  }

  private void circumstances(Profile profile) {
    if (profile.availability().isEmpty()) {
      add(Category.AVAILABILITY, "availability", "it is not stated when the candidate is free");
    }
    if (profile.workAuthorization().isEmpty()) {
      add(
          Category.AUTHORIZATION,
          "workAuthorization",
          "it is not stated where the candidate may work");
    }
    if (profile.languages().isEmpty()) {
      add(Category.LANGUAGE, "languages", "no language is stated");
    } else if (profile.languages().stream().anyMatch(each -> each.level().isEmpty())) {
      add(Category.LANGUAGE, "languages", "a language is stated without its level");
    }
    if (profile.locations().isEmpty()) {
      add(Category.LOCATION, "locations", "it is not stated where the candidate can work");
    }
  }

  private void add(Category category, String key, String message) {
    missing.add(new Missing(category, key, message));
  }
}
