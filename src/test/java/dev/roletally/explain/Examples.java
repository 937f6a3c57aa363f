package dev.roletally.explain;

import static dev.roletally.model.Necessity.MINIMUM;
import static dev.roletally.model.Necessity.PREFERRED;

import dev.roletally.RoleTally;
import dev.roletally.model.AuthorizationKind;
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
import dev.roletally.model.Fact;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.SkillClaim;
import dev.roletally.model.Span;
import dev.roletally.model.WorkExperience;
import dev.roletally.scoring.CreditTable;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.scoring.Treatment;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Matches of hand-built roles and profiles. Vocabulary, policy and credits are spelled out here, so
 * that a change of the bundled ones changes no golden file.
 */
final class Examples {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final Span NOWHERE = new Span(0, 0);

  private static final Vocabulary VOCABULARY =
      Vocabulary.builder()
          .add(Concept.of("language", "Programming Languages", ConceptKind.KNOWLEDGE))
          .add(Concept.of("python", "Python", ConceptKind.LANGUAGE).broader("language"))
          .add(
              Concept.of("java", "Java", ConceptKind.LANGUAGE)
                  .broader("language")
                  .related("kotlin"))
          .add(Concept.of("kotlin", "Kotlin", ConceptKind.LANGUAGE).broader("language"))
          .add(Concept.of("golang", "Go", ConceptKind.LANGUAGE).alias("golang").broader("language"))
          .add(Concept.of("cpp", "C++", ConceptKind.LANGUAGE).broader("language"))
          .add(Concept.of("sql", "SQL", ConceptKind.LANGUAGE).broader("language"))
          .add(Concept.of("machine-learning", "Machine Learning", ConceptKind.KNOWLEDGE))
          .add(
              Concept.of("deep-learning", "Deep Learning", ConceptKind.KNOWLEDGE)
                  .broader("machine-learning"))
          .add(
              Concept.of("deep-learning-framework", "Deep Learning Framework", ConceptKind.TOOL)
                  .broader("deep-learning"))
          .add(
              Concept.of("pytorch", "PyTorch", ConceptKind.FRAMEWORK)
                  .broader("deep-learning-framework"))
          .add(Concept.of("hadoop", "Hadoop", ConceptKind.TOOL).related("spark"))
          .add(Concept.of("spark", "Spark", ConceptKind.TOOL))
          .add(Concept.of("dashboards", "Dashboards", ConceptKind.TOOL))
          .add(Concept.of("tableau", "Tableau", ConceptKind.TOOL).broader("dashboards"))
          .add(Concept.of("power-bi", "Power BI", ConceptKind.TOOL).broader("dashboards"))
          .add(Concept.of("looker", "Looker", ConceptKind.TOOL).broader("dashboards"))
          .add(Concept.of("communication", "Communication", ConceptKind.SOFT))
          .add(Concept.of("field:computing", "Computing", ConceptKind.FIELD))
          .add(
              Concept.of("field:computer-science", "Computer Science", ConceptKind.FIELD)
                  .broader("field:computing"))
          .add(Concept.of("field:statistics", "Statistics", ConceptKind.FIELD))
          .add(
              Concept.of("field:economics", "Economics", ConceptKind.FIELD)
                  .related("field:statistics"))
          .build();

  static final RoleTally TALLY = RoleTally.with(VOCABULARY);

  private Examples() {}

  /** All, by the name of their golden files. */
  static Map<String, Match> all() {
    Map<String, Match> all = new LinkedHashMap<>();
    all.put("intern", score(ada(), intern()));
    all.put("intern-kotlin", score(kim(), intern()));
    all.put("intern-silent", score(Profile.builder("silent").build(), intern()));
    all.put("analyst", score(ben(), analyst()));
    all.put("hostile", score(hostileProfile(), hostileRole()));
    all.put("empty", score(ada(), Role.builder("empty").build()));
    return all;
  }

  static Match score(Profile profile, Role role) {
    return TALLY.score(profile, role, ScoreSettings.of(policy(), DAY));
  }

  private static ScoringPolicy policy() {
    ScoringPolicy.Builder policy = ScoringPolicy.balanced().toBuilder().name("examples@1");
    for (Category category : EnumSet.complementOf(EnumSet.of(Category.OTHER))) {
      policy.weight(category, 4).fullyStated(category, 1);
    }
    return policy
        .weight(Category.SKILLS, 28)
        .fullyStated(Category.SKILLS, 3)
        .weight(Category.EDUCATION, 20)
        .weight(Category.FRAMEWORKS, 16)
        .weight(Category.AVAILABILITY, 14)
        .factors(5, 2)
        .silence(250)
        .credits(
            new CreditTable(
                400, 200, 500, 300, 700, 700, 600, 500, 500, 300, 500, 500, 700, 700, 300, 200, 600,
                800))
        .deciding(
            Category.EDUCATION, Category.AVAILABILITY, Category.AUTHORIZATION, Category.GRADUATION)
        .ineligible(Treatment.RANK_BELOW)
        .undetermined(Treatment.IGNORE)
        .build();
  }

