package dev.roletally.scoring;

import static java.util.Objects.requireNonNull;

import dev.roletally.explain.Code;
import dev.roletally.explain.Evidence;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.InferredSkill;
import dev.roletally.model.Profile;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.Span;
import dev.roletally.model.Words;
import dev.roletally.model.WorkExperience;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Relation;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * The credit of skills, frameworks, tools and certificates: the best single claim, by its relation
 * to what is asked, times the part of the years asked for.
 *
 * <p>{@code credit = floor(relation · years / 1000)} with {@code relation} 1000 for the same or a
 * narrower concept and from the {@link CreditTable} for a broader or related one, and {@code years}
 * 1000 if as many months are claimed as asked, else {@code t + floor((1000−t)·claimed/asked)} with
 * {@code t} the table's {@code withoutYears} and nothing claimed counting as 0. What was used at
 * work, and the domain of the work, are claimed with the months of that work.
 *
 * <p>A skill that is only inferred from prose is worth {@code floor(relation · inferred / 1000)} in
 * place of the relation, and only as the same or a narrower concept; it counts nothing towards
 * {@code low}, and towards {@code high} as the statement that it could become. A denial takes it
 * away.
 */
final class SkillCredit {
  private final Vocabulary vocabulary;
  private final Denials denials;
  private final CreditTable table;
  private final List<Claim> claims = new ArrayList<>();
  private final Claims byConcept;
  private final Set<Category> open = EnumSet.noneOf(Category.class);

  SkillCredit(
      Profile profile, Vocabulary vocabulary, Denials denials, CreditTable table, LocalDate asOf) {
    this.vocabulary = vocabulary;
    this.denials = denials;
    this.table = table;
    profile.skills().forEach(this::addSkill);
    profile.frameworks().forEach(this::addSkill);
    skillsAtWork(profile, asOf).forEach(this::addSkill);
    for (String name : profile.certifications()) {
      claims.add(Claim.of(name, vocabulary.certification(name), OptionalInt.empty()));
    }
    int sure = claims.size();
    profile.inferred().forEach(this::addInferred);
    this.byConcept = Claims.of(claims.stream().map(Claim::concept).toList(), sure, vocabulary);
    open.addAll(profile.incomplete());
    if (profile.skills().isEmpty()) {
      open.add(Category.SKILLS);
    }
    if (profile.frameworks().isEmpty()) {
      open.add(Category.FRAMEWORKS);
    }
    if (profile.certifications().isEmpty()) {
      open.add(Category.CERTIFICATION);
    }
  }

  /** All of a profile that these credits depend on: equal parts, equal credits. */
  static List<Object> basis(Profile profile) {
    return List.of(
        profile.skills(),
        profile.frameworks(),
        profile.experience(),
        profile.certifications(),
        profile.inferred(),
        profile.denied(),
        profile.incomplete());
  }

  private void addSkill(SkillClaim skill) {
    claims.add(Claim.of(skill.name(), vocabulary.skill(skill.name()), skill.months()));
  }

  private void addInferred(InferredSkill skill) {
    Optional<Concept> found = vocabulary.skill(skill.name());
    Claim claim = Claim.of(skill.name(), found, skill.months()).from(skill);
    if (!denials.coverConcept(claim.concept)) {
      claims.add(claim);
    }
  }

  /** The concepts of the vocabulary, by ordinal, for which some claim may be worth something. */
  int[] reached() {
    return byConcept.reached();
  }

  /** The concepts outside the vocabulary that are claimed. */
  Set<String> reachedOutside() {
    return byConcept.outside();
  }

  /**
   * What was used at work, and its domains, by whichever name, with the months of all that work.
   */
  private List<SkillClaim> skillsAtWork(Profile profile, LocalDate asOf) {
    Map<String, String> names = new TreeMap<>();
    Map<String, List<WorkExperience>> uses = new TreeMap<>();
    for (WorkExperience work : profile.experience()) {
      List<String> subjects = new ArrayList<>(work.skills());
      work.domain().ifPresent(subjects::add);
      for (String name : subjects) {
        if (!name.isBlank()) {
          String concept = Claim.concept(name, vocabulary.skill(name));
          names.putIfAbsent(concept, name);
          uses.computeIfAbsent(concept, id -> new ArrayList<>()).add(work);
        }
      }
    }
    List<SkillClaim> skills = new ArrayList<>();
    uses.forEach(
        (concept, work) ->
            skills.add(new SkillClaim(requireNonNull(names.get(concept)), Months.of(work, asOf))));
    return skills;
  }

  Assessment assess(Criterion.Skill skill) {
    return assess(
        skill.concept(), skill.label(), skill.minMonths(), isOpen(skill.concept(), skill.kind()));
  }

