package dev.roletally;

import static net.jqwik.api.Arbitraries.frequencyOf;
import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.just;
import static net.jqwik.api.Arbitraries.lazyOf;
import static net.jqwik.api.Arbitraries.oneOf;

import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Necessity;
import dev.roletally.model.Occupation;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Seniority;
import dev.roletally.model.Span;
import dev.roletally.scoring.CreditTable;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.SeniorityTable;
import dev.roletally.scoring.Treatment;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Vocabularies, roles and policies for properties of the score, drawn from a world so small that a
 * role and a profile ({@link ScoringProfiles}) nearly always have something to say to each other: a
 * dozen concepts, two months of days, a handful of names.
 *
 * <p>{@link Arbitraries} draws anything the types allow, for round trips; this draws what makes
 * scores differ.
 */
public final class ScoringArbitraries {
  /** The concepts of every vocabulary drawn; only their relations vary. */
  static final List<Concept> CONCEPTS =
      List.of(
          concept("know-a", "Know A", ConceptKind.KNOWLEDGE),
          concept("know-b", "Know B", ConceptKind.KNOWLEDGE),
          concept("soft-a", "Soft A", ConceptKind.SOFT),
          concept("method-a", "Method A", ConceptKind.METHOD),
          concept("frame-a", "Frame A", ConceptKind.FRAMEWORK),
          concept("lang-a", "Lang A", ConceptKind.LANGUAGE),
          concept("frame-b", "Frame B", ConceptKind.FRAMEWORK),
          concept("tool-a", "Tool A", ConceptKind.TOOL),
          concept("lang-b", "Lang B", ConceptKind.LANGUAGE),
          // a craft of several occupations
          concept("sql", "Sequel", ConceptKind.LANGUAGE),
          concept("soft-b", "Soft B", ConceptKind.SOFT),
          concept("cert:a", "Cert A", ConceptKind.CERTIFICATION),
          // a certificate with the name of a framework
          concept("cert:b", "Frame B", ConceptKind.CERTIFICATION));

  /** The fields of study of every vocabulary drawn. */
  static final List<Concept> FIELDS =
      List.of(
          concept("field:a", "Field A", ConceptKind.FIELD),
          concept("field:b", "Field B", ConceptKind.FIELD),
          concept("field:c", "Field C", ConceptKind.FIELD),
          concept("field:d", "Field D", ConceptKind.FIELD),
          concept("field:e", "Field E", ConceptKind.FIELD),
          concept("field:computer-science", "Informatics", ConceptKind.FIELD));

  /** Names that no vocabulary drawn holds. */
  static final List<String> UNHEARD = List.of("Zeta", "Eta");

  static final List<String> PLACES = List.of("Seattle, WA", "Seattle", "WA", "London");
  static final List<String> COUNTRIES = List.of("US", "DE");
  static final List<String> LANGUAGES = List.of("en", "de");
  static final List<String> VENUES = List.of("KDD", "ACL");
  static final List<String> KINDS =
      List.of("", "software engineering", "data science", "data engineering of lang");

