package dev.roletally.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.Pay;
import dev.roletally.model.PayUnit;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.model.Weeks;
import dev.roletally.model.WorkMode;
import dev.roletally.posting.Posting;
import dev.roletally.posting.PostingReader;
import dev.roletally.posting.SpanCheck;
import dev.roletally.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON-LD in the shapes that sites give it. */
final class JsonLdPostingTest {
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  private static final String GRAPH =
      """
      {"@context": "https://schema.org", "@graph": [
        {"@type": "Organization", "@id": "#us", "name": "Wavecrest Robotics"},
        {"@type": ["JobPosting"], "title": "Tide Engineer &amp; Analyst",
         "hiringOrganization": {"@id": "#us"},
         "jobLocation": [{"@type": "Place", "address": {"addressCountry": {"name": "Portugal"},
           "addressLocality": "Lisbon"}}],
         "jobLocationType": "TELECOMMUTE", "employmentType": ["FULL_TIME", "INTERN"],
         "datePosted": "2026-01-05T10:00:00Z", "validThrough": "2026-02-28",
         "baseSalary": {"currency": "EUR",
           "value": {"minValue": 20, "maxValue": "25.50", "unitText": "HOUR"}},
         "jobStartDate": ["2026-06-01", "2026-06-15"], "jobDuration": "P3M",
         "educationRequirements": {"credentialCategory": "bachelor degree"},
         "experienceRequirements": {"monthsOfExperience": 24},
         "skills": ["Python", {"@type": "DefinedTerm", "name": "Kafka"}],
         "qualifications": "Strong knowledge of SQL",
         "responsibilities": "Build pipelines in Scala",
         "applicantLocationRequirements": {"@type": "Country", "name": "Portugal"},
         "eligibilityToWorkRequirement": "Must be authorized to work in the US",
         "description": "&lt;h3&gt;Minimum qualifications&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;Master&amp;rsquo;s degree in Computer Science&lt;/li&gt;&lt;li&gt;Java and MySQL&lt;/li&gt;&lt;/ul&gt;"}]}
      """;

  private static final Posting POSTING = Posting.jsonLd("tide", GRAPH);
  private static final Role ROLE = READER.read(POSTING);

