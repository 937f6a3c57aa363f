package dev.roletally.posting;

import dev.roletally.model.Criterion;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The requirements of a role as {@code examples.txt} tells them: one a line, with its words where
 * they are no whole line.
 */
final class ToldAsks {
  private ToldAsks() {}

  /** What a role that was read from {@code text} asks. */
  static List<String> of(Role role, String text) {
    Set<String> lines =
        text.lines().map(line -> line.replaceFirst("^ *[-*] ", "")).collect(Collectors.toSet());
    return role.requirements().stream().map(requirement -> told(requirement, lines)).toList();
  }

  private static String told(Requirement requirement, Set<String> lines) {
    String words = requirement.quote();
    return requirement.necessity()
        + " "
        + requirement.category()
        + " "
        + told(requirement.criterion())
        + requirement.repeats().map(id -> " repeats " + id).orElse("")
        + requirement.derivedFrom().map(from -> " from " + from).orElse("")
        + (lines.contains(words) ? "" : " | " + words.replace("\n", " / "));
  }

  private static String told(Criterion criterion) {
    return switch (criterion) {
      case Criterion.AllOf all -> "all" + told(all.of());
      case Criterion.AnyOf any -> (any.open() ? "any open" : "any") + told(any.of());
      case Criterion.AtLeast least -> "at least " + least.count() + told(least.of());
      case Criterion.Skill skill ->
          skill.concept() + (skill.minMonths() > 0 ? " " + skill.minMonths() + " months" : "");
      case Criterion.Degree degree -> told(degree);
      case Criterion.Experience experience -> told(experience);
      case Criterion.Language language ->
          "language " + language.language() + " " + language.minLevel();
      case Criterion.Certification certification -> "certification " + certification.concept();
      case Criterion.Graduation graduation ->
          "graduation " + told(graduation.from()) + " to " + told(graduation.to());
      case Criterion.Availability availability -> told(availability);
      case Criterion.Location location -> "location " + location.label();
      case Criterion.Authorization authorization ->
          "authorization "
              + authorization.kind()
              + authorization.country().map(country -> " " + country).orElse("");
      case Criterion.Work work ->
          "work "
              + work.occupations()
              + work.seniority().map(seniority -> " " + seniority).orElse("");
      default -> criterion.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    };
  }

  private static String told(Criterion.Experience experience) {
    return "experience"
        + (experience.minMonths() > 0 ? " " + experience.minMonths() + " months" : "")
        + (experience.maxMonths().isPresent() ? " up to " + experience.maxMonths().getAsInt() : "")
        + (experience.kind().isEmpty() ? "" : " of " + experience.kind())
        + (experience.venues().isEmpty() ? "" : " at " + String.join(", ", experience.venues()));
  }

  private static String told(Criterion.Availability availability) {
    List<String> parts = new ArrayList<>();
    availability.starts().forEach(day -> parts.add("start " + day));
    availability.windows().forEach(days -> parts.add(days.from() + " to " + days.to()));
    if (availability.minWeeks() > 0 || availability.maxWeeks().isPresent()) {
      OptionalInt most = availability.maxWeeks();
      parts.add(
          availability.minWeeks()
              + " to "
              + (most.isPresent() ? most.getAsInt() : "any")
              + " weeks");
    }
    if (availability.hoursPerWeek() > 0) {
      parts.add(availability.hoursPerWeek() + " hours");
    }
    return "availability(" + String.join(", ", parts) + ")";
  }

  private static String told(Optional<YearMonth> month) {
    return month.map(YearMonth::toString).orElse("any");
  }

  private static String told(List<Criterion> members) {
    return members.stream().map(ToldAsks::told).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String told(Criterion.Degree degree) {
    List<String> parts = new ArrayList<>();
    degree.levels().forEach(level -> parts.add(level.name()));
    if (degree.orHigher()) {
      parts.add("or higher");
    }
    degree.status().forEach(status -> parts.add(status.name()));
    degree.fields().forEach(field -> parts.add(field.label()));
    if (degree.relatedFields()) {
      parts.add("related");
    }
    degree.minGpa().ifPresent(gpa -> parts.add("gpa " + gpa));
    return "degree(" + String.join(", ", parts) + ")";
  }
}