  Assessment assess(Criterion.Certification certification) {
    return assess(
        certification.concept(),
        certification.label(),
        0,
        isOpen(certification.concept(), ConceptKind.CERTIFICATION));
  }

  /** The credit of a skill or certificate alone. */
  int credit(int concept, int minMonths) {
    int credit = 0;
    for (int link = byConcept.first(concept); Claims.isLink(link); link = byConcept.next(link)) {
      Claim claim = claims.get(byConcept.claim(link));
      int worth = worth(claim, stated(byConcept.relation(link)));
      credit = Math.max(credit, worth * years(minMonths, claim.months) / 1000);
    }
    return credit;
  }

  /** The credit of anything of a class alone. */
  int creditOfClass(int concept) {
    int credit = 0;
    for (int link = byConcept.first(concept); Claims.isLink(link); link = byConcept.next(link)) {
      if (byConcept.relation(link) == Relation.NARROWER) {
        credit = Math.max(credit, worth(claims.get(byConcept.claim(link)), Assessment.FULL));
      }
    }
    return credit;
  }

  /** What a claim would be worth if it were stated. */
  private int stated(Relation relation) {
    return switch (relation) {
      case SAME, NARROWER -> Assessment.FULL;
      case BROADER -> table.broader();
      case BROADER_STILL -> table.broaderStill();
      case RELATED -> table.related();
    };
  }

  /** What a claim is worth. */
  private int worth(Claim claim, int stated) {
    return claim.source.isPresent() ? stated * table.inferred() / 1000 : stated;
  }

  /** Whether anything under a class is claimed; the class itself, or less, is not enough. */
  Assessment assessClass(String concept) {
    ConceptKind kind =
        vocabulary.concept(concept).map(Concept::kind).orElse(ConceptKind.UNRECOGNISED);
    boolean isOpen = isOpen(concept, kind);
    Candidate best = null;
    int low = 0;
    for (int link = byConcept.first(concept); Claims.isLink(link); link = byConcept.next(link)) {
      if (byConcept.relation(link) == Relation.NARROWER) {
        Candidate candidate = candidate(link, concept);
        best = best == null || candidate.relation > best.relation ? candidate : best;
        low = candidate.isInferred() ? low : Assessment.FULL;
      }
    }
    if (best == null) {
      return Assessment.leaf(0, 0, isOpen ? Assessment.FULL : 0, List::of);
    }
    Candidate chosen = best;
    return Assessment.leaf(
        low, best.relation, Assessment.FULL, () -> chosen.evidenceOfClass(concept));
  }

  private boolean isOpen(String concept, ConceptKind kind) {
    if (denials.coverConcept(concept)) {
      return false;
    }
    return switch (kind) {
      case SOFT -> true;
      case UNRECOGNISED -> open.contains(Category.SKILLS) || open.contains(Category.FRAMEWORKS);
      default -> open.contains(kind.category());
    };
  }

  private Assessment assess(String concept, String label, int minMonths, boolean isOpen) {
    Candidate best = null;
    int low = 0;
    int credit = 0;
    int high = 0;
    for (int link = byConcept.first(concept); Claims.isLink(link); link = byConcept.next(link)) {
      Candidate candidate = candidate(link, concept);
      int worth = candidate.relation * years(minMonths, candidate.claim.months) / 1000;
      boolean settled = candidate.claim.months.isPresent() && !candidate.isInferred();
      high = Math.max(high, settled ? worth : candidate.stated);
      low = candidate.isInferred() ? low : Math.max(low, worth);
      if (worth > credit || (best != null && worth == credit && candidate.isNearer(best))) {
        credit = worth;
        best = candidate;
      }
    }
    if (best == null) {
      Code code = isOpen ? Code.NOT_STATED : Code.NOT_CLAIMED;
      return Assessment.leaf(
          0,
          0,
          isOpen ? Assessment.FULL : high,
          () -> {
            boolean denied = denials.coverConcept(concept);
            return List.of(Evidence.of(denied ? Code.DENIED : code, 0).with("asked", label));
          });
    }
    Candidate chosen = best;
    int worth = credit;
    return Assessment.leaf(
        low,
        credit,
        isOpen ? Assessment.FULL : high,
        () -> chosen.evidence(worth, label, minMonths));
  }

  private int years(int asked, OptionalInt claimed) {
    int months = claimed.orElse(0);
    if (months >= asked) {
      return 1000;
    }
    return table.withoutYears() + (int) ((1000L - table.withoutYears()) * months / asked);
  }

  private Candidate candidate(int link, String asked) {
    Claim claim = claims.get(byConcept.claim(link));
    Relation relation = byConcept.relation(link);
    Code code =
        switch (relation) {
          case SAME -> Code.EXACT;
          case NARROWER -> Code.NARROWER;
          case BROADER, BROADER_STILL -> Code.BROADER;
          case RELATED -> Code.RELATED;
        };
    return new Candidate(claim, code, stated(relation), asked);
  }