  private static final Concept ENGLISH =
      Concept.of("lang:en", "English", ConceptKind.NATURAL_LANGUAGE).alias("en");
  private static final Span NOWHERE = new Span(0, 0);
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 5, 1);

  private ScoringArbitraries() {}

  private static Concept concept(String id, String label, ConceptKind kind) {
    return Concept.of(id, label, kind).alias(alias(label));
  }

  /** The second name of the concept with this label, in other words. */
  public static String alias(String label) {
    return new StringBuilder(label).reverse().toString();
  }

  /** Vocabularies of the same concepts with any relations. */
  public static Arbitrary<Vocabulary> vocabularies() {
    return Combinators.combine(
            pairs(CONCEPTS.size(), 8),
            pairs(CONCEPTS.size(), 4),
            pairs(FIELDS.size(), 8),
            pairs(FIELDS.size(), 2))
        .as(
            (broader, related, fieldBroader, fieldRelated) -> {
              Vocabulary.Builder vocabulary = Vocabulary.builder().add(ENGLISH);
              relate(CONCEPTS, broader, related).forEach(vocabulary::add);
              relate(FIELDS, fieldBroader, fieldRelated).forEach(vocabulary::add);
              return vocabulary.build();
            });
  }

  /** Pairs of different indexes below {@code size}, the greater first. */
  private static Arbitrary<List<int[]>> pairs(int size, int most) {
    return Combinators.combine(integers().between(1, size - 1), integers().between(0, size - 1))
        .as((one, other) -> new int[] {one, other % one})
        .list()
        .ofMaxSize(most);
  }

  private static Iterable<Concept> relate(
      List<Concept> plain, List<int[]> broader, List<int[]> related) {
    Map<String, Concept> concepts = new TreeMap<>();
    plain.forEach(concept -> concepts.put(concept.id(), concept));
    for (int[] pair : broader) {
      String above = plain.get(pair[1]).id();
      concepts.computeIfPresent(plain.get(pair[0]).id(), (id, below) -> below.broader(above));
    }
    for (int[] pair : related) {
      String beside = plain.get(pair[1]).id();
      concepts.computeIfPresent(plain.get(pair[0]).id(), (id, concept) -> concept.related(beside));
    }
    return concepts.values();
  }

  /** Any of two months of days. */
  public static Arbitrary<LocalDate> days() {
    return integers().between(0, 60).map(FIRST_DAY::plusDays);
  }

  /** Months around them, half of the time those at which a graduate or student just fits. */
  static Arbitrary<YearMonth> months() {
    YearMonth first = YearMonth.from(FIRST_DAY);
    return frequencyOf(
        Tuple.of(1, integers().between(-30, 20).map(first::plusMonths)),
        Tuple.of(
            1, any(List.of(-25, -24, -23, -22, 0, 1, 2, 11, 12, 13, 14)).map(first::plusMonths)));
  }

  /** Ranges of days that often touch or overlap, some with an open end. */
  static Arbitrary<DateRange> dateRanges() {
    Arbitrary<DateRange> closed =
        Combinators.combine(days(), integers().between(0, 30))
            .as((from, days) -> new DateRange(from, from.plusDays(days)));
    return frequencyOf(
        Tuple.of(8, closed),
        Tuple.of(1, closed.map(days -> new DateRange(days.from(), LocalDate.MAX))),
        Tuple.of(1, closed.map(days -> new DateRange(LocalDate.MIN, days.to()))));
  }

  /** Leaves of every type; skills above all. */
  public static Arbitrary<Criterion> leaves() {
    return frequencyOf(
        Tuple.of(8, skills()),
        Tuple.of(4, degrees()),
        Tuple.of(3, experiences()),
        Tuple.of(3, works()),
        Tuple.of(3, availabilities()),
        Tuple.of(2, graduations()),
        Tuple.of(
            1,
            Combinators.combine(any(AuthorizationKind.class), any(COUNTRIES).optional())
                .as((kind, country) -> new Criterion.Authorization(kind, country, NOWHERE))),
        Tuple.of(
            2,
            Combinators.combine(any(LANGUAGES), any(LanguageLevel.class))
                .as((language, level) -> new Criterion.Language(language, level, NOWHERE))),
        Tuple.of(2, certifications()),
        Tuple.of(1, any(PLACES).map(place -> new Criterion.Location(place, NOWHERE))),
        Tuple.of(1, just(new Criterion.Other(NOWHERE))));
  }

  /** Skills, known and not, with and without years. */
  static Arbitrary<Criterion> skills() {
    List<Criterion.Skill> all = new ArrayList<>();
    for (Concept concept : CONCEPTS) {
      if (concept.kind().isSkill()) {
        all.add(skill(concept.id(), concept.label(), concept.kind()));
      }
    }
    for (String name : UNHEARD) {
      all.add(skill(unheard(name), name, ConceptKind.UNRECOGNISED));
    }
    Arbitrary<Integer> least =
        frequencyOf(Tuple.of(3, just(0)), Tuple.of(1, integers().between(1, 40)));
    return Combinators.combine(any(all), least)
        .as(
            (skill, months) ->
                new Criterion.Skill(skill.concept(), skill.label(), skill.kind(), NOWHERE, months));
  }

  private static Criterion.Skill skill(String concept, String label, ConceptKind kind) {
    return new Criterion.Skill(concept, label, kind, NOWHERE, 0);
  }

  private static String unheard(String name) {
    return Criterion.Skill.UNRECOGNISED + dev.roletally.model.Words.normalise(name);
  }

  private static Arbitrary<Criterion> certifications() {
    return any(List.of("cert:a", "cert:b", "text:zeta", "text:eta"))
        .map(id -> new Criterion.Certification(id, id.substring(id.indexOf(':') + 1), NOWHERE));
  }

  /** Degrees of any level, status and field. */
  static Arbitrary<Criterion> degrees() {
    List<FieldOfStudy> fields = new ArrayList<>();
    FIELDS.forEach(field -> fields.add(new FieldOfStudy(field.id(), field.label(), NOWHERE)));
    fields.add(new FieldOfStudy(unheard("Zeta"), "Zeta", NOWHERE));
    return Combinators.combine(
            any(DegreeLevel.class).set().ofMaxSize(2),
            flag(),
            any(DegreeStatus.class).set().ofMaxSize(2),
            any(fields).list().ofMaxSize(2),
            flag(),
            just(new BigDecimal("3.0")).optional(0.1))
        .as(
            (levels, orHigher, status, named, related, gpa) ->
                new Criterion.Degree(levels, orHigher, status, named, related, gpa, NOWHERE));
  }

  /** Experience of any length and kind. */
  static Arbitrary<Criterion> experiences() {
    return Combinators.combine(
            frequencyOf(Tuple.of(1, just(0)), Tuple.of(4, integers().between(1, 40))),
            flag(),
            any(KINDS),
            frequencyOf(
                Tuple.of(4, just(List.<String>of())), Tuple.of(1, any(VENUES).list().ofSize(1))))
        .as(
            (months, upTo, kind, venues) ->
                new Criterion.Experience(
                    months,
                    upTo ? OptionalInt.of(months + 12) : OptionalInt.empty(),
                    kind,
                    venues,
                    NOWHERE));
  }

  /** Work of occupations that the small world's titles, fields and skills are of, and others. */
  static Arbitrary<Criterion> works() {
    return Combinators.combine(
            any(List.of(
                    Occupation.SOFTWARE,
                    Occupation.DATA_SCIENCE,
                    Occupation.DATA_ENGINEERING,
                    Occupation.HOSPITALITY,
                    Occupation.LEGAL))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2),
            any(Seniority.class).optional())
        .as((of, seniority) -> new Criterion.Work(of, seniority, "engineer", NOWHERE));
  }

  /** Starts, windows, lengths and hours in every mixture. */
  public static Arbitrary<Criterion> availabilities() {
    return Combinators.combine(
            days().list().ofMaxSize(3),
            dateRanges().list().ofMaxSize(2),
            integers().between(0, 6),
            flag(),
            any(List.of(0, 0, 20, 40)))
        .as(
            (starts, windows, weeks, upTo, hours) ->
                new Criterion.Availability(
                    starts,
                    windows,
                    weeks,
                    upTo ? OptionalInt.of(weeks + 2) : OptionalInt.empty(),
                    hours,
                    NOWHERE));
  }

  private static Arbitrary<Criterion> graduations() {
    return Combinators.combine(months().optional(), integers().between(0, 12).optional(), months())
        .as(
            (from, length, other) ->
                new Criterion.Graduation(
                    from, length.map(from.orElse(other)::plusMonths), NOWHERE));
  }

  /** Criteria of every type, groups up to {@code depth} deep. */
  static Arbitrary<Criterion> criteria(int depth) {
    if (depth == 0) {
      return leaves();
    }
    Arbitrary<Criterion> member =
        frequencyOf(Tuple.of(1, skills()), Tuple.of(1, lazyOf(() -> criteria(depth - 1))));
    Arbitrary<Criterion> group =
        Combinators.combine(
                member.list().ofMinSize(1).ofMaxSize(3),
                flag(),
                integers().between(0, 3),
                integers().between(1, 3))
            .as(
                (of, open, type, count) ->
                    switch (type) {
                      case 0 -> new Criterion.AllOf(of);
                      case 1 -> new Criterion.AtLeast(Math.min(count, of.size()), of);
                      default -> new Criterion.AnyOf(open, of);
                    });
    return frequencyOf(Tuple.of(3, leaves()), Tuple.of(2, group));
  }

  /** Criteria of every type. */
  public static Arbitrary<Criterion> criteria() {
    return criteria(2);
  }

  /** Requirements without a name: each is mostly weighed where its criterion belongs. */
  public static Arbitrary<Requirement> requirements() {
    return Combinators.combine(any(Necessity.class), any(Category.class).optional(0.2), criteria(2))
        .as(
            (necessity, category, criterion) ->
                requirement(necessity, category.orElse(natural(criterion)), criterion));
  }

  /** A requirement without words. */
  public static Requirement requirement(
      Necessity necessity, Category category, Criterion criterion) {
    return Requirement.of("r", necessity, category, NOWHERE, "", Because.OWN_WORDS, criterion);
  }

  /** The category that a criterion's first leaf belongs to. */
  public static Category natural(Criterion criterion) {
    return switch (criterion.leaves().findFirst().orElseThrow()) {
      case Criterion.Skill skill -> skill.kind().category();
      case Criterion.Degree degree -> Category.EDUCATION;
      case Criterion.Experience experience -> Category.EXPERIENCE;
      case Criterion.Work work -> Category.EXPERIENCE;
      case Criterion.Availability availability -> Category.AVAILABILITY;
      case Criterion.Graduation graduation -> Category.GRADUATION;
      case Criterion.Authorization authorization -> Category.AUTHORIZATION;
      case Criterion.Language language -> Category.LANGUAGE;
      case Criterion.Certification certification -> Category.CERTIFICATION;
      case Criterion.Location location -> Category.LOCATION;
      case Criterion.Other other -> Category.OTHER;
    };
  }

  /**
   * Roles of up to eight requirements, named {@code r0}, {@code r1} and so on: some said again,
   * some marked as repeats, some contradicted, some in a language that is not read.
   */
  public static Arbitrary<Role> roles() {
    return Combinators.combine(
            requirements().list().ofMaxSize(6),
            integers().between(0, 5).list().ofMaxSize(2),
            integers().between(1, 5).optional(0.1),
            alternatives().list().ofMaxSize(2),
            any(EmploymentType.class).optional(),
            frequencyOf(Tuple.of(19, just(true)), Tuple.of(1, just(false))))
        .as(
            (asked, again, repeating, others, type, readable) -> {
              List<Requirement> all = new ArrayList<>(asked);
              for (int i : again) {
                if (i < asked.size()) {
                  Requirement first = asked.get(i);
                  Necessity[] both = Necessity.values();
                  all.add(requirement(both[all.size() % 2], first.category(), first.criterion()));
                }
              }
              Role.Builder role = Role.builder("role").requirements(named(all, repeating));
              others.forEach(role::conflict);
              type.ifPresent(each -> role.employmentType(new Fact<>(each, NOWHERE)));
              if (!readable) {
                role.diagnostic(
                    Diagnostic.of(Diagnostic.Code.LANGUAGE_UNSUPPORTED, "not in English"));
              }
              return role.build();
            });
  }

  private static List<Requirement> named(List<Requirement> all, Optional<Integer> repeating) {
    List<Requirement> named = new ArrayList<>();
    for (Requirement each : all) {
      int index = named.size();
      Requirement next = named(each, "r" + index);
      boolean repeats = repeating.isPresent() && repeating.get() == index;
      named.add(repeats ? next.repeating("r0") : next);
    }
    return named;
  }

  /** The same requirement under another id. */
  public static Requirement named(Requirement each, String id) {
    return new Requirement(
        id,
        each.necessity(),
        each.category(),
        each.span(),
        each.quote(),
        each.because(),
        each.criterion(),
        each.repeats(),
        each.derivedFrom());
  }

  private static Arbitrary<Conflict> alternatives() {
    return Combinators.combine(
            any(Conflict.Code.class),
            integers().between(0, 6).map(i -> "r" + i),
            oneOf(List.of(leaves(), degrees(), availabilities(), criteria(1))))
        .as(
            (code, requirement, criterion) ->
                new Conflict(
                    code,
                    List.of(NOWHERE, NOWHERE),
                    "contradiction",
                    Optional.of(new Conflict.Alternative(requirement, criterion))));
  }

  /** Policies, as often at the edge of what is allowed as within. */
  public static Arbitrary<ScoringPolicy> policies() {
    Arbitrary<Integer> weight =
        frequencyOf(
            Tuple.of(2, just(0)),
            Tuple.of(2, just(1)),
            Tuple.of(2, just(1000)),
            Tuple.of(4, integers().between(1, 999)));
    List<Category> weighed =
        List.copyOf(new TreeSet<>(List.of(Category.values()).subList(0, Category.OTHER.ordinal())));
    Arbitrary<ScoringPolicy.Builder> weights =
        Combinators.combine(
                weight.list().ofSize(weighed.size()),
                frequencyOf(
                        Tuple.of(2, just(1)),
                        Tuple.of(1, just(10)),
                        Tuple.of(2, integers().between(1, 10)))
                    .list()
                    .ofSize(weighed.size()),
                any(weighed))
            .as(
                (each, stated, positive) -> {
                  ScoringPolicy.Builder policy = ScoringPolicy.balanced().toBuilder();
                  for (int i = 0; i < weighed.size(); i++) {
                    policy.weight(weighed.get(i), each.get(i));
                    policy.fullyStated(weighed.get(i), stated.get(i));
                  }
                  return each.stream().allMatch(w -> w == 0) ? policy.weight(positive, 1) : policy;
                });
    Arbitrary<int[]> factors =
        Combinators.combine(
                frequencyOf(
                    Tuple.of(1, just(1)),
                    Tuple.of(1, just(100)),
                    Tuple.of(2, integers().between(1, 100))),
                frequencyOf(
                    Tuple.of(1, just(1)),
                    Tuple.of(1, just(100)),
                    Tuple.of(2, integers().between(1, 100))))
            .as((one, other) -> new int[] {Math.max(one, other), Math.min(one, other)});
    Arbitrary<Integer> silence =
        frequencyOf(
            Tuple.of(1, just(50)),
            Tuple.of(1, just(1000)),
            Tuple.of(1, just(250)),
            Tuple.of(2, integers().between(50, 1000)));
    Arbitrary<ScoringPolicy> extreme =
        Combinators.combine(
                weights,
                factors,
                silence,
                Combinators.combine(tables(), seniorities()).as(Tuple::of),
                any(weighed).set().ofMaxSize(5),
                any(Treatment.class),
                any(Treatment.class))
            .as(
                (policy, factor, quiet, tables, deciding, ineligible, undetermined) ->
                    policy
                        .name("drawn@1")
                        .factors(factor[0], factor[1])
                        .silence(quiet)
                        .credits(tables.get1())
                        .seniority(tables.get2())
                        .deciding(deciding.toArray(Category[]::new))
                        .ineligible(ineligible)
                        .undetermined(undetermined)
                        .build());
    return frequencyOf(Tuple.of(1, just(ScoringPolicy.balanced())), Tuple.of(4, extreme));
  }

  private static Arbitrary<SeniorityTable> seniorities() {
    Arbitrary<SeniorityTable> drawn =
        Combinators.combine(
                integers().between(0, 40), integers().between(0, 20), integers().between(0, 20))
            .as(
                (least, more, most) ->
                    new SeniorityTable(least, least + more, least + more + most));
    return frequencyOf(Tuple.of(1, just(SeniorityTable.standard())), Tuple.of(1, drawn));
  }

  private static Arbitrary<CreditTable> tables() {
    Arbitrary<CreditTable> drawn =
        frequencyOf(
                Tuple.of(1, just(0)),
                Tuple.of(1, just(999)),
                Tuple.of(3, integers().between(0, 999)))
            .list()
            .ofSize(18)
            .map(
                c ->
                    new CreditTable(
                        Math.max(c.get(0), c.get(1)),
                        Math.min(c.get(0), c.get(1)),
                        c.get(2),
                        c.get(3),
                        c.get(4),
                        c.get(5),
                        c.get(6),
                        c.get(7),
                        c.get(8),
                        c.get(9),
                        c.get(10),
                        c.get(11),
                        c.get(12),
                        c.get(13),
                        c.get(14),
                        c.get(15),
                        c.get(16),
                        c.get(17)));
    return frequencyOf(Tuple.of(2, just(CreditTable.standard())), Tuple.of(1, drawn));
  }

  static Arbitrary<Boolean> flag() {
    return any(List.of(true, false));
  }

  static <T> Arbitrary<T> any(List<T> values) {
    return net.jqwik.api.Arbitraries.of(values);
  }

  static <E extends Enum<E>> Arbitrary<E> any(Class<E> values) {
    return net.jqwik.api.Arbitraries.of(values);
  }
}
