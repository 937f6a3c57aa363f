package dev.roletally;

import static net.jqwik.api.Arbitraries.bigDecimals;
import static net.jqwik.api.Arbitraries.frequencyOf;
import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.just;
import static net.jqwik.api.Arbitraries.longs;
import static net.jqwik.api.Arbitraries.strings;

import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.AvailabilityWindow;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.DegreeStatus;
import dev.roletally.model.DerivedFrom;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.Ignored;
import dev.roletally.model.InferredSkill;
import dev.roletally.model.LanguageClaim;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Necessity;
import dev.roletally.model.Occupation;
import dev.roletally.model.Pay;
import dev.roletally.model.PayUnit;
import dev.roletally.model.Profile;
import dev.roletally.model.Publication;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Seniority;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.Span;
import dev.roletally.model.Sponsorship;
import dev.roletally.model.Weeks;
import dev.roletally.model.WorkAuthorization;
import dev.roletally.model.WorkExperience;
import dev.roletally.model.WorkMode;
import dev.roletally.scoring.CreditTable;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Treatment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Roles, requirements, criteria and profiles for property tests: any value the types allow, drawn
 * so that roles and profiles often speak of the same things.
 */
public final class Arbitraries {
  private static final List<Criterion.Skill> SKILLS =
      List.of(
          skill("python", "Python", ConceptKind.LANGUAGE),
          skill("java", "Java", ConceptKind.LANGUAGE),
          skill("cpp", "C++", ConceptKind.LANGUAGE),
          skill("sql", "SQL", ConceptKind.LANGUAGE),
          skill("pytorch", "PyTorch", ConceptKind.FRAMEWORK),
          skill("tensorflow", "TensorFlow", ConceptKind.FRAMEWORK),
          skill("spring", "Spring", ConceptKind.FRAMEWORK),
          skill("docker", "Docker", ConceptKind.TOOL),
          skill("aws", "Amazon Web Services", ConceptKind.PLATFORM),
          skill("machine-learning", "machine learning", ConceptKind.KNOWLEDGE),
          skill("communication", "communication", ConceptKind.SOFT),
          skill("text:flowgrid", "FlowGrid", ConceptKind.UNRECOGNISED));
  private static final List<String> FIELDS =
      List.of("Computer Science", "Statistics", "Mathematics", "Biology");
  private static final List<String> PLACES = List.of("Seattle, WA", "London", "Berlin", "Remote");
  private static final List<String> VENUES = List.of("KDD", "NeurIPS", "ACL");
  private static final List<String> COUNTRIES = List.of("US", "DE", "IN");
  private static final List<String> CERTIFICATES = List.of("CKA", "CPA");
  private static final List<String> KINDS = List.of("", "software engineering", "data science");

  private static final List<Category> WEIGHED =
      Arrays.stream(Category.values()).filter(each -> each != Category.OTHER).toList();

  private Arbitraries() {}

  private static Criterion.Skill skill(String concept, String label, ConceptKind kind) {
    return new Criterion.Skill(concept, label, kind, new Span(0, 0), 0);
  }

  /** Any text: words, marks, controls, pairs. */
  public static Arbitrary<String> texts() {
    return strings().ofMaxLength(12);
  }

  /** Any text that is not blank. */
  public static Arbitrary<String> names() {
    return texts().filter(text -> !text.isBlank());
  }

