package dev.roletally.plan;

import dev.roletally.model.Category;
import dev.roletally.model.DateRange;
import dev.roletally.model.Degree;
import dev.roletally.model.LanguageClaim;
import dev.roletally.model.Profile;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.WorkAuthorization;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Something a candidate could learn, arrange or state: it turns a profile into another one.
 *
 * <p>The family is closed. It holds no change of what is settled: a degree is never added beside
 * those listed, citizenship never gained, what is denied never claimed.
 */
public sealed interface Change {
  /** What sort of change it is. */
  Code code();

  /** What the changed profile claims, in words of the profile's own form. */
  List<String> claims();

  /** The profile with the change made. */
  Profile applyTo(Profile profile);

  /** What only one change can be about: the date of one degree, say. Empty if it adds to a list. */
  default Optional<String> settles() {
    return Optional.empty();
  }

  /** What sorts of change there are. */
  enum Code {
    /** Learn, or state, a skill, framework or tool. */
    ADD_SKILL,
    /** Take, or state, a certificate. */
    ADD_CERTIFICATION,
    /** State a fact that the profile leaves open. */
    STATE_FACT,
    /** Be free on more days. */
    WIDEN_WINDOW
  }

  /**
   * Has a skill, framework or tool.
   *
   * @param name its name
   * @param category the list it joins, SKILLS or FRAMEWORKS
   */
  record AddSkill(String name, Category category) implements Change {
    @Override
    public Code code() {
      return Code.ADD_SKILL;
    }

    @Override
    public List<String> claims() {
      return List.of(name);
    }

    @Override
    public Profile applyTo(Profile profile) {
      return category == Category.FRAMEWORKS
          ? profile.toBuilder().frameworks(name).build()
          : profile.toBuilder().skills(name).build();
    }
  }

  /**
   * Has a certificate.
   *
   * @param name its name
   */
  record AddCertification(String name) implements Change {
    @Override
    public Code code() {
      return Code.ADD_CERTIFICATION;
    }

    @Override
    public List<String> claims() {
      return List.of(name);
    }

    @Override
    public Profile applyTo(Profile profile) {
      return profile.toBuilder().certifications(name).build();
    }
  }

  /**
   * Is free on these days, all hours of them.
   *
   * @param days the days
   */
  record WidenWindow(DateRange days) implements Change {
    @Override
    public Code code() {
      return Code.WIDEN_WINDOW;
    }

    @Override
    public List<String> claims() {
      return List.of(days.from() + ".." + days.to());
    }

    @Override
    public Profile applyTo(Profile profile) {
      return profile.toBuilder().available(days.from(), days.to()).build();
    }
  }

  /** A fact that the profile leaves open. */
  sealed interface StateFact extends Change {
    @Override
    default Code code() {
      return Code.STATE_FACT;
    }
  }

  /**
   * States a degree, where the profile states none.
   *
   * @param degree the degree
   */
  record StateDegree(Degree degree) implements StateFact {
    @Override
    public List<String> claims() {
      return List.of(
          "degree: "
              + degree.level()
              + " "
              + degree.status()
              + degree.field().map(field -> " " + field).orElse("")
              + degree.expected().map(month -> " " + month).orElse(""));
    }

    @Override
    public Profile applyTo(Profile profile) {
      return profile.toBuilder().degree(degree).build();
    }

    @Override
    public Optional<String> settles() {
      return Optional.of("degree");
    }
  }

  /**
   * States the field of a degree.
   *
   * @param degree the degree's place in the profile's list, from 0
   * @param field the field of study
   */
  record StateField(int degree, String field) implements StateFact {
    @Override
    public List<String> claims() {
      return List.of("degrees/" + degree + "/field: " + field);
    }

    @Override
    public Profile applyTo(Profile profile) {
      return Replaced.degree(
          profile,
          degree,
          old -> new Degree(old.level(), Optional.of(field), old.status(), old.expected()));
    }

    @Override
    public Optional<String> settles() {
      return Optional.of("field " + degree);
    }
  }

  /**
   * States when a degree is expected.
   *
   * @param degree the degree's place in the profile's list, from 0
   * @param month the month
   */
  record StateExpected(int degree, YearMonth month) implements StateFact {
    @Override
    public List<String> claims() {
      return List.of("degrees/" + degree + "/expected: " + month);
    }

    @Override
    public Profile applyTo(Profile profile) {
      return Replaced.degree(profile, degree, old -> old.expected(month));
    }

    @Override
    public Optional<String> settles() {
      return Optional.of("expected " + degree);
    }
  }

  /**
   * States how long a skill that is claimed has been used.
   *
   * @param name the skill as the profile names it
   * @param months the months
   */
  record StateSkillMonths(String name, int months) implements StateFact {
    @Override
    public List<String> claims() {
      return List.of(name + ": " + months + " months");
    }

    @Override
    public Profile applyTo(Profile profile) {
      return Replaced.skills(
          profile,
          old ->
              old.name().equals(name) && old.months().isEmpty()
                  ? SkillClaim.of(name).months(months)
                  : old);
    }

    @Override
    public Optional<String> settles() {
      return Optional.of("months " + name);
    }
  }

  /**
   * States months of work in all, where the profile says nothing of work.
   *
   * @param months the months
   */
  record StateMonths(int months) implements StateFact {
    @Override
    public List<String> claims() {
      return List.of("work: " + months + " months");
    }

    @Override
    public Profile applyTo(Profile profile) {
      return profile.toBuilder().months(months).build();
    }

    @Override
    public Optional<String> settles() {
      return Optional.of("months");
    }
  }

  /**
   * States a permission to work.
   *
   * @param authorization the permission
   */
  record StateAuthorization(WorkAuthorization authorization) implements StateFact {
    @Override
    public List<String> claims() {
      return List.of("workAuthorization: " + authorization.code());
    }

    @Override
    public Profile applyTo(Profile profile) {
      return profile.toBuilder().authorization(authorization).build();
    }
  }

  /**
   * States a human language with its level.
   *
   * @param language the language
   */
  record StateLanguage(LanguageClaim language) implements StateFact {
    @Override
    public List<String> claims() {
      return List.of(
          "language: "
              + language.language()
              + language.level().map(level -> " " + level).orElse(""));
    }

    @Override
    public Profile applyTo(Profile profile) {
      return profile.toBuilder().language(language).build();
    }
  }

  /**
   * States a place where the candidate can work.
   *
   * @param place the place
   */
  record StateLocation(String place) implements StateFact {
    @Override
    public List<String> claims() {
      return List.of("location: " + place);
    }

    @Override
    public Profile applyTo(Profile profile) {
      return profile.toBuilder().locations(place).build();
    }
  }
}
