package dev.roletally.plan;

import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.LanguageClaim;
import dev.roletally.model.Profile;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.Words;
import dev.roletally.model.WorkAuthorization;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The changes that could bring a profile nearer to what is asked: plausible ones only. None claims
 * what the profile denies, none adds a degree beside those listed or gains a citizenship, and none
 * names a day or month before the as-of day.
 */
final class Changes {
  private static final int FIELDS = 3;

  private final Profile profile;
  private final LocalDate asOf;
  private final Vocabulary vocabulary;
  private final Set<String> deniedWords = new HashSet<>();
  private final Set<String> deniedConcepts = new HashSet<>();

  Changes(Profile profile, LocalDate asOf, Vocabulary vocabulary) {
    this.profile = profile;
    this.asOf = asOf;
    this.vocabulary = vocabulary;
    for (String name : profile.denied()) {
      deniedWords.add(Words.normalise(name));
      Stream.of(vocabulary.skill(name), vocabulary.certification(name), vocabulary.language(name))
          .flatMap(Optional::stream)
          .map(Concept::id)
          .forEach(deniedConcepts::add);
    }
  }

  /** The changes that may raise the credit of a leaf, in a fixed order. */
  List<Change> of(Criterion.Leaf leaf) {
    return switch (leaf) {
      case Criterion.Skill skill -> skill(skill);
      case Criterion.Certification asked ->
          name(asked.concept(), true).map(Change.AddCertification::new).stream()
              .map(Change.class::cast)
              .toList();
      case Criterion.Degree degree -> degree(degree);
      case Criterion.Graduation graduation -> graduation(graduation);
      case Criterion.Experience experience -> experience(experience);
      case Criterion.Work work -> List.of();
      case Criterion.Availability availability -> window(availability);
      case Criterion.Authorization authorization -> authorization(authorization);
      case Criterion.Language language -> language(language);
      case Criterion.Location location ->
          location.label().isBlank() || deniedWords.contains(Words.normalise(location.label()))
              ? List.of()
              : List.of(new Change.StateLocation(location.label()));
      case Criterion.Other other -> List.of();
    };
  }

  private List<Change> skill(Criterion.Skill asked) {
    List<Change> changes = new ArrayList<>();
    name(asked.concept(), false)
        .ifPresent(name -> changes.add(new Change.AddSkill(name, asked.kind().category())));
    if (asked.minMonths() > 0) {
      Stream.concat(profile.skills().stream(), profile.frameworks().stream())
          .filter(claim -> claim.months().isEmpty() && includes(claim, asked.concept()))
          .map(claim -> new Change.StateSkillMonths(claim.name(), asked.minMonths()))
          .forEach(changes::add);
    }
    return changes;
  }

  /** Whether a claim is of the concept asked, or of a narrower one. */
  private boolean includes(SkillClaim claim, String asked) {
    return vocabulary
        .skill(claim.name())
        .map(has -> has.id().equals(asked) || vocabulary.broader(has.id()).containsKey(asked))
        .orElse(false);
  }

  /** A name by which a profile claims the concept; none if it denies it, or no name leads to it. */
  private Optional<String> name(String concept, boolean certificate) {
    boolean denied =
        deniedConcepts.contains(concept)
            || vocabulary.broader(concept).keySet().stream().anyMatch(deniedConcepts::contains);
    if (denied) {
      return Optional.empty();
    }
    if (concept.startsWith(Criterion.Skill.UNRECOGNISED)) {
      String words = concept.substring(Criterion.Skill.UNRECOGNISED.length());
      boolean known =
          (certificate ? vocabulary.certification(words) : vocabulary.skill(words)).isPresent();
      return words.isBlank() || known || deniedWords.contains(Words.normalise(words))
          ? Optional.empty()
          : Optional.of(words);
    }
    return vocabulary.concept(concept).stream()
        .flatMap(known -> known.names().stream())
        .map(alias -> alias.text())
        .filter(
            name ->
                (certificate ? vocabulary.certification(name) : vocabulary.skill(name))
                    .filter(found -> found.id().equals(concept))
                    .isPresent())
        .findFirst();
  }

  private List<Change> degree(Criterion.Degree asked) {
    if (profile.degrees().isEmpty()) {
      return List.of(new Change.StateDegree(fitting(asked)));
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < profile.degrees().size(); i++) {
      Degree degree = profile.degrees().get(i);
      if (degree.field().isEmpty()) {
        for (String field : fields(asked)) {
          changes.add(new Change.StateField(i, field));
        }
      }
      boolean pursuing = degree.status() == DegreeStatus.PURSUING;
      DegreeStatus dated = pursuing ? DegreeStatus.FINAL_YEAR : DegreeStatus.RECENT_GRADUATE;
      if (degree.expected().isEmpty() && asked.status().contains(dated)) {
        changes.add(new Change.StateExpected(i, month(pursuing)));
      }
    }
    return changes;
  }

  private Degree fitting(Criterion.Degree asked) {
    DegreeLevel level =
        asked.levels().isEmpty() ? DegreeLevel.BACHELOR : Collections.min(asked.levels());
    boolean pursuing =
        asked.status().contains(DegreeStatus.PURSUING)
            || asked.status().contains(DegreeStatus.FINAL_YEAR);
    boolean dated =
        !asked.status().isEmpty()
            && !asked.status().contains(DegreeStatus.PURSUING)
            && !asked.status().contains(DegreeStatus.COMPLETED);
    return new Degree(
        level,
        fields(asked).stream().findFirst(),
        pursuing ? DegreeStatus.PURSUING : DegreeStatus.COMPLETED,
        dated ? Optional.of(month(pursuing)) : Optional.empty());
  }