  /** Days of 2024 to 2028. */
  public static Arbitrary<LocalDate> days() {
    return longs()
        .between(LocalDate.of(2024, 1, 1).toEpochDay(), LocalDate.of(2028, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /** Months of 2024 to 2028. */
  public static Arbitrary<YearMonth> months() {
    return days().map(YearMonth::from);
  }

  /** Ranges of days, some with an open end. */
  public static Arbitrary<DateRange> dateRanges() {
    Arbitrary<DateRange> closed =
        Combinators.combine(days(), integers().between(0, 400))
            .as((from, days) -> new DateRange(from, from.plusDays(days)));
    return frequencyOf(
        Tuple.of(8, closed),
        Tuple.of(1, closed.map(days -> new DateRange(days.from(), LocalDate.MAX))),
        Tuple.of(1, closed.map(days -> new DateRange(LocalDate.MIN, days.to()))));
  }

  /** Spans of the first 10,000 units, mostly of the whole text. */
  public static Arbitrary<Span> spans() {
    Arbitrary<String> in =
        frequencyOf(
            Tuple.of(4, just("")), Tuple.of(1, any(List.of("/title", "/skills/0", "/a~1b/name"))));
    return Combinators.combine(integers().between(0, 9_000), integers().between(0, 1_000), in)
        .as((start, length, pointer) -> new Span(start, start + length, pointer));
  }

  /** Leaves of every type. */
  public static Arbitrary<Criterion> leaves() {
    return net.jqwik.api.Arbitraries.oneOf(
        List.of(
            skills(),
            skills(),
            degrees(),
            experiences(),
            works(),
            availabilities(),
            graduations(),
            Combinators.combine(any(AuthorizationKind.class), any(COUNTRIES).optional(), spans())
                .as(Criterion.Authorization::new),
            Combinators.combine(any(List.of("en", "de", "fr")), any(LanguageLevel.class), spans())
                .as(Criterion.Language::new),
            Combinators.combine(any(CERTIFICATES), spans())
                .as(
                    (name, span) ->
                        new Criterion.Certification(
                            "text:" + name.toLowerCase(Locale.ROOT), name, span)),
            Combinators.combine(any(PLACES), spans()).as(Criterion.Location::new),
            spans().map(Criterion.Other::new)));
  }

  private static Arbitrary<Criterion> skills() {
    Arbitrary<Integer> months =
        frequencyOf(Tuple.of(3, just(0)), Tuple.of(1, integers().between(1, 600)));
    return Combinators.combine(any(SKILLS), months, spans())
        .as(
            (skill, least, span) ->
                new Criterion.Skill(skill.concept(), skill.label(), skill.kind(), span, least));
  }

  private static Arbitrary<Criterion> degrees() {
    Arbitrary<FieldOfStudy> field =
        Combinators.combine(any(FIELDS), spans())
            .as(
                (label, span) ->
                    new FieldOfStudy(
                        "field:" + label.toLowerCase(Locale.ROOT).replace(' ', '-'), label, span));
    Arbitrary<BigDecimal> gpa =
        bigDecimals().between(BigDecimal.ONE, BigDecimal.valueOf(4)).ofScale(1);
    return Combinators.combine(
            any(DegreeLevel.class).set().ofMaxSize(3),
            any(List.of(true, false)),
            any(DegreeStatus.class).set().ofMaxSize(2),
            field.list().ofMaxSize(3),
            any(List.of(true, false)),
            gpa.optional(0.2),
            spans())
        .as(Criterion.Degree::new);
  }

  private static Arbitrary<Criterion> experiences() {
    return Combinators.combine(
            integers().between(0, 120),
            optional(integers().between(120, 240)),
            any(KINDS),
            any(VENUES).list().ofMaxSize(2),
            spans())
        .as(Criterion.Experience::new);
  }

  private static Arbitrary<Criterion> works() {
    return Combinators.combine(
            any(Occupation.class).list().ofMinSize(1).ofMaxSize(3),
            any(Seniority.class).optional(),
            texts(),
            spans())
        .as(Criterion.Work::new);
  }

  private static Arbitrary<Criterion> availabilities() {
    return Combinators.combine(
            days().list().ofMaxSize(3),
            dateRanges().list().ofMaxSize(2),
            integers().between(0, 52),
            optional(integers().between(52, 104)),
            integers().between(0, 60),
            spans())
        .as(Criterion.Availability::new);
  }

  private static Arbitrary<Criterion> graduations() {
    return Combinators.combine(
            months().optional(), integers().between(0, 24).optional(), months(), spans())
        .as(
            (from, length, other, span) ->
                new Criterion.Graduation(from, length.map(from.orElse(other)::plusMonths), span));
  }

  /** Criteria of every type, groups up to three deep. */
  public static Arbitrary<Criterion> criteria() {
    Arbitrary<Criterion> criteria = leaves();
    for (int depth = 0; depth < 3; depth++) {
      criteria = frequencyOf(Tuple.of(3, leaves()), Tuple.of(1, groups(criteria)));
    }
    return criteria;
  }

  private static Arbitrary<Criterion> groups(Arbitrary<Criterion> members) {
    return Combinators.combine(
            members.list().ofMinSize(1).ofMaxSize(3),
            any(List.of(true, false)),
            integers().between(0, 2),
            integers().between(1, 3))
        .as(
            (of, open, type, count) ->
                switch (type) {
                  case 0 -> new Criterion.AllOf(of);
                  case 1 -> new Criterion.AnyOf(open, of);
                  default -> new Criterion.AtLeast(Math.min(count, of.size()), of);
                });
  }

  /** Requirements whose id is {@code id}. */
  public static Arbitrary<Requirement> requirements(String id) {
    Arbitrary<Requirement> plain =
        Combinators.combine(
                any(Necessity.class),
                any(Category.class),
                spans(),
                texts(),
                any(Because.class),
                criteria())
            .as(
                (necessity, category, span, quote, because, criterion) ->
                    Requirement.of(id, necessity, category, span, quote, because, criterion));
    return Combinators.combine(
            plain, just("r0").optional(0.1), any(DerivedFrom.class).optional(0.1))
        .as(
            (requirement, repeats, derived) -> {
              Requirement repeated =
                  repeats.isPresent() && !id.equals("r0")
                      ? requirement.repeating(repeats.get())
                      : requirement;
              return derived.map(repeated::derivedFrom).orElse(repeated);
            });
  }

  /** Roles with up to six requirements. */
  public static Arbitrary<Role> roles() {
    return Combinators.combine(facts(), asks(), conflicts(), reports())
        .as(
            (role, asks, conflicts, reports) -> {
              Role.Builder builder = role.toBuilder().requirements(asks).conflicts(conflicts);
              reports.ignored().forEach(builder::ignored);
              reports.diagnostics().forEach(builder::diagnostic);
              return builder.build();
            })
        .withoutEdgeCases();
  }

  private static Arbitrary<List<Requirement>> asks() {
    return requirements("r").list().ofMaxSize(6).map(Arbitraries::numbered);
  }

  private static List<Requirement> numbered(List<Requirement> requirements) {
    List<Requirement> numbered = new ArrayList<>();
    for (Requirement each : requirements) {
      numbered.add(
          new Requirement(
              "r" + numbered.size(),
              each.necessity(),
              each.category(),
              each.span(),
              each.quote(),
              each.because(),
              each.criterion(),
              each.repeats().filter(earlier -> !numbered.isEmpty()),
              each.derivedFrom()));
    }
    return numbered;
  }

  private static Arbitrary<List<Conflict>> conflicts() {
    Arbitrary<Conflict.Alternative> alternative =
        leaves().map(leaf -> new Conflict.Alternative("r0", leaf));
    return Combinators.combine(
            any(Conflict.Code.class), spans().list().ofSize(2), texts(), alternative.optional())
        .as(Conflict::new)
        .list()
        .ofMaxSize(2);
  }

  private record Reports(List<Ignored> ignored, List<Diagnostic> diagnostics) {}

  private static Arbitrary<Reports> reports() {
    return Combinators.combine(
            Combinators.combine(any(Ignored.Reason.class), spans())
                .as(Ignored::new)
                .list()
                .ofMaxSize(3),
            Combinators.combine(any(Diagnostic.Code.class), texts(), spans().optional())
                .as(Diagnostic::new)
                .list()
                .ofMaxSize(3))
        .as(Reports::new);
  }

  private static Arbitrary<Role> facts() {
    return Combinators.combine(stated(), timed(), paid())
        .as(
            (stated, timed, paid) -> {
              Role.Builder role = stated.toBuilder();
              timed.posted().ifPresent(role::posted);
              timed.validThrough().ifPresent(role::validThrough);
              timed.duration().ifPresent(role::duration);
              timed.startDates().forEach(role::startDate);
              timed.startWindows().forEach(role::startWindow);
              paid.pay().forEach(role::pay);
              paid.applicationLimit().ifPresent(role::applicationLimit);
              paid.sponsorship().ifPresent(role::sponsorship);
              return role.build();
            });
  }

  private static Arbitrary<Role> stated() {
    return Combinators.combine(
            names(),
            fact(texts()).optional(),
            fact(any(List.of("Acme", "Globex"))).optional(),
            fact(any(PLACES)).list().ofMaxSize(3),
            fact(any(WorkMode.class)).optional(),
            fact(any(EmploymentType.class)).optional())
        .as(
            (id, title, employer, places, mode, type) -> {
              Role.Builder role = Role.builder(id);
              title.ifPresent(role::title);
              employer.ifPresent(role::employer);
              places.forEach(role::location);
              mode.ifPresent(role::workMode);
              type.ifPresent(role::employmentType);
              return role.build();
            });
  }

  private static Arbitrary<Role> timed() {
    Arbitrary<Weeks> weeks =
        Combinators.combine(
                integers().between(1, 52), integers().between(0, 52), any(List.of(0, 1, 2)))
            .as(
                (least, more, form) ->
                    switch (form) {
                      case 0 -> Weeks.between(least, least + more);
                      case 1 -> Weeks.atLeast(least);
                      default -> Weeks.atMost(least);
                    });
    Arbitrary<MonthRange> window =
        Combinators.combine(months(), integers().between(0, 6))
            .as((from, length) -> new MonthRange(from, from.plusMonths(length)));
    return Combinators.combine(
            fact(days()).optional(),
            fact(weeks).optional(),
            fact(days()).list().ofMaxSize(3),
            fact(window).list().ofMaxSize(2))
        .as(
            (posted, duration, starts, windows) -> {
              Role.Builder role = Role.builder("timed");
              posted.ifPresent(role::posted);
              posted.ifPresent(role::validThrough);
              duration.ifPresent(role::duration);
              starts.forEach(role::startDate);
              windows.forEach(role::startWindow);
              return role.build();
            });
  }

  private static Arbitrary<Role> paid() {
    Arbitrary<BigDecimal> amount =
        bigDecimals().between(new BigDecimal("0.01"), new BigDecimal(250_000)).ofScale(2);
    Arbitrary<Pay> pay =
        Combinators.combine(any(List.of("USD", "EUR")), any(PayUnit.class), amount, amount)
            .as(
                (currency, unit, one, other) ->
                    new Pay(currency, unit, one.min(other), one.max(other)));
    Arbitrary<ApplicationLimit> limit =
        Combinators.combine(integers().between(1, 5), any(List.of(true, false)))
            .as(ApplicationLimit::new);
    return Combinators.combine(
            fact(pay).list().ofMaxSize(2),
            fact(limit).optional(0.2),
            fact(any(Sponsorship.class)).optional(0.2))
        .as(
            (amounts, max, sponsorship) -> {
              Role.Builder role = Role.builder("paid");
              amounts.forEach(role::pay);
              max.ifPresent(role::applicationLimit);
              sponsorship.ifPresent(role::sponsorship);
              return role.build();
            });
  }

  private static <T> Arbitrary<T> any(List<T> values) {
    return net.jqwik.api.Arbitraries.of(values);
  }

  private static <E extends Enum<E>> Arbitrary<E> any(Class<E> values) {
    return net.jqwik.api.Arbitraries.of(values);
  }

  private static <T> Arbitrary<Fact<T>> fact(Arbitrary<T> value) {
    return Combinators.combine(value, spans()).as(Fact::new);
  }

  /** Profiles that claim a little of everything. */
  public static Arbitrary<Profile> profiles() {
    return Combinators.combine(names(), studies(), work(), others())
        .as(
            (id, studies, work, others) -> {
              Profile.Builder profile = Profile.builder(id);
              studies.degrees().forEach(profile::degree);
              studies.skills().forEach(profile::skill);
              studies.frameworks().forEach(profile::framework);
              studies.denied().forEach(profile::denied);
              studies.incomplete().forEach(profile::incomplete);
              work.availability().forEach(profile::available);
              work.booked().forEach(profile::booked);
              studies.inferred().forEach(profile::inferred);
              work.experience().forEach(profile::experience);
              work.months().ifPresent(profile::months);
              work.workModes().forEach(profile::workModes);
              work.locations().forEach(profile::locations);
              others.languages().forEach(profile::language);
              others.certifications().forEach(profile::certifications);
              others.workAuthorization().forEach(profile::authorization);
              others.publications().forEach(profile::publication);
              return profile.build();
            })
        .withoutEdgeCases();
  }

  private static Arbitrary<Profile> studies() {
    Arbitrary<String> names = any(SKILLS).map(Criterion.Skill::label);
    Arbitrary<SkillClaim> claim =
        Combinators.combine(
                frequencyOf(Tuple.of(4, names), Tuple.of(1, names())),
                optional(integers().between(0, 600)))
            .as(SkillClaim::new);
    Arbitrary<Degree> degree =
        Combinators.combine(
                any(DegreeLevel.class),
                any(FIELDS).optional(),
                any(List.of(DegreeStatus.PURSUING, DegreeStatus.COMPLETED)),
                months().optional())
            .as(Degree::new);
    Arbitrary<InferredSkill> inferred =
        Combinators.combine(
                names(),
                optional(integers().between(0, 600)),
                spans().list().ofMinSize(1).ofMaxSize(2))
            .as(InferredSkill::new);
    return Combinators.combine(
            degree.list().ofMaxSize(3),
            claim.list().ofMaxSize(4),
            claim.list().ofMaxSize(3),
            names.list().ofMaxSize(2),
            any(Category.class).set().ofMaxSize(2),
            inferred.list().ofMaxSize(2))
        .as(
            (degrees, skills, frameworks, denied, incomplete, found) -> {
              Profile.Builder profile = Profile.builder("studies");
              degrees.forEach(profile::degree);
              skills.forEach(profile::skill);
              frameworks.forEach(profile::framework);
              denied.forEach(profile::denied);
              incomplete.forEach(profile::incomplete);
              found.forEach(profile::inferred);
              return profile.build();
            });
  }

  private static Arbitrary<Profile> work() {
    Arbitrary<AvailabilityWindow> window =
        Combinators.combine(dateRanges(), optional(integers().between(1, 60)))
            .as(AvailabilityWindow::new);
    Arbitrary<WorkExperience> experience =
        Combinators.combine(
                texts(),
                any(KINDS).filter(kind -> !kind.isEmpty()).optional(),
                months().optional(),
                integers().between(0, 60).optional(),
                months(),
                any(SKILLS).map(Criterion.Skill::label).list().ofMaxSize(2))
            .as(
                (title, domain, from, length, other, skills) ->
                    new WorkExperience(
                        title, domain, from, length.map(from.orElse(other)::plusMonths), skills));
    return Combinators.combine(
            window.list().ofMaxSize(3),
            dateRanges().list().ofMaxSize(2),
            experience.list().ofMaxSize(3),
            optional(integers().between(0, 600)),
            any(WorkMode.class).set().ofMaxSize(2),
            any(PLACES).list().ofMaxSize(2))
        .as(
            (windows, booked, pieces, months, modes, places) -> {
              Profile.Builder profile = Profile.builder("work");
              windows.forEach(profile::available);
              booked.forEach(profile::booked);
              pieces.forEach(profile::experience);
              months.ifPresent(profile::months);
              modes.forEach(profile::workModes);
              places.forEach(profile::locations);
              return profile.build();
            });
  }

  private static Arbitrary<Profile> others() {
    return Combinators.combine(
            Combinators.combine(any(List.of("en", "de", "fr")), any(LanguageLevel.class).optional())
                .as(LanguageClaim::new)
                .list()
                .ofMaxSize(2),
            any(CERTIFICATES).list().ofMaxSize(2),
            Combinators.combine(any(COUNTRIES), any(AuthorizationKind.class))
                .as(WorkAuthorization::new)
                .list()
                .ofMaxSize(2),
            Combinators.combine(any(VENUES), optional(integers().between(1990, 2026)))
                .as(Publication::new)
                .list()
                .ofMaxSize(2))
        .as(
            (languages, certificates, authorizations, publications) -> {
              Profile.Builder profile = Profile.builder("others");
              languages.forEach(profile::language);
              certificates.forEach(profile::certifications);
              authorizations.forEach(profile::authorization);
              publications.forEach(profile::publication);
              return profile.build();
            });
  }

  /** Policies of any values. */
  public static Arbitrary<ScoringPolicy> policies() {
    Arbitrary<CreditTable> credits =
        integers()
            .between(0, 999)
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
    Arbitrary<Treatment> treatment = any(Treatment.class);
    return Combinators.combine(
            names(),
            integers().between(0, 50).list().ofSize(9),
            integers().between(1, 10).list().ofSize(10),
            Combinators.combine(integers().between(1, 9), integers().between(0, 9)).as(List::of),
            integers().between(50, 1000),
            any(WEIGHED).set().ofMaxSize(4),
            Combinators.combine(treatment, treatment).as(List::of),
            frequencyOf(Tuple.of(2, just(CreditTable.standard())), Tuple.of(1, credits)))
        .as(
            (name, weights, stated, factors, silence, deciding, treatments, table) -> {
              ScoringPolicy.Builder policy =
                  ScoringPolicy.balanced().toBuilder()
                      .name(name)
                      .factors(factors.get(0) + factors.get(1), factors.get(0))
                      .silence(silence)
                      .deciding(deciding.toArray(Category[]::new))
                      .ineligible(treatments.get(0))
                      .undetermined(treatments.get(1))
                      .credits(table);
              for (int i = 0; i < WEIGHED.size(); i++) {
                policy.weight(WEIGHED.get(i), i == 0 ? 1 : weights.get(i - 1));
                policy.fullyStated(WEIGHED.get(i), stated.get(i));
              }
              return policy.build();
            })
        .withoutEdgeCases();
  }

  private static Arbitrary<OptionalInt> optional(Arbitrary<Integer> numbers) {
    return numbers
        .optional()
        .map(number -> number.map(OptionalInt::of).orElse(OptionalInt.empty()));
  }
}
