package dev.roletally.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Ignored;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.vocabulary.Vocabulary;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the reader makes of small postings, one manner of writing a test. */
class PostingReaderTest {
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  @Test
  void ownWordsComeBeforeTheSection() {
    List<Requirement> asked =
        asked("Requirements\n- Knowledge of Python\n- Knowledge of Rust is a plus\n");
    assertThat(asked.get(0).necessity()).isEqualTo(Necessity.MINIMUM);
    assertThat(asked.get(0).because()).isEqualTo(Because.SECTION);
    assertThat(asked.get(1).necessity()).isEqualTo(Necessity.PREFERRED);
    assertThat(asked.get(1).because()).isEqualTo(Because.OWN_WORDS);
  }

  @Test
  void alternativesAreOneGroup() {
    assertThat(
            asked("Requirements\n- Experience with at least one of: C++, Python, Go, Java\n")
                .get(0)
                .criterion())
        .isInstanceOfSatisfying(Criterion.AnyOf.class, group -> assertThat(group.of()).hasSize(4));
  }

  @Test
  void theClassOfItsExamplesIsNoAskOfItsOwn() {
    Criterion read =
        asked("Requirements\n- Familiar with deep learning frameworks such as PyTorch or Keras\n")
            .get(0)
            .criterion();
    assertThat(read)
        .isInstanceOfSatisfying(
            Criterion.AnyOf.class,
            group -> {
              assertThat(group.open()).isTrue();
              assertThat(group.of()).hasSize(2);
            });
  }

  @Test
  void announcedItemsAreTheAlternatives() {
    List<Requirement> asked =
        asked(
            """
            Requirements
            - Experience in at least one of these areas:
            - Computer vision, object detection
            - Speech recognition, machine translation
            - Strong communication skills
            """);
    assertThat(asked).hasSize(2);
    assertThat(asked.get(0).criterion())
        .isInstanceOfSatisfying(Criterion.AnyOf.class, group -> assertThat(group.of()).hasSize(4));
  }

  @Test
  void dutiesBenefitsAndLegalTextAskNothing() {
    Role role =
        read(
            """
            Responsibilities
            - You'll go through sensor data with Python and Spark
            - Build dashboards in Tableau
            Benefits
            - Paid sick time (40 hours)
            Equal Opportunity
            We are an equal opportunity employer without regard to age or disability.
            """);
    assertThat(role.requirements()).isEmpty();
    assertThat(role.has(Diagnostic.Code.NO_REQUIREMENTS)).isTrue();
    assertThat(role.ignored()).extracting(Ignored::reason).contains(Ignored.Reason.DUTIES);
  }

  @Test
  void dashesMayStandSideBySideInATitle() {
    Role role = read("Algorithms Engineer - - Robotics\nAcme Robots\nDenver, CO\n");
    assertThat(role.title().orElseThrow().value()).isEqualTo("Algorithms Engineer - - Robotics");
  }

  @Test
  void everydayWordsAreNoLanguages() {
    Criterion read =
        asked("Requirements\n- Excel at working with people and go the extra mile\n")
            .get(0)
            .criterion();
    assertThat(read.leaves())
        .noneMatch(
            leaf -> leaf instanceof Criterion.Skill skill && skill.concept().matches("go|excel"));
  }

  @Test
  void experienceMayStandInForADegree() {
    Requirement asked =
        asked(
                "Requirements\n- Master's degree in Physics or a related field, or equivalent work"
                    + " experience\n")
            .get(0);
    assertThat(asked.category()).isEqualTo(Category.EDUCATION);
    assertThat(asked.criterion().leaves())
        .hasSize(2)
        .anyMatch(leaf -> leaf instanceof Criterion.Experience)
        .anySatisfy(
            leaf ->
                assertThat(leaf)
                    .isInstanceOfSatisfying(
                        Criterion.Degree.class,
                        degree -> {
                          assertThat(degree.levels()).containsExactly(DegreeLevel.MASTER);
                          assertThat(degree.relatedFields()).isTrue();
                        }));
  }

  @Test
  void yearsBelongToTheSkillTheyName() {
    assertThat(asked("Requirements\n- 3+ years of Java\n").get(0).criterion())
        .isInstanceOfSatisfying(
            Criterion.Skill.class, skill -> assertThat(skill.minMonths()).isEqualTo(36));
  }