  @Test
  void takesTheFields() {
    assertThat(ROLE.title().map(Fact::value)).contains("Tide Engineer & Analyst");
    assertThat(ROLE.employer().map(Fact::value)).contains("Wavecrest Robotics");
    assertThat(ROLE.locations()).extracting(Fact::value).containsExactly("Lisbon, Portugal");
    assertThat(ROLE.workMode().map(Fact::value)).contains(WorkMode.REMOTE);
    assertThat(ROLE.employmentType().map(Fact::value)).contains(EmploymentType.INTERNSHIP);
    assertThat(ROLE.posted().map(Fact::value)).contains(LocalDate.of(2026, 1, 5));
    assertThat(ROLE.validThrough().map(Fact::value)).contains(LocalDate.of(2026, 2, 28));
    assertThat(ROLE.duration().map(Fact::value)).contains(Weeks.of(13));
    assertThat(ROLE.startDates())
        .extracting(Fact::value)
        .containsExactly(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 15));
    assertThat(ROLE.pay())
        .extracting(Fact::value)
        .containsExactly(
            new Pay("EUR", PayUnit.HOUR, new BigDecimal("20"), new BigDecimal("25.50")));
  }

  @Test
  void spansNameTheStringThatSaysSo() {
    SpanCheck.allInside(ROLE, POSTING);
    assertThat(ROLE.employer().orElseThrow().span()).isEqualTo(new Span(0, 18, "/@graph/0/name"));
    assertThat(ROLE.pay().get(0).span())
        .isEqualTo(new Span(0, 2, "/@graph/1/baseSalary/value/minValue"));
    Requirement degree = ROLE.requirements().get(0);
    assertThat(degree.span().in()).isEqualTo("/@graph/1/description");
    assertThat(SpanCheck.words(POSTING, degree.span()))
        .isEqualTo("Master&amp;rsquo;s degree in Computer Science");
    assertThat(degree.quote()).isEqualTo("Master’s degree in Computer Science");
  }

  @Test
  void asksOfTextsAndFields() {
    assertThat(ROLE.requirements())
        .extracting(Requirement::quote)
        .containsExactly(
            "Master’s degree in Computer Science",
            "Java and MySQL",
            "Strong knowledge of SQL",
            "Must be authorized to work in the US",
            "Python",
            "Kafka",
            "24",
            "Portugal",
            "2026-06-01; 2026-06-15; P3M");
  }

  @Test
  void theFieldIsBelievedAndTheTextIsTheOtherReading() {
    assertThat(ROLE.conflicts())
        .extracting(Conflict::code)
        .containsExactly(Conflict.Code.DEGREE_LEVEL);
    assertThat(levels(ROLE.requirements().get(0).criterion()))
        .containsExactly(DegreeLevel.BACHELOR);
    Conflict.Alternative other = ROLE.conflicts().get(0).alternative().orElseThrow();
    assertThat(other.requirement()).isEqualTo("r1");
    assertThat(levels(other.criterion())).containsExactly(DegreeLevel.MASTER);
  }

  private static Set<DegreeLevel> levels(Criterion criterion) {
    return ((Criterion.Degree) criterion.leaves().findFirst().orElseThrow()).levels();
  }

  @Test
  void aFieldThatTheTextSaysTooAsksNothingMore() {
    Role role =
        read(
            """
            {"@type": "JobPosting", "title": "Analyst",
             "educationRequirements": {"credentialCategory": "postgraduate degree"},
             "experienceRequirements": {"monthsOfExperience": "36"},
             "description": "<p>Requirements:</p><ul><li>PhD in Statistics<li>3+ years of experience in research</ul>"}
            """);
    assertThat(role.requirements()).hasSize(2);
    assertThat(role.conflicts()).isEmpty();
  }

  @Test
  void disagreementsAreConflicts() {
    Role role =
        read(
            """
            {"@type": "JobPosting", "title": "Analyst", "jobLocationType": "TELECOMMUTE",
             "employmentType": "PART_TIME", "experienceRequirements": {"monthsOfExperience": 12},
             "baseSalary": {"currency": "USD", "value": {"value": 20, "unitText": "HOUR"}},
             "description": "<p>Employment type: Full-time</p><p>This is a hybrid role in our Porto office. The pay range for this role is $40 - $50 per hour.</p><p>Requirements:</p><ul><li>5+ years of experience in auditing</ul>"}
            """);
    assertThat(role.conflicts())
        .extracting(Conflict::code)
        .containsExactlyInAnyOrder(
            Conflict.Code.WORK_MODE,
            Conflict.Code.EMPLOYMENT_TYPE,
            Conflict.Code.PAY,
            Conflict.Code.EXPERIENCE_YEARS);
    assertThat(role.workMode().map(Fact::value)).contains(WorkMode.REMOTE);
    assertThat(role.employmentType().map(Fact::value)).contains(EmploymentType.PART_TIME);
  }

  @Test
  void fullTimeInternshipIsNoContradiction() {
    Role role =
        read(
            "{\"@type\": \"JobPosting\", \"title\": \"Audit Intern\", \"employmentType\":"
                + " \"FULL_TIME\"}");
    assertThat(role.employmentType().map(Fact::value)).contains(EmploymentType.INTERNSHIP);
    assertThat(role.conflicts()).isEmpty();
  }

  @Test
  void valuesMayBeStringsObjectsOrArrays() {
    for (String employer :
        List.of(
            "\"Acorn\"",
            "{\"name\": \"Acorn\"}",
            "[{\"name\": [\"Acorn\"]}]",
            "{\"@value\": \"Acorn\"}")) {
      Role role =
          read(
              "[{\"@type\": \"http://schema.org/JobPosting\", \"title\": [\"Cook\"],"
                  + " \"hiringOrganization\": "
                  + employer
                  + ", \"jobLocation\": \"Porto, Portugal\"}]");
      assertThat(role.employer().map(Fact::value)).as(employer).contains("Acorn");
      assertThat(role.locations()).extracting(Fact::value).containsExactly("Porto, Portugal");
    }
  }

  @Test
  void valuesOfAnotherFormAreReadAsWords() {
    Role role =
        read(
            """
            {"@type": "JobPosting", "title": "Audit Intern", "jobStartDate": "June 8, 2026",
             "jobDuration": "10 weeks", "datePosted": "soon", "description": "Join us."}
            """);
    assertThat(role.startDates()).extracting(Fact::value).containsExactly(LocalDate.of(2026, 6, 8));
    assertThat(role.duration().map(Fact::value)).contains(Weeks.of(10));
    assertThat(role.has(Diagnostic.Code.UNUSABLE_VALUE)).isTrue();
  }

  @Test
  void lineBreaksInsideStringsArePassedOver() {
    Role role =
        read("{\"@type\": \"JobPosting\", \"title\": \"Cook\", \"skills\": \"Excel\nand SQL\",}");
    assertThat(role.requirements()).isNotEmpty();
  }

  @Test
  void whatIsNoPostingIsSaid() {
    for (String json :
        List.of("{\"title\": ", "[1, 2]", "{\"@type\": \"Person\", \"name\": \"x\"}", "nothing")) {
      Role role = read(json);
      assertThat(role.has(Diagnostic.Code.UNUSABLE_VALUE)).as(json).isTrue();
      assertThat(role.requirements()).isEmpty();
    }
  }

  @Test
  void anObjectWithoutATypeIsAnOpeningIfItHasATitle() {
    assertThat(read("{\"title\": \"Pilot\"}").title().map(Fact::value)).contains("Pilot");
    assertThat(read("{\"description\": \"Requirements:\\n- Knowledge of SQL\"}").requirements())
        .hasSize(1);
    assertThat(read("{\"name\": \"Pilot\"}").has(Diagnostic.Code.UNUSABLE_VALUE)).isTrue();
    assertThat(
            read("{\"@type\": \"NoJobPosting\", \"title\": \"Pilot\"}")
                .has(Diagnostic.Code.UNUSABLE_VALUE))
        .isTrue();
    assertThat(
            read("{\"@type\": \"schema:JobPosting\", \"schema:title\": \"Pilot\"}")
                .title()
                .map(Fact::value))
        .contains("Pilot");
  }

  @Test
  void escapesOfStringsAreRead() {
    Role role =
        read(
            "{\"@type\": \"JobPosting\", \"title\": \"Caf\\u00e9 \\u0026 Bar\\tPilot \\/"
                + " \\\"Cook\\\" \\uzz\"}");
    assertThat(role.title().map(Fact::value)).contains("Café & Bar Pilot / \"Cook\" uzz");
  }

  @Test
  void namesOfPropertiesAreEscapedInPointers() {
    Posting posting =
        Posting.jsonLd(
            "x", "{\"a/b\": {\"c~d\": [1, {\"@type\": \"JobPosting\", \"title\": \"Pilot\"}]}}");
    Role role = READER.read(posting);
    assertThat(role.title().orElseThrow().span()).isEqualTo(new Span(0, 5, "/a~1b/c~0d/1/title"));
  }

  @Test
  void documentsNestAHundredDeep() {
    String opening = "{\"@type\": \"JobPosting\", \"title\": \"Pilot\"}";
    assertThat(read("[".repeat(99) + opening + "]".repeat(99)).title()).isPresent();
    Role deeper = read("[".repeat(100) + opening + "]".repeat(100));
    assertThat(deeper.diagnostics())
        .extracting(Diagnostic::message)
        .anyMatch(message -> message.contains("nesting of at most 100"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\" \"Cook\"}",
        "{title: \"Cook\"}",
        "{\"title\": \"Cook}",
        "{\"title\": \"Cook\" \"b\": 1}",
        "{\"title\":",
        "{\"title\": #}",
        "[1 2]",
      })
  void whatIsWrongWithADocumentIsSaid(String json) {
    assertThat(read(json).diagnostics())
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.code()).isEqualTo(Diagnostic.Code.UNUSABLE_VALUE);
              assertThat(said.message()).contains("must have").contains("got: ");
            });
  }

  @Test
  void aDocumentOfSeveralIsSplit() {
    Posting both =
        Posting.jsonLd(
                "acorn",
                "{\"@graph\": [{\"@type\": \"JobPosting\", \"title\": \"Cook\"},"
                    + " {\"@type\": \"JobPosting\", \"title\": \"Baker\"}]}")
            .region("US");
    assertThat(both.split()).extracting(Posting::id).containsExactly("acorn-1", "acorn-2");
    assertThat(both.split().get(1).region()).contains("US");
    assertThat(READER.read(both.split().get(1)).title().map(Fact::value)).contains("Baker");
    Role first = READER.read(both);
    assertThat(first.title().map(Fact::value)).contains("Cook");
    assertThat(first.diagnostics())
        .extracting(Diagnostic::message)
        .contains("JSON-LD must hold one JobPosting, got: 2; the first was read");
    Posting one = Posting.jsonLd("acorn", "{\"@type\": \"JobPosting\", \"title\": \"Cook\"}");
    assertThat(one.split()).containsExactly(one);
    assertThat(Posting.text("acorn", "Cook").split()).hasSize(1);
  }

  @Test
  void aPageIsReadThroughItsFields() {
    String page =
        "<html><head><script type=\"application/ld+json\">//<![CDATA[\n"
            + GRAPH
            + "\n"
            + "//]]></script></head><body><h1>Other words</h1><p>Requires COBOL</p></body></html>";
    Posting posting = Posting.html("tide", page);
    Role role = READER.read(posting);
    SpanCheck.allInside(role, posting);
    assertThat(role.title()).isPresent();
    assertThat(role.requirements())
        .extracting(Requirement::quote)
        .containsExactlyElementsOf(ROLE.requirements().stream().map(Requirement::quote).toList());
    assertThat(role.requirements()).allMatch(requirement -> requirement.span().in().isEmpty());
    assertThat(SpanCheck.words(posting, role.requirements().get(0).span()))
        .isEqualTo("Master&amp;rsquo;s degree in Computer Science");
  }

  @Test
  void thePageSpeaksWhereItsFieldsAskNothing() {
    String page =
        "<script type='application/ld+json'>{\"@type\": \"JobPosting\", \"title\": \"Cook\","
            + " \"description\": \"Join us.\"}</script><h1>Chef</h1><h2>Requirements</h2>"
            + "<ul><li>Knowledge of Excel</ul>";
    Role role = READER.read(Posting.html("x", page));
    assertThat(role.title().map(Fact::value)).contains("Cook");
    assertThat(role.requirements())
        .extracting(Requirement::quote)
        .containsExactly("Knowledge of Excel", "Cook");
  }

  private static Role read(String json) {
    Posting posting = Posting.jsonLd("x", json);
    return READER.read(posting);
  }
}
