package dev.roletally.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one candidate: a list of claims, and no more than a fair score may use. There is
 * no place for a name, a birth date, an address, a photo or a nationality.
 *
 * <p>Whatever a profile leaves out is unknown, never denied: say {@link Builder#denied} for what
 * the candidate does not have, and {@link Builder#incomplete} where a list is unfinished.
 * Immutable; equal if all parts are equal.
 */
public final class Profile {
  private final String id;
  private final List<Degree> degrees;
  private final List<SkillClaim> skills;
  private final List<SkillClaim> frameworks;
  private final List<String> denied;
  private final Set<Category> incomplete;
  private final List<AvailabilityWindow> availability;
  private final List<WorkExperience> experience;
  private final List<LanguageClaim> languages;
  private final List<String> certifications;
  private final List<WorkAuthorization> workAuthorization;
  private final List<String> locations;
  private final Set<WorkMode> workModes;
  private final List<Publication> publications;
  private final OptionalInt months;
  private final List<InferredSkill> inferred;
  private final List<DateRange> booked;

  private Profile(Builder builder) {
    this.id = builder.id;
    this.degrees = List.copyOf(builder.degrees);
    this.skills = List.copyOf(builder.skills);
    this.frameworks = List.copyOf(builder.frameworks);
    this.denied = List.copyOf(builder.denied);
    this.incomplete = Sorted.copyOf(builder.incomplete);
    this.availability = List.copyOf(builder.availability);
    this.experience = List.copyOf(builder.experience);
    this.languages = List.copyOf(builder.languages);
    this.certifications = List.copyOf(builder.certifications);
    this.workAuthorization = List.copyOf(builder.workAuthorization);
    this.locations = List.copyOf(builder.locations);
    this.workModes = Sorted.copyOf(builder.workModes);
    this.publications = List.copyOf(builder.publications);
    this.months = builder.months;
    this.inferred = List.copyOf(builder.inferred);
    this.booked = List.copyOf(builder.booked);
  }

  /** Starts a profile that claims nothing yet. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The same profile, open to change. */
  public Builder toBuilder() {
    Builder builder = new Builder(id);
    builder.degrees.addAll(degrees);
    builder.skills.addAll(skills);
    builder.frameworks.addAll(frameworks);
    builder.denied.addAll(denied);
    builder.incomplete.addAll(incomplete);
    builder.availability.addAll(availability);
    builder.experience.addAll(experience);
    builder.languages.addAll(languages);
    builder.certifications.addAll(certifications);
    builder.workAuthorization.addAll(workAuthorization);
    builder.locations.addAll(locations);
    builder.workModes.addAll(workModes);
    builder.publications.addAll(publications);
    builder.months = months;
    builder.inferred.addAll(inferred);
    builder.booked.addAll(booked);
    return builder;
  }

  /** The caller's name for the profile; not the candidate's. */
  public String id() {
    return id;
  }

  /** Degrees. */
  public List<Degree> degrees() {
    return degrees;
  }

  /** Skills: languages, methods, knowledge, soft skills. */
  public List<SkillClaim> skills() {
    return skills;
  }

  /** Frameworks, tools and platforms. */
  public List<SkillClaim> frameworks() {
    return frameworks;
  }

  /** Skills, frameworks, tools and platforms that the candidate's prose names. */
  public List<InferredSkill> inferred() {
    return inferred;
  }

  /** What the candidate says not to have. */
  public List<String> denied() {
    return denied;
  }

  /** Categories whose lists the candidate calls unfinished. */
  public Set<Category> incomplete() {
    return incomplete;
  }

  /** When the candidate is free. */
  public List<AvailabilityWindow> availability() {
    return availability;
  }

  /** Days that are taken, whatever {@link #availability()} says. */
  public List<DateRange> booked() {
    return booked;
  }

  /** Pieces of work. */
  public List<WorkExperience> experience() {
    return experience;
  }

  /** Human languages. */
  public List<LanguageClaim> languages() {
    return languages;
  }

  /** Certificates and licences. */
  public List<String> certifications() {
    return certifications;
  }

  /** What is held from states. */
  public List<WorkAuthorization> workAuthorization() {
    return workAuthorization;
  }

  /** Where the candidate can work. */
  public List<String> locations() {
    return locations;
  }

  /** How the candidate would work. */
  public Set<WorkMode> workModes() {
    return workModes;
  }

  /** Publications. */
  public List<Publication> publications() {
    return publications;
  }

  /** Months of work in all, if stated; else they are counted from {@link #experience()}. */
  public OptionalInt months() {
    return months;
  }

  private List<Object> parts() {
    return List.of(
        id,
        degrees,
        skills,
        frameworks,
        denied,
        incomplete,
        availability,
        experience,
        languages,
        certifications,
        workAuthorization,
        locations,
        workModes,
        publications,
        months,
        inferred,
        booked);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Profile profile && parts().equals(profile.parts());
  }

  @Override
  public int hashCode() {
    return Objects.hash(parts());
  }

  /** The id alone: a candidate's claims do not belong in logs. */
  @Override
  public String toString() {
    return "Profile[" + id + "]";
  }

  /** Collects the claims of a {@link Profile}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private final List<Degree> degrees = new ArrayList<>();
    private final List<SkillClaim> skills = new ArrayList<>();
    private final List<SkillClaim> frameworks = new ArrayList<>();
    private final List<String> denied = new ArrayList<>();
    private final Set<Category> incomplete = new TreeSet<>();
    private final List<AvailabilityWindow> availability = new ArrayList<>();
    private final List<WorkExperience> experience = new ArrayList<>();
    private final List<LanguageClaim> languages = new ArrayList<>();
    private final List<String> certifications = new ArrayList<>();
    private final List<WorkAuthorization> workAuthorization = new ArrayList<>();
    private final List<String> locations = new ArrayList<>();
    private final Set<WorkMode> workModes = new TreeSet<>();
    private final List<Publication> publications = new ArrayList<>();
    private OptionalInt months = OptionalInt.empty();
    private final List<InferredSkill> inferred = new ArrayList<>();
    private final List<DateRange> booked = new ArrayList<>();

    private Builder(String id) {
      this.id = requireNonNull(id, "id");
    }

    /** Claims a degree. */
    public Builder degree(Degree degree) {
      degrees.add(degree);
      return this;
    }

    /** Claims skills by name. */
    public Builder skills(String... names) {
      Arrays.stream(names).map(SkillClaim::of).forEach(skills::add);
      return this;
    }

    /** Claims a skill with its experience. */
    public Builder skill(SkillClaim skill) {
      skills.add(skill);
      return this;
    }

    /** Claims frameworks, tools and platforms by name. */
    public Builder frameworks(String... names) {
      Arrays.stream(names).map(SkillClaim::of).forEach(frameworks::add);
      return this;
    }

    /** Claims a framework, tool or platform with its experience. */
    public Builder framework(SkillClaim framework) {
      frameworks.add(framework);
      return this;
    }

    /** Says what the candidate does not have: a skill, certificate, language code or country. */
    public Builder denied(String... names) {
      Arrays.stream(names).forEach(name -> add(denied, "denied name", name));
      return this;
    }

    /** Calls the lists of these categories unfinished: what they leave out stays unknown. */
    public Builder incomplete(Category... categories) {
      incomplete.addAll(Arrays.asList(categories));
      return this;
    }

    /** Claims to be free from {@code from} to {@code to}, both included. */
    public Builder available(LocalDate from, LocalDate to) {
      return available(AvailabilityWindow.of(from, to));
    }

    /** Claims to be free in a window. */
    public Builder available(AvailabilityWindow window) {
      availability.add(window);
      return this;
    }

    /** Says that the days from {@code from} to {@code to}, both included, are taken. */
    public Builder booked(LocalDate from, LocalDate to) {
      return booked(new DateRange(from, to));
    }

    /** Says that days are taken. */
    public Builder booked(DateRange days) {
      booked.add(days);
      return this;
    }

    /** Adds a skill that the candidate's prose names. */
    public Builder inferred(InferredSkill skill) {
      inferred.add(skill);
      return this;
    }

    /** Claims a piece of work. */
    public Builder experience(WorkExperience work) {
      experience.add(work);
      return this;
    }

    /** Claims years of work in all. */
    public Builder years(int years) {
      return months(SkillClaim.inMonths(years));
    }

    /** Claims months of work in all. */
    public Builder months(int months) {
      ClaimException.check(months >= 0, "months must be 0 or more", months);
      this.months = OptionalInt.of(months);
      return this;
    }

    /** Claims a human language, by ISO 639-1 code. */
    public Builder language(String code, LanguageLevel level) {
      return language(new LanguageClaim(code, Optional.of(level)));
    }

    /** Claims a human language. */
    public Builder language(LanguageClaim language) {
      languages.add(language);
      return this;
    }

    /** Claims certificates by name. */
    public Builder certifications(String... names) {
      Arrays.stream(names).forEach(name -> add(certifications, "certificate", name));
      return this;
    }

    /** Claims permission to work in states, by ISO 3166 code. */
    public Builder authorizedIn(String... countries) {
      Arrays.stream(countries).map(WorkAuthorization::parse).forEach(workAuthorization::add);
      return this;
    }

    /** Claims permission to work, citizenship or clearance. */
    public Builder authorization(WorkAuthorization authorization) {
      workAuthorization.add(authorization);
      return this;
    }

    /** Says where the candidate can work. */
    public Builder locations(String... places) {
      Arrays.stream(places).forEach(place -> add(locations, "location", place));
      return this;
    }

    /** Says how the candidate would work. */
    public Builder workModes(WorkMode... modes) {
      workModes.addAll(Arrays.asList(modes));
      return this;
    }

    /** Claims a publication. */
    public Builder publication(Publication publication) {
      publications.add(publication);
      return this;
    }

    private static void add(Collection<String> to, String what, String name) {
      ClaimException.check(!name.isBlank(), what + " must not be blank", name);
      to.add(name);
    }

    /** The profile; the builder can go on. */
    public Profile build() {
      return new Profile(this);
    }
  }
}