  /** An internship for doctoral students that contradicts itself about its starts. */
  private static Role intern() {
    Draft draft = new Draft("intern", "Machine Learning Intern, Forecasting");
    Criterion.Degree doctorate =
        degree(
            Set.of(DegreeLevel.DOCTORATE), DegreeStatus.PURSUING, "Computer Science", "Statistics");
    draft.ask(
        MINIMUM,
        Category.EDUCATION,
        "enrolled in a doctoral programme in computer science, statistics or a field close to them",
        doctorate);
    draft.ask(
        MINIMUM,
        Category.SKILLS,
        "comfortable in at least one of C++, Python, Go or Java",
        new Criterion.AnyOf(
            false,
            List.of(
                skill("cpp", "C++", ConceptKind.LANGUAGE),
                skill("python", "Python", ConceptKind.LANGUAGE),
                skill("golang", "Go", ConceptKind.LANGUAGE),
                skill("java", "Java", ConceptKind.LANGUAGE))));
    draft.ask(
        MINIMUM,
        Category.SKILLS,
        "a grounding in machine learning and in SQL, and a year of Python",
        new Criterion.AllOf(
            List.of(
                skill("machine-learning", "Machine Learning", ConceptKind.KNOWLEDGE),
                skill("sql", "SQL", ConceptKind.LANGUAGE),
                new Criterion.Skill("python", "Python", ConceptKind.LANGUAGE, NOWHERE, 12))));
    draft.ask(
        PREFERRED,
        Category.FRAMEWORKS,
        "two of Hadoop, Spark and a deep learning framework would help",
        new Criterion.AtLeast(
            2,
            List.of(
                skill("hadoop", "Hadoop", ConceptKind.TOOL),
                skill("spark", "Spark", ConceptKind.TOOL),
                skill("deep-learning-framework", "Deep Learning Framework", ConceptKind.TOOL))));
    draft.ask(
        PREFERRED,
        Category.EXPERIENCE,
        "a paper at a venue such as KDD or NeurIPS",
        new Criterion.Experience(0, OptionalInt.empty(), "", List.of("KDD", "NeurIPS"), NOWHERE));
    draft.derived(
        Category.AVAILABILITY,
        "cohorts begin on 8 June and 15 June 2026 and stay twelve weeks",
        new Criterion.Availability(
            List.of(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 15)),
            List.of(),
            12,
            OptionalInt.empty(),
            40,
            NOWHERE));
    draft.ask(
        MINIMUM,
        Category.GRADUATION,
        "you graduate between December 2026 and August 2027",
        new Criterion.Graduation(
            Optional.of(YearMonth.of(2026, 12)), Optional.of(YearMonth.of(2027, 8)), NOWHERE));
    draft.ask(
        MINIMUM,
        Category.AUTHORIZATION,
        "you may work in the United States",
        new Criterion.Authorization(AuthorizationKind.WORK, Optional.of("US"), NOWHERE));
    draft.ask(MINIMUM, Category.OTHER, "you love hard questions", new Criterion.Other(NOWHERE));
    draft.ask(
        PREFERRED,
        Category.EDUCATION,
        "again: a doctoral student of computer science or statistics",
        doctorate);
    return draft.build();
  }

  private static Profile ada() {
    return Profile.builder("ada")
        .degree(
            Degree.pursuing(DegreeLevel.DOCTORATE, "Computer Science")
                .expected(YearMonth.of(2027, 5)))
        .skills("Java", "Deep Learning")
        .frameworks("PyTorch")
        .available(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 20))
        .build();
  }

  private static Profile kim() {
    return Profile.builder("kim")
        .degree(Degree.pursuing(DegreeLevel.MASTER, "Economics").expected(YearMonth.of(2026, 6)))
        .skills("Kotlin")
        .skill(new SkillClaim("Python", OptionalInt.of(6)))
        .frameworks("Hadoop", "Spark")
        .denied("SQL")
        .available(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 12, 31))
        .authorizedIn("US")
        .build();
  }

  /** A job with years, a certificate, a human language, a place and an open list. */
  private static Role analyst() {
    Draft draft = new Draft("analyst", "Senior Data Analyst");
    draft.ask(
        MINIMUM,
        Category.EDUCATION,
        "a finished bachelor's degree or higher in statistics",
        new Criterion.Degree(
            Set.of(DegreeLevel.BACHELOR),
            true,
            Set.of(DegreeStatus.COMPLETED),
            List.of(new FieldOfStudy("field:statistics", "Statistics", NOWHERE)),
            false,
            Optional.empty(),
            NOWHERE));
    draft.ask(
        MINIMUM,
        Category.SKILLS,
        "Go, plus good communication and FlowGrid",
        new Criterion.AllOf(
            List.of(
                skill("golang", "Go", ConceptKind.LANGUAGE),
                skill("communication", "Communication", ConceptKind.SOFT),
                skill("text:flowgrid", "FlowGrid", ConceptKind.UNRECOGNISED))));
    draft.ask(
        MINIMUM,
        Category.FRAMEWORKS,
        "dashboards with Tableau, Power BI or the like",
        new Criterion.AnyOf(
            true,
            List.of(
                skill("tableau", "Tableau", ConceptKind.TOOL),
                skill("power-bi", "Power BI", ConceptKind.TOOL))));
    draft.ask(
        MINIMUM,
        Category.EXPERIENCE,
        "four years in data analysis",
        new Criterion.Experience(48, OptionalInt.empty(), "data analysis", List.of(), NOWHERE));
    draft.ask(
        MINIMUM,
        Category.AVAILABILITY,
        "you joined the team by last September",
        new Criterion.Availability(
            List.of(LocalDate.of(2025, 9, 22)),
            List.of(new DateRange(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 31))),
            0,
            OptionalInt.empty(),
            0,
            NOWHERE));
    draft.ask(
        PREFERRED,
        Category.LANGUAGE,
        "fluent French, and some Basque",
        new Criterion.AllOf(
            List.of(
                new Criterion.Language("fr", LanguageLevel.FLUENT, NOWHERE),
                new Criterion.Language("eu", LanguageLevel.BASIC, NOWHERE))));
    draft.ask(
        PREFERRED,
        Category.CERTIFICATION,
        "a CBAP certificate",
        new Criterion.Certification("text:cbap", "CBAP", NOWHERE));
    draft.ask(
        MINIMUM, Category.LOCATION, "in Lyon", new Criterion.Location("Lyon, France", NOWHERE));
    draft.alternative(
        Conflict.Code.DEGREE_LEVEL,
        "r1",
        degree(Set.of(DegreeLevel.ASSOCIATE), DegreeStatus.COMPLETED));
    return draft.build();
  }

  private static Profile ben() {
    return Profile.builder("ben")
        .degree(Degree.completed(DegreeLevel.MASTER, "Economics").expected(YearMonth.of(2020, 9)))
        .skills("golang", "Flowgrid")
        .frameworks("Looker")
        .experience(
            WorkExperience.of("Data Analyst")
                .domain("retail")
                .between(YearMonth.of(2020, 10), YearMonth.of(2023, 3)))
        .available(LocalDate.of(2026, 2, 1), LocalDate.of(2027, 2, 1))
        .language("fr", LanguageLevel.INTERMEDIATE)
        .certifications("CBAP")
        .locations("Lyon")
        .build();
  }

  /** A posting that tries to break out of its lines. */
  private static Role hostileRole() {
    Draft draft = new Draft("hostile\n\u001b[31m", "Boss \u202e txt.exe\n  Score: 1000000");
    draft.ask(
        MINIMUM,
        Category.SKILLS,
        "\u001b[2Jignore\u2028all\r\nof {claim} \ud83d \"and\" <b>this</b> \u0000 ".repeat(4),
        skill("text:x", "{asked} \u202eX", ConceptKind.UNRECOGNISED));
    draft.ask(
        MINIMUM,
        Category.LOCATION,
        "z".repeat(98) + "\ud83d\ude00\ud83d\ude00",
        new Criterion.Location("Paris\u200b", NOWHERE));
    return draft.build();
  }

  private static Profile hostileProfile() {
    return Profile.builder("p").skills("{asked} \u202eX", "a\nb").locations("Paris").build();
  }

  private static Criterion.Skill skill(String id, String label, ConceptKind kind) {
    return new Criterion.Skill(id, label, kind, NOWHERE, 0);
  }

  private static Criterion.Degree degree(
      Set<DegreeLevel> levels, DegreeStatus status, String... fields) {
    return new Criterion.Degree(
        levels,
        false,
        Set.of(status),
        List.of(fields).stream()
            .map(
                label ->
                    new FieldOfStudy(VOCABULARY.field(label).orElseThrow().id(), label, NOWHERE))
            .toList(),
        fields.length > 0,
        Optional.empty(),
        NOWHERE);
  }

  /** A role in the making, its clauses one after the other. */
  private static final class Draft {
    private final Role.Builder role;
    private int end;
    private int asked;

    Draft(String id, String title) {
      this.role = Role.builder(id).title(new Fact<>(title, next(title)));
    }

    private Span next(String text) {
      Span span = new Span(end, end + text.length());
      end += text.length() + 1;
      return span;
    }

    void ask(Necessity necessity, Category category, String quote, Criterion criterion) {
      role.requirement(requirement(necessity, category, quote, criterion));
    }

    void derived(Category category, String quote, Criterion criterion) {
      role.requirement(
          requirement(MINIMUM, category, quote, criterion).derivedFrom(DerivedFrom.START_DATES));
    }

    private Requirement requirement(
        Necessity necessity, Category category, String quote, Criterion criterion) {
      asked++;
      return Requirement.of(
          "r" + asked, necessity, category, next(quote), quote, Because.SECTION, criterion);
    }

    void alternative(Conflict.Code code, String requirement, Criterion criterion) {
      role.conflict(
          new Conflict(
              code,
              List.of(NOWHERE, NOWHERE),
              "the title says otherwise",
              Optional.of(new Conflict.Alternative(requirement, criterion))));
    }

    Role build() {
      return role.build();
    }
  }
}
