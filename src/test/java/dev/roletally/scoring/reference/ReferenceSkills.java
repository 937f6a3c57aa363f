package dev.roletally.scoring.reference;

import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.InferredSkill;
import dev.roletally.model.Profile;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.WorkExperience;
import dev.roletally.scoring.CreditTable;
import dev.roletally.scoring.reference.ReferenceMatch.Credit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Credits of skills, frameworks and certificates. */
final class ReferenceSkills {
  private record Claim(String concept, OptionalInt months, boolean stated) {}

  private final ReferenceVocabulary vocabulary;
  private final CreditTable table;
  private final Profile profile;
  private final List<Claim> claims = new ArrayList<>();
  private final Set<String> denied = new HashSet<>();

  ReferenceSkills(
      ReferenceVocabulary vocabulary, CreditTable table, LocalDate asOf, Profile profile) {
    this.vocabulary = vocabulary;
    this.table = table;
    this.profile = profile;
    for (SkillClaim claim : profile.skills()) {
      claims.add(new Claim(vocabulary.skill(claim.name()), claim.months(), true));
    }
    for (SkillClaim claim : profile.frameworks()) {
      claims.add(new Claim(vocabulary.skill(claim.name()), claim.months(), true));
    }
    for (String name : profile.certifications()) {
      claims.add(new Claim(vocabulary.certificate(name), OptionalInt.empty(), true));
    }
    for (WorkExperience work : profile.experience()) {
      for (String name : subjects(work)) {
        claims.add(usedAtWork(vocabulary.skill(name), asOf));
      }
    }
    profile.denied().forEach(name -> denied.addAll(vocabulary.anything(name)));
    for (InferredSkill skill : profile.inferred()) {
      String concept = vocabulary.skill(skill.name());
      if (!isDenied(concept)) {
        claims.add(new Claim(concept, skill.months(), false));
      }
    }
  }

  /** A concept with the months of all the work it was used in, by whichever of its names. */
  private Claim usedAtWork(String concept, LocalDate asOf) {
    List<WorkExperience> uses =
        profile.experience().stream()
            .filter(
                work -> subjects(work).stream().map(vocabulary::skill).anyMatch(concept::equals))
            .toList();
    boolean dated = uses.stream().anyMatch(work -> work.from().isPresent());
    int months = ReferenceCredits.months(uses, asOf).size();
    return new Claim(concept, dated ? OptionalInt.of(months) : OptionalInt.empty(), true);
  }

  Credit of(Criterion.Skill asked) {
    return credit(asked.concept(), asked.minMonths(), isOpen(asked.concept(), asked.kind()));
  }

  Credit of(Criterion.Certification asked) {
    return credit(asked.concept(), 0, isOpen(asked.concept(), ConceptKind.CERTIFICATION));
  }

  /** Anything under a class will do, and nothing less. */
  Credit ofClass(String concept) {
    List<Claim> under =
        claims.stream().filter(claim -> vocabulary.isUnder(claim.concept, concept)).toList();
    boolean open = isOpen(concept, vocabulary.kind(concept));
    if (under.isEmpty()) {
      return Credit.of(0, open);
    }
    return under.stream().anyMatch(Claim::stated)
        ? Credit.of(1000, open)
        : new Credit(0, table.inferred(), 1000);
  }

  private boolean isOpen(String concept, ConceptKind kind) {
    return !isDenied(concept) && ReferenceCredits.isOpen(profile, kind);
  }

  private boolean isDenied(String concept) {
    return denied.stream().anyMatch(no -> vocabulary.steps(concept, no) >= 0);
  }

  private Credit credit(String asked, int askedMonths, boolean open) {
    int low = 0;
    int credit = 0;
    int high = open ? 1000 : 0;
    for (Claim claim : claims) {
      int stated = relation(asked, claim.concept);
      if (!claim.stated && stated < 1000) {
        continue;
      }
      int relation =
          claim.stated
              ? stated
              : Rational.of(stated).times(Rational.of(table.inferred(), 1000)).floor();
      int worth = Rational.of(relation).times(Rational.of(years(askedMonths, claim), 1000)).floor();
      credit = Math.max(credit, worth);
      low = Math.max(low, claim.stated ? worth : 0);
      high = Math.max(high, claim.stated && claim.months.isPresent() ? worth : stated);
    }
    return new Credit(low, credit, high);
  }

  private int relation(String asked, String claimed) {
    if (vocabulary.steps(claimed, asked) >= 0) {
      return 1000;
    }
    int steps = vocabulary.steps(asked, claimed);
    int general = steps < 0 ? 0 : steps == 1 ? table.broader() : table.broaderStill();
    return Math.max(general, vocabulary.areRelated(asked, claimed) ? table.related() : 0);
  }

  private int years(int asked, Claim claim) {
    int months = claim.months.orElse(0);
    if (months >= asked) {
      return 1000;
    }
    return table.withoutYears()
        + Rational.of((1000L - table.withoutYears()) * months, asked).floor();
  }

  /** What was used at work, and its domain. */
  private static List<String> subjects(WorkExperience work) {
    return Stream.concat(work.skills().stream(), work.domain().stream()).toList();
  }
}