  @Test
  void fieldsMayStandBeforeTheirDegree() {
    assertThat(fields("- Pursuing a Physics, Statistics, Mathematics or related degree"))
        .containsExactly("Physics", "Statistics", "Mathematics");
    assertThat(fields("- Studying towards an Electrical or Computer Engineering degree (MSc)"))
        .containsExactly("Electrical engineering", "Computer engineering");
    assertThat(fields("- MSc or PhD (Physics, Statistics, Economics)"))
        .containsExactly("Physics", "Statistics", "Economics");
    assertThat(fields("- Bachelor's degree in a Computer Science related field"))
        .containsExactly("Computer science");
  }

  @Test
  void yearsOfWorkNameNoFieldOfStudy() {
    assertThat(fields("- With a Bachelor's degree: 6 years of analysis, including visualization"))
        .isEmpty();
  }

  @Test
  void masterCopiesAreNoDegrees() {
    assertThat(asked("Requirements\n- Familiarity with integrated master schedules and SQL\n"))
        .extracting(Requirement::category)
        .containsExactly(Category.SKILLS);
  }

  @Test
  void degreesWithYearsOfTheirOwnAreSteps() {
    Criterion read =
        asked("Requirements\n- BS with 5+ years of experience, or MS with 2+ years, or a PhD\n")
            .get(0)
            .criterion();
    assertThat(read)
        .isInstanceOfSatisfying(
            Criterion.AnyOf.class,
            steps -> {
              assertThat(steps.of()).hasSize(3);
              assertThat(steps.of().get(1))
                  .isInstanceOfSatisfying(
                      Criterion.AllOf.class, step -> assertThat(step.of()).hasSize(2));
              assertThat(steps.of().get(2)).isInstanceOf(Criterion.Degree.class);
            });
    assertThat(
            asked("Requirements\n- 3 years of work with a bachelor's or master's degree\n")
                .get(0)
                .criterion())
        .isNotInstanceOf(Criterion.AnyOf.class);
  }

  @Test
  void headAndBodyMayContradictEachOtherInPayAndPlace() {
    assertThat(conflicts("$18/hr", "The base pay is between $27.50 and $29.50 per hour."))
        .containsExactly(Conflict.Code.PAY);
    assertThat(conflicts("$30/hr", "The base pay is between $27.50 and $29.50 per hour."))
        .containsExactly(Conflict.Code.PAY);
    for (String inside : List.of("$27.50/hr", "$28/hr", "$29.50/hr", "$18/hr (est.)")) {
      assertThat(conflicts(inside, "The base pay is between $27.50 and $29.50 per hour."))
          .as(inside)
          .isEmpty();
    }
    assertThat(
            conflicts(
                "$28/hr", "In Oslo the pay is $30 to $40 per hour, in Bergen $41 to $50 per hour."))
        .isEmpty();
    assertThat(conflicts("On-site", "Location: Porto, Portugal"))
        .containsExactly(Conflict.Code.LOCATION);
    assertThat(conflicts("On-site", "Location: Bergen, Norway")).isEmpty();
    assertThat(conflicts("Remote", "Location: Porto, Portugal"))
        .doesNotContain(Conflict.Code.LOCATION);
  }

  @Test
  void monthsBehindALabelAreThePeriod() {
    String text =
        """
        Chart Intern
        Brass Pilots
        Oslo, Norway

        Duration: June - August 2026

        Requirements
        - Knowledge of SQL
        """;
    assertThat(read(text).startWindows())
        .extracting(fact -> fact.value().from())
        .containsExactly(YearMonth.of(2026, 6));
  }

  @Test
  void alternativesGoOnBehindASemicolon() {
    assertThat(asked("Requirements\n- In the last year of a master's degree; or pursuing a PhD\n"))
        .hasSize(1);
  }

  @Test
  void lostLineBreaksAreFoundAgain() {
    List<Requirement> asked =
        asked(
            "We build boats.QualificationsMinimum Qualifications : - Knowledge of SQL;"
                + "- Ability to sail. Preferred Qualifications : - Knowledge of Kotlin");
    assertThat(asked)
        .extracting(Requirement::necessity)
        .containsExactly(Necessity.MINIMUM, Necessity.MINIMUM, Necessity.PREFERRED);
  }

