package dev.roletally.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.Pay;
import dev.roletally.model.PayUnit;
import dev.roletally.model.Role;
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
import org.junit.jupiter.params.provider.CsvSource;

/** What the fields of an opening in JSON-LD say beside its text, and against it. */
final class JsonLdFieldsTest {
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  @Test
  void placesOfFieldAndTextMayContradict() {
    String opening =
        "{\"@type\": \"JobPosting\", \"title\": \"Pilot\", \"jobLocation\": \"Porto, Portugal\","
            + " \"description\": \"Wavecrest draws charts.\\n\\nLocation: %s\"}";
    assertThat(read(String.format(opening, "Lisbon, Portugal")).conflicts())
        .extracting(Conflict::code)
        .containsExactly(Conflict.Code.LOCATION);
    assertThat(read(String.format(opening, "Porto, Norte")).conflicts()).isEmpty();
    assertThat(read(String.format(opening, "Portugal")).conflicts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'currency': 'EUR', 'value': {'value': 20, 'unitText': 'HOUR'}} | EUR HOUR 20 20",
        "{'currency': 'EUR', 'value': {'minValue': 20, 'unitText': 'HOUR'}} | EUR HOUR 20 20",
        "{'currency': 'EUR', 'value': {'maxValue': 20, 'unitText': 'HOUR'}} | EUR HOUR 20 20",
        "{'currency': 'EUR', 'value': {'minValue': 30, 'maxValue': 20, 'unitText': 'HOUR'}} | EUR"
            + " HOUR 20 30",
        "{'currency': 'EUR', 'minValue': 20, 'maxValue': 30, 'unitText': 'per hour'} | EUR HOUR 20"
            + " 30",
        "{'currency': 'eur', 'value': 52000} | EUR YEAR 52000 52000",
        "{'currency': 'EUR', 'value': {'value': 500, 'unitCode': 'MON'}} | EUR MONTH 500 500",
        "{'currency': 'EUR', 'value': {'value': 500, 'duration': 'WEEKLY'}} | EUR WEEK 500 500",
        "{'currency': 'EUR', 'value': 500} | ",
        "{'currency': 'euros', 'value': 52000} | ",
        "{'currency': 'EUR', 'value': 'competitive'} | ",
        "'$20 an hour' | USD HOUR 20 20",
        "'competitive' | ",
        "null | ",
      })
  void payIsWrittenInManyShapes(String salary, String pay) {
    Role role =
        read(
            ("{'@type': 'JobPosting', 'title': 'Pilot', 'baseSalary': " + salary + "}")
                .replace('\'', '"'));
    assertThat(role.pay())
        .extracting(Fact::value)
        .map(each -> each.currency() + " " + each.unit() + " " + each.min() + " " + each.max())
        .isEqualTo(pay == null ? List.of() : List.of(pay));
  }

  @Test
  void estimatesStandInForPay() {
    Role role =
        read(
            """
            {"@type": "JobPosting", "title": "Pilot", "salaryCurrency": "NOK",
             "estimatedSalary": [{"minValue": 400000, "maxValue": 500000}, {"value": 30, "unitText": "HOUR"}]}
            """);
    assertThat(role.pay())
        .extracting(Fact::value)
        .containsExactly(
            new Pay("NOK", PayUnit.YEAR, new BigDecimal("400000"), new BigDecimal("500000")),
            new Pay("NOK", PayUnit.HOUR, new BigDecimal("30"), new BigDecimal("30")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONTRACTOR | Temporary | CONTRACT | false",
        "TEMPORARY | Contract | TEMPORARY | false",
        "FULL_TIME | Full-time | FULL_TIME | false",
        "FULL_TIME, CONTRACTOR | Full-time | CONTRACT | false",
        "FULL_TIME; PART_TIME | Part-time | FULL_TIME | false",
        "FULL_TIME | Contract | FULL_TIME | true",
        "FULL_TIME | Internship | INTERNSHIP | false",
        "INTERN | Full-time | INTERNSHIP | false",
        "VOLUNTEER | Full-time | FULL_TIME | false",
      })
  void formsOfEmploymentMayContradict(
      String field, String text, EmploymentType believed, boolean contradicts) {
    Role role =
        read(
            "{\"@type\": \"JobPosting\", \"title\": \"Pilot\", \"employmentType\": \""
                + field
                + "\", \"description\": \"Employment type: "
                + text
                + "\"}");
    assertThat(role.employmentType().map(Fact::value)).contains(believed);
    assertThat(role.conflicts()).hasSize(contradicts ? 1 : 0);
  }

  @Test
  void experienceMayStandInForTheEducation() {
    String opening =
        "{\"@type\": \"JobPosting\", \"title\": \"Pilot\","
            + " \"educationRequirements\": [{\"credentialCategory\": \"bachelor degree\"},"
            + " {\"credentialCategory\": \"associate degree\"}],"
            + " \"experienceRequirements\": {\"monthsOfExperience\": 24},"
            + " \"experienceInPlaceOfEducation\": %s}";
    assertThat(read(String.format(opening, "true")).requirements().get(0).criterion())
        .isInstanceOfSatisfying(
            Criterion.AnyOf.class,
            either -> {
              assertThat(levels(either))
                  .containsExactly(DegreeLevel.ASSOCIATE, DegreeLevel.BACHELOR);
              assertThat(either.of().get(1)).isInstanceOf(Criterion.Experience.class);
            });
    assertThat(read(String.format(opening, "false")).requirements()).hasSizeGreaterThan(1);
  }

  @Test
  void theGreatestExperienceOfTheTextIsTheOtherReading() {
    Role role =
        read(
            """
            {"@type": "JobPosting", "title": "Pilot",
             "experienceRequirements": {"monthsOfExperience": 48},
             "description": "Requirements:\\n- 3 years of experience as a cook\\n- 5 years of experience as a pilot\\n- 2 years of experience as a sailor"}
            """);
    assertThat(role.conflicts())
        .extracting(Conflict::code)
        .containsExactly(Conflict.Code.EXPERIENCE_YEARS);
    assertThat(role.conflicts().get(0).alternative().orElseThrow().requirement()).isEqualTo("r2");
    assertThat(role.requirements().get(1).criterion())
        .isInstanceOfSatisfying(
            Criterion.Experience.class, believed -> assertThat(believed.minMonths()).isEqualTo(48));
  }

  @Test
  void factsOfTheTextStandInTheText() {
    Posting posting =
        Posting.jsonLd(
            "x",
            """
            {"@type": "JobPosting", "title": "Tide Intern",
             "description": "Wavecrest\\n\\nPosted on January 5, 2026. This is a hybrid position. The internship starts on June 8, 2026 or in September 2026 and lasts 10 weeks. The pay is $20 to $25 per hour. You may apply to at most three roles. Visa sponsorship is available.\\n\\nBenefits\\n- Coffee"}
            """);
    Role role = READER.read(posting);
    assertThat(role.posted().map(Fact::value)).contains(LocalDate.of(2026, 1, 5));
    assertThat(role.pay()).hasSize(1);
    for (Fact<?> fact :
        List.of(
            role.posted().orElseThrow(),
            role.workMode().orElseThrow(),
            role.duration().orElseThrow(),
            role.pay().get(0),
            role.startDates().get(0),
            role.applicationLimit().orElseThrow(),
            role.sponsorship().orElseThrow())) {
      assertThat(fact.span().in()).isEqualTo("/description");
    }
    assertThat(SpanCheck.words(posting, role.applicationLimit().orElseThrow().span()))
        .isEqualTo("at most three roles");
    assertThat(role.ignored()).isNotEmpty();
  }

  @Test
  void residenceMayBeInOneOfSeveralPlaces() {
    Role role =
        read(
            """
            {"@type": "JobPosting", "title": "Pilot", "jobLocationType": "TELECOMMUTE",
             "applicantLocationRequirements": [{"@type": "Country", "name": "Norway"}, {"@type": "Country", "name": "Spain"}]}
            """);
    assertThat(role.requirements().get(0).criterion())
        .isInstanceOfSatisfying(
            Criterion.AnyOf.class, either -> assertThat(either.of()).hasSize(2));
  }

  private static Set<DegreeLevel> levels(Criterion criterion) {
    return ((Criterion.Degree) criterion.leaves().findFirst().orElseThrow()).levels();
  }

  private static Role read(String json) {
    return READER.read(Posting.jsonLd("x", json));
  }
}