  /** A claim, looked up in the vocabulary. */
  private record Claim(
      String name, String concept, OptionalInt months, Optional<InferredSkill> source) {
    static Claim of(String name, Optional<Concept> found, OptionalInt months) {
      return new Claim(name, concept(name, found), months, Optional.empty());
    }

    /** The same, but only inferred. */
    Claim from(InferredSkill skill) {
      return new Claim(name, concept, months, Optional.of(skill));
    }

    /** The concept that a name claims: the one found, or the words themselves. */
    static String concept(String name, Optional<Concept> found) {
      return found
          .map(Concept::id)
          .orElseGet(() -> Criterion.Skill.UNRECOGNISED + Words.normalise(name));
    }
  }

  /** A claim that is worth something for a concept asked. */
  private final class Candidate {
    private final Claim claim;
    private final Code code;

    /** What it is worth, and would be if it were stated. */
    private final int relation;

    private final int stated;
    private final String asked;

    Candidate(Claim claim, Code code, int stated, String asked) {
      this.claim = claim;
      this.code = code;
      this.relation = worth(claim, stated);
      this.stated = stated;
      this.asked = asked;
    }

    boolean isInferred() {
      return claim.source.isPresent();
    }

    /** Whether it is to be named rather than {@code other}, which is worth as much. */
    boolean isNearer(Candidate other) {
      return relation > other.relation
          || (relation == other.relation && code.compareTo(other.code) < 0);
    }

    /** What a credit for {@code label} rests on, if it is this claim that brings it. */
    List<Evidence> evidence(int credit, String label, int minMonths) {
      List<Evidence> evidence = new ArrayList<>();
      inference(credit).ifPresent(evidence::add);
      evidence.add(Evidence.of(code, claim.name, credit * 1000).path(path()).with("asked", label));
      if (claim.months.isEmpty() && minMonths > 0) {
        evidence.add(
            Evidence.of(Code.YEARS_UNSTATED, claim.name, credit * 1000)
                .with("askedMonths", minMonths));
      } else if (claim.months.orElse(0) < minMonths) {
        evidence.add(
            Evidence.of(Code.YEARS_SHORT, claim.name, credit * 1000)
                .with("askedMonths", minMonths)
                .with("months", claim.months.orElse(0)));
      }
      return evidence;
    }

    /** What the credit for anything of a class rests on, if it is this claim that brings it. */
    List<Evidence> evidenceOfClass(String concept) {
      List<Evidence> evidence = new ArrayList<>();
      inference(relation).ifPresent(evidence::add);
      evidence.add(
          Evidence.of(Code.OPEN_LIST, claim.name, relation * 1000)
              .path(path())
              .with("asked", concept));
      return evidence;
    }

    /** Where the prose names it, if it is only inferred. */
    Optional<Evidence> inference(int credit) {
      return claim.source.map(
          skill -> {
            Span first = skill.places().get(0);
            return Evidence.of(Code.INFERRED, claim.name, credit * 1000)
                .with("at", first.in())
                .with("start", first.start())
                .with("end", first.end())
                .with("places", skill.places().size());
          });
    }

    /** The labels from the claim's concept to the one asked. */
    List<String> path() {
      return switch (code) {
        case NARROWER -> labels(SkillCredit.this.climb(claim.concept, asked));
        case BROADER -> labels(SkillCredit.this.climb(asked, claim.concept).reversed());
        case RELATED -> List.of(label(claim.concept), label(asked));
        default -> List.of(label(asked));
      };
    }

    private List<String> labels(List<String> ids) {
      List<String> labels = new ArrayList<>(ids.size());
      for (String id : ids) {
        labels.add(label(id));
      }
      return labels;
    }

    private String label(String id) {
      return vocabulary.concept(id).map(Concept::label).orElse(claim.name);
    }
  }

  /** A shortest way up from {@code from} to {@code to}, both included; by id where several are. */
  private List<String> climb(String from, String to) {
    List<String> way = new ArrayList<>();
    for (String at = from; !at.equals(to); at = nextUp(at, to)) {
      way.add(at);
    }
    way.add(to);
    return way;
  }

  private String nextUp(String at, String to) {
    String next = to;
    int fewest = Integer.MAX_VALUE;
    for (String up : vocabulary.concept(at).orElseThrow().broader()) {
      int steps = up.equals(to) ? 0 : vocabulary.broader(up).getOrDefault(to, Integer.MAX_VALUE);
      if (steps < fewest || (steps == fewest && up.compareTo(next) < 0)) {
        next = up;
        fewest = steps;
      }
    }
    return next;
  }
}