  @Test
  void anAskingListNeedsNoHeading() {
    assertThat(
            asked(
                """
                Harbour Analyst

                The port never sleeps.

                - Bachelor's degree in statistics
                - 2+ years of experience with SQL
                - Strong communication skills
                """))
        .hasSize(3);
  }

  @Test
  void anotherLanguageIsReported() {
    Role role =
        read(
            "Wir suchen für unser Team in der Stadt eine Person mit Freude an der Arbeit. "
                .repeat(6));
    assertThat(role.has(Diagnostic.Code.LANGUAGE_UNSUPPORTED)).isTrue();
    assertThat(role.requirements()).isEmpty();
  }

  @Test
  void attributesOfThePostingAreThoseOfTheRole() {
    Role role = READER.read(Posting.text("p", "Cook").attribute("tenant", "acme"));
    assertThat(role.attributes()).containsEntry("tenant", "acme");
  }

  @Test
  void limitsArePositiveAndTheIdIsNotBlank() {
    assertThatThrownBy(() -> READER.limitedTo(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit must be 1 to 1000000 units, got: 0");
    assertThatThrownBy(() -> READER.limitedTo(1_000_001))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(READER.limitedTo(1).read(Posting.text("p", "C")).diagnostics())
        .extracting(Diagnostic::code)
        .doesNotContain(Diagnostic.Code.TEXT_TRUNCATED);
    assertThatThrownBy(() -> Posting.text(" ", "Cook"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("posting id must not be blank, got: \" \"");
  }

  @Test
  void longSourcesAreReadInPart() {
    PostingReader brief = READER.limitedTo(4);
    for (String page : List.of("<p>Cook in a galley</p>", "<p>Cook in a g\ud83d\ude80</p>")) {
      assertThat(brief.read(Posting.html("p", page)).has(Diagnostic.Code.TEXT_TRUNCATED)).isTrue();
    }
    assertThat(brief.read(Posting.html("p", "<p>Cook</p>")).has(Diagnostic.Code.TEXT_TRUNCATED))
        .isFalse();
  }

  @Test
  void blankPostingsHoldNoText() {
    for (Posting posting :
        List.of(Posting.text("p", " "), Posting.html("p", " "), Posting.jsonLd("p", " "))) {
      assertThat(READER.read(posting).has(Diagnostic.Code.EMPTY_TEXT)).isTrue();
    }
  }

  @Test
  void theEndsOfARangeMayBeLabelledOneByOne() {
    String head = "Cook\nBrass Pilots\nOslo, Norway\n\nAbout us\nWe cook.\n\nPay\n";
    assertThat(read(head + "Min: $26.00/hour Max: $43.00/hour\n").pay())
        .singleElement()
        .satisfies(
            pay -> {
              assertThat(pay.value().min()).isEqualByComparingTo("26");
              assertThat(pay.value().max()).isEqualByComparingTo("43");
            });
    assertThat(read(head + "Min: $43.00/hour Max: $26.00/hour\n").pay()).hasSize(2);
    assertThat(read(head + "Min: $26.00/hour Max: $43,000/year\n").pay()).hasSize(2);
  }

  private static List<Conflict.Code> conflicts(String head, String body) {
    return read(
            "Chart Engineer\nBrass Pilots\nOslo, Norway\n"
                + head
                + "\n\nAbout us\nWe draw charts.\n"
                + body
                + "\n\nRequirements\n- Knowledge of SQL\n")
        .conflicts()
        .stream()
        .map(Conflict::code)
        .toList();
  }

  private static List<String> fields(String bullet) {
    return asked("Requirements\n" + bullet + "\n")
        .get(0)
        .criterion()
        .leaves()
        .filter(Criterion.Degree.class::isInstance)
        .map(Criterion.Degree.class::cast)
        .flatMap(degree -> degree.fields().stream())
        .map(field -> field.label())
        .toList();
  }

  private static List<Requirement> asked(String text) {
    return read(text).requirements();
  }

  private static Role read(String text) {
    return READER.read(Posting.text("p", text));
  }
}
