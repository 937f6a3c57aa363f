package dev.roletally.bench;

import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * Seeded roles and profiles of the shape of student internships: a degree in one or two fields,
 * four to twelve skills of which some are alternatives, and one to eight start days. The first
 * skills of the vocabulary are asked far more often than the last (Zipf 1).
 */
final class Corpus {
  private static final Span NOWHERE = new Span(0, 0);

  private static final int EMPLOYERS = 2000;
  private static final int REPOSTED = 1000;

  private final SplittableRandom random;
  private final List<Role> posted = new ArrayList<>();
  private final List<Concept> skills;
  private final List<Concept> fields;

  Corpus(long seed, Vocabulary vocabulary) {
    this.random = new SplittableRandom(seed);
    List<Concept> shuffled = new ArrayList<>();
    List<Concept> studies = new ArrayList<>();
    for (Concept concept : vocabulary.concepts()) {
      if (concept.kind().isSkill()) {
        shuffled.add(concept);
      } else if (concept.id().startsWith("field:")) {
        studies.add(concept);
      }
    }
    // a fixed shuffle, so that the head of the distribution is no alphabetical accident
    shuffled.sort(Comparator.comparing(concept -> concept.id().hashCode() * 0x9E3779B9));
    this.skills = List.copyOf(shuffled);
    this.fields = List.copyOf(studies);
  }

  Role role(int number) {
    List<Requirement> requirements = new ArrayList<>();
    int asks = 4 + random.nextInt(9);
    for (int i = 0; i < asks; i++) {
      Necessity necessity = random.nextInt(3) == 0 ? Necessity.PREFERRED : Necessity.MINIMUM;
      Criterion criterion = random.nextInt(3) == 0 ? anyOf() : skill();
      Category category =
          criterion.leaves().findFirst().orElseThrow() instanceof Criterion.Skill skill
              ? skill.kind().category()
              : Category.SKILLS;
      requirements.add(requirement(requirements.size(), necessity, category, criterion));
    }
    requirements.add(
        requirement(requirements.size(), Necessity.MINIMUM, Category.EDUCATION, degree()));
    requirements.add(
        requirement(requirements.size(), Necessity.MINIMUM, Category.AVAILABILITY, available()));
    return Role.builder("role-" + number)
        .title(new Fact<>("Intern " + number, NOWHERE))
        .employmentType(new Fact<>(EmploymentType.INTERNSHIP, NOWHERE))
        .requirements(requirements)
        .build();
  }

  /**
   * A role as a board has it: of one of 2,000 employers, every tenth of which considers two
   * applications; every twentieth posting is an earlier one again.
   */
  Role posted(int number) {
    if (number % 20 == 19) {
      Role earlier = posted.get(number / 20 % posted.size());
      Role.Builder again = Role.builder("posting-" + number).requirements(earlier.requirements());
      earlier.title().ifPresent(again::title);
      earlier.employer().ifPresent(again::employer);
      earlier.employmentType().ifPresent(again::employmentType);
      earlier.applicationLimit().ifPresent(again::applicationLimit);
      return again.build();
    }
    int employer = number % EMPLOYERS;
    Role.Builder builder =
        Role.builder("posting-" + number)
            .title(new Fact<>("Intern, Team " + number, NOWHERE))
            .employer(new Fact<>("Employer " + employer, NOWHERE))
            .employmentType(new Fact<>(EmploymentType.INTERNSHIP, NOWHERE))
            .requirements(role(number).requirements());
    if (employer % 10 == 0) {
      builder.applicationLimit(new Fact<>(new ApplicationLimit(2, true), NOWHERE));
    }
    Role role = builder.build();
    if (posted.size() < REPOSTED) {
      posted.add(role);
    }
    return role;
  }

  Profile profile(int number) {
    Profile.Builder builder = Profile.builder("profile-" + number);
    int count = 6 + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      Concept concept = draw();
      if (concept.kind().category() == Category.SKILLS) {
        builder.skills(concept.label());
      } else {
        builder.frameworks(concept.label());
      }
    }
    LocalDate from = LocalDate.of(2026, 4, 1).plusDays(random.nextInt(60));
    return builder
        .degree(
            Degree.pursuing(level(), fields.get(random.nextInt(fields.size())).label())
                .expected(YearMonth.of(2027, 5)))
        .available(from, from.plusDays(60 + random.nextInt(120)))
        .authorizedIn("US")
        .build();
  }

  private Requirement requirement(
      int number, Necessity necessity, Category category, Criterion criterion) {
    return Requirement.of(
        "r" + number, necessity, category, NOWHERE, "", Because.SECTION, criterion);
  }

  private Criterion skill() {
    Concept concept = draw();
    return new Criterion.Skill(concept.id(), concept.label(), concept.kind(), NOWHERE, 0);
  }

  private Criterion anyOf() {
    List<Criterion> of = new ArrayList<>();
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      of.add(skill());
    }
    return new Criterion.AnyOf(random.nextBoolean(), of);
  }

  private Criterion degree() {
    List<FieldOfStudy> named = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      Concept field = fields.get(random.nextInt(fields.size()));
      named.add(new FieldOfStudy(field.id(), field.label(), NOWHERE));
    }
    return new Criterion.Degree(
        EnumSet.of(level()),
        random.nextBoolean(),
        EnumSet.of(DegreeStatus.PURSUING),
        named,
        random.nextBoolean(),
        Optional.empty(),
        NOWHERE);
  }

  private Criterion available() {
    List<LocalDate> starts = new ArrayList<>();
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      starts.add(LocalDate.of(2026, 5, 4).plusWeeks(random.nextInt(20)));
    }
    int weeks = 8 + random.nextInt(17);
    return new Criterion.Availability(starts, List.of(), weeks, OptionalInt.empty(), 35, NOWHERE);
  }

  private DegreeLevel level() {
    return switch (random.nextInt(3)) {
      case 0 -> DegreeLevel.BACHELOR;
      case 1 -> DegreeLevel.MASTER;
      default -> DegreeLevel.DOCTORATE;
    };
  }

  /** Zipf with exponent 1, by inversion: rank = n^u. */
  private Concept draw() {
    int rank = (int) Math.pow(skills.size(), random.nextDouble()) - 1;
    return skills.get(Math.min(rank, skills.size() - 1));
  }
}