  /** Within a year for who studies still; this month for who does not. */
  private YearMonth month(boolean pursuing) {
    YearMonth now = YearMonth.from(asOf);
    return pursuing ? now.plusMonths(12) : now;
  }

  /** The names of the first fields asked that lead to them. */
  private List<String> fields(Criterion.Degree asked) {
    return asked.fields().stream()
        .map(FieldOfStudy::concept)
        .sorted()
        .distinct()
        .flatMap(
            id ->
                id.startsWith(Criterion.Skill.UNRECOGNISED)
                    ? Stream.of(id.substring(Criterion.Skill.UNRECOGNISED.length()))
                    : vocabulary.concept(id).map(Concept::label).stream())
        .filter(name -> !name.isBlank())
        .limit(FIELDS)
        .toList();
  }

  private List<Change> graduation(Criterion.Graduation asked) {
    YearMonth now = YearMonth.from(asOf);
    YearMonth month = asked.from().filter(from -> from.isAfter(now)).orElse(now);
    if (asked.to().filter(month::isAfter).isPresent()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < profile.degrees().size(); i++) {
      Degree degree = profile.degrees().get(i);
      if (degree.status() == DegreeStatus.PURSUING && degree.expected().isEmpty()) {
        changes.add(new Change.StateExpected(i, month));
      }
    }
    return changes;
  }

  private List<Change> experience(Criterion.Experience asked) {
    boolean silent =
        profile.experience().isEmpty()
            && profile.months().isEmpty()
            && profile.publications().isEmpty();
    return silent && asked.venues().isEmpty() && asked.minMonths() > 0
        ? List.of(new Change.StateMonths(asked.minMonths()))
        : List.of();
  }

  /** The window that asks for the fewest further days; of equals, the earliest. */
  private List<Change> window(Criterion.Availability asked) {
    long days = Math.max(1, asked.minWeeks() * 7L);
    List<LocalDate> starts = new ArrayList<>(asked.starts());
    for (DateRange window : asked.windows()) {
      starts.addAll(startsIn(window));
    }
    if (asked.starts().isEmpty() && asked.windows().isEmpty()) {
      starts.addAll(startsIn(new DateRange(asOf, LocalDate.MAX)));
    }
    return starts.stream()
        .filter(start -> !start.isBefore(asOf))
        .filter(start -> ChronoUnit.DAYS.between(start, LocalDate.MAX) >= days)
        .map(start -> new DateRange(start, start.plusDays(days - 1)))
        .filter(range -> profile.booked().stream().noneMatch(taken -> overlap(range, taken)))
        .distinct()
        .min(
            Comparator.<DateRange>comparingLong(range -> days - free(range, asked.hoursPerWeek()))
                .thenComparing(Comparator.naturalOrder()))
        .<Change>map(Change.WidenWindow::new)
        .stream()
        .toList();
  }

  /** The first day of a window, and those in it on which the candidate comes free. */
  private List<LocalDate> startsIn(DateRange window) {
    LocalDate first = window.from().isBefore(asOf) ? asOf : window.from();
    List<LocalDate> starts = new ArrayList<>();
    if (window.contains(first)) {
      starts.add(first);
    }
    for (AvailabilityWindow free : profile.availability()) {
      LocalDate day = free.days().from();
      if (day.isAfter(first) && window.contains(day)) {
        starts.add(day);
      }
    }
    for (DateRange taken : profile.booked()) {
      if (taken.to().isBefore(LocalDate.MAX)) {
        LocalDate day = taken.to().plusDays(1);
        if (day.isAfter(first) && window.contains(day)) {
          starts.add(day);
        }
      }
    }
    return starts;
  }

  /** The days of {@code range} on which the longest of the candidate's windows is free. */
  private long free(DateRange range, int hours) {
    long most = 0;
    for (AvailabilityWindow window : profile.availability()) {
      if (window.hoursPerWeek().orElse(168) >= hours) {
        LocalDate from = later(range.from(), window.days().from());
        LocalDate to = range.to().isBefore(window.days().to()) ? range.to() : window.days().to();
        most = Math.max(most, ChronoUnit.DAYS.between(from, to) + 1);
      }
    }
    return most;
  }

  private static boolean overlap(DateRange one, DateRange other) {
    return !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** A permission can be obtained or left unsaid; a citizenship or clearance is what it is. */
  private List<Change> authorization(Criterion.Authorization asked) {
    if (asked.kind() != AuthorizationKind.WORK || asked.country().isEmpty()) {
      return List.of();
    }
    String country = asked.country().get();
    boolean denied =
        deniedWords.contains(Words.normalise(country))
            || deniedWords.contains(Words.normalise(country + ":" + asked.kind()));
    return denied || !country.matches("[A-Z]{2}")
        ? List.of()
        : List.of(
            new Change.StateAuthorization(new WorkAuthorization(country, AuthorizationKind.WORK)));
  }

  /** A level can be stated where none is; one that is stated stands. */
  private List<Change> language(Criterion.Language asked) {
    boolean stated =
        profile.languages().stream()
            .anyMatch(
                claim -> claim.language().equals(asked.language()) && claim.level().isPresent());
    boolean denied =
        deniedWords.contains(Words.normalise(asked.language()))
            || deniedConcepts.contains("lang:" + asked.language());
    return stated || denied || !asked.language().matches("[a-z]{2,3}")
        ? List.of()
        : List.of(
            new Change.StateLanguage(
                new LanguageClaim(asked.language(), Optional.of(asked.minLevel()))));
  }
}
