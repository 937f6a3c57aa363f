package dev.roletally.scoring.reference;

import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.Occupation;
import dev.roletally.model.Profile;
import dev.roletally.model.Seniority;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.WorkExperience;
import dev.roletally.scoring.CreditTable;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.reference.ReferenceMatch.Credit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;

/** Credits of work of an occupation: the kind, the seniority, the studies an internship is for. */
final class ReferenceWork {
  private final ReferenceVocabulary vocabulary;
  private final ScoringPolicy policy;
  private final LocalDate asOf;
  private final Profile profile;

  ReferenceWork(
      ReferenceVocabulary vocabulary, ScoringPolicy policy, LocalDate asOf, Profile profile) {
    this.vocabulary = vocabulary;
    this.policy = policy;
    this.asOf = asOf;
    this.profile = profile;
  }

  Credit of(Criterion.Work asked) {
    int kind = 0;
    for (Occupation each : Occupation.values()) {
      kind = Math.max(kind, kind(asked, each));
    }
    int wanted = policy.seniority().months(asked.seniority());
    int months =
        Math.max(
            ReferenceCredits.months(profile.experience(), asOf).size(), profile.months().orElse(0));
    int part = months >= wanted ? 1000 : Rational.of(1000L * months, wanted).floor();
    boolean internship = asked.seniority().stream().anyMatch(Seniority.INTERN::equals);
    int welcome = internship && !isStudent() ? policy.credits().pastStudies() : 1000;
    int credit = times(times(kind, part), welcome);
    boolean undated = profile.experience().stream().anyMatch(each -> each.from().isEmpty());
    return new Credit(credit, credit, isOpen() ? 1000 : undated ? times(kind, welcome) : credit);
  }

  private int kind(Criterion.Work asked, Occupation one) {
    CreditTable table = policy.credits();
    int near = 0;
    for (Occupation other : asked.occupations()) {
      near = Math.max(near, one == other ? 1000 : one.isNear(other) ? table.relatedWork() : 0);
    }
    boolean beginner =
        asked.seniority().stream().anyMatch(s -> s == Seniority.INTERN || s == Seniority.JUNIOR);
    int best = 0;
    for (WorkExperience work : profile.experience()) {
      if (Occupation.of(work.title() + " " + work.domain().orElse("")).contains(one)) {
        best = near;
      }
    }
    for (Degree degree : profile.degrees()) {
      if (degree.field().isPresent() && isCraft(vocabulary.field(degree.field().get()), one)) {
        best = Math.max(best, times(near, beginner ? 1000 : table.studied()));
      }
    }
    Set<String> skills = new TreeSet<>();
    for (SkillClaim claim : profile.skills()) {
      skills.add(vocabulary.skill(claim.name()));
    }
    for (SkillClaim claim : profile.frameworks()) {
      skills.add(vocabulary.skill(claim.name()));
    }
    for (WorkExperience work : profile.experience()) {
      work.skills().forEach(name -> skills.add(vocabulary.skill(name)));
      work.domain().ifPresent(name -> skills.add(vocabulary.skill(name)));
    }
    skills.removeIf(skill -> !isCraft(skill, one));
    int share = Math.min(3, skills.size());
    int known = Rational.of((long) (beginner ? 1000 : table.skilled()) * share, 3).floor();
    return Math.max(best, times(near, known));
  }

  private boolean isCraft(String concept, Occupation of) {
    return vocabulary.knows(concept)
        && of.crafts().stream().anyMatch(craft -> vocabulary.steps(concept, craft) >= 0);
  }

  private boolean isStudent() {
    YearMonth since = YearMonth.from(asOf).minusMonths(24);
    return profile.degrees().stream()
        .anyMatch(
            degree ->
                degree.status() == DegreeStatus.PURSUING
                    || (degree.expected().isPresent() && !degree.expected().get().isBefore(since)));
  }

  private boolean isOpen() {
    boolean silent =
        profile.experience().isEmpty()
            && profile.months().isEmpty()
            && profile.publications().isEmpty();
    return silent
        || profile.degrees().isEmpty()
        || profile.skills().isEmpty()
        || profile.frameworks().isEmpty()
        || profile.incomplete().stream()
            .anyMatch(
                Set.of(
                        Category.EXPERIENCE,
                        Category.EDUCATION,
                        Category.SKILLS,
                        Category.FRAMEWORKS)
                    ::contains);
  }

  private static int times(int one, int other) {
    return Rational.of(one).times(Rational.of(other, 1000)).floor();
  }
}
