package dev.roletally.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.internal.structure.Block;
import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Conflict;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Span;
import dev.roletally.model.Sponsorship;
import dev.roletally.model.Weeks;
import dev.roletally.model.WorkMode;
import dev.roletally.posting.Posting;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
  private static Facts read(String text) {
    return read(Posting.text("x", text));
  }

  private static Facts read(Posting posting) {
    return Facts.read(
        posting.text(),
        List.of(new Block(Block.Kind.ABOUT, new Span(0, posting.text().length()))),
        posting.retrieved(),
        posting.region());
  }

  private static <T> Optional<T> value(Optional<Fact<T>> fact) {
    return fact.map(Fact::value);
  }

  @Test
  void theHeadSaysTitleEmployerPlaceModeAndType() {
    Facts facts =
        read(
            """
            company logo

            Chart Rendering Intern (Maps & Tiles) - 2026 Start

            Northwind Atlas

            Hybrid

            Lyon, France

            Internship

            Responsibilities

            You draw charts at Northwind Atlas.
            """);
    assertThat(value(facts.title())).contains("Chart Rendering Intern (Maps & Tiles) - 2026 Start");
    assertThat(value(facts.employer())).contains("Northwind Atlas");
    assertThat(facts.locations()).extracting(Fact::value).containsExactly("Lyon, France");
    assertThat(value(facts.workMode())).contains(WorkMode.HYBRID);
    assertThat(value(facts.employmentType())).contains(EmploymentType.INTERNSHIP);
    assertThat(facts.context().cycleYear()).contains(2026);
  }

  @Test
  void barsPartTheHead() {
    Facts facts = read("Gridworks | Senior Tile Engineer | Remote (EU) | Full-Time\n\nWe tile.");
    assertThat(value(facts.title())).contains("Senior Tile Engineer");
    assertThat(value(facts.employer())).contains("Gridworks");
    assertThat(value(facts.workMode())).contains(WorkMode.REMOTE);
    assertThat(value(facts.employmentType())).contains(EmploymentType.FULL_TIME);
  }

  @Test
  void runningTextNamesWhatTheHeadDoesNot() {
    Facts facts =
        read(
            "We are looking for an experienced Tile Engineer. Gridworks is a maker of tiles."
                + " At Gridworks, we care.Job Types: Full-time, Permanent");
    assertThat(value(facts.title())).contains("Tile Engineer");
    assertThat(value(facts.employer())).contains("Gridworks");
    assertThat(value(facts.employmentType())).contains(EmploymentType.FULL_TIME);
  }

  @Test
  void aRunTogetherListOfDaysTakesItsYearFromTheCycle() {
    Facts facts =
        read(
            "Chart Intern - 2025 Summer/Fall\nNorthwind\n\nIt begins in May / June 2025 or August /"
                + " September 2025. One of the following start dates below : (Options for"
                + " Summer)- Monday, May 12- Tuesday May 27 (Memorial Day May 27)- Monday, June"
                + " 9 (Options for Fall)- Monday, August 11Monday, September 8Please say so.");
    assertThat(facts.startDates())
        .extracting(Fact::value)
        .containsExactly(
            LocalDate.of(2025, 5, 12),
            LocalDate.of(2025, 5, 27),
            LocalDate.of(2025, 6, 9),
            LocalDate.of(2025, 8, 11),
            LocalDate.of(2025, 9, 8));
    assertThat(facts.startWindows()).isEmpty();
  }

  @Test
  void monthsSayMoreThanASeason() {
    Facts facts =
        read(
            "2025 Fall Intern - Charts\nNorthwind\n\nThe internship begins in August or September 2025.");
    assertThat(facts.startWindows())
        .extracting(Fact::value)
        .containsExactly(new MonthRange(YearMonth.of(2025, 8), YearMonth.of(2025, 9)));
  }

  @Test
  void aStretchOfDaysGivesItsFirst() {
    Facts facts =
        read("Chart Intern\nNorthwind\n\nThe program runs from June 1, 2026, to August 14, 2026.");
    assertThat(facts.startDates())
        .extracting(Fact::value)
        .containsExactly(LocalDate.of(2026, 6, 1));
    assertThat(facts.stretch().orElseThrow().to()).isEqualTo(LocalDate.of(2026, 8, 14));
  }

  @Test
  void daysOfApplyingAndGraduatingAreNoStarts() {
    Facts facts =
        read(
            "Chart Intern\nNorthwind\n\nApplications close on June 19, 2026. You graduate in May"
                + " 2027. Interviews: July 2, 2026.");
    assertThat(facts.startDates()).isEmpty();
    assertThat(facts.startWindows()).isEmpty();
  }

  @Test
  void aYearThatNothingSettlesIsReported() {
    Facts facts = read("Chart Intern\nNorthwind\n\nStart date: September, for 6 months.");
    assertThat(facts.startWindows()).isEmpty();
    assertThat(facts.diagnostics()).hasSize(1);
    Facts known =
        read(
            Posting.text("x", "Chart Intern\nNorthwind\n\nStart date: September")
                .retrievedOn(LocalDate.of(2026, 3, 1)));
    assertThat(known.startWindows())
        .extracting(fact -> fact.value().from())
        .containsExactly(YearMonth.of(2026, 9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The internship runs for 12 weeks.                                   | 12 | 12
          Duration: 6 months                                                  | 26 | 26
          You are available for at least 5 months.                            | 22 | 0
          We give 18 weeks of leave. Join us for a 10-week paid internship.   | 10 | 10
          The recruitment process takes 4 weeks. You join us for five months. | 22 | 22
          """)
  void readsHowLongItLasts(String sentence, int min, int max) {
    Weeks weeks = value(read("Chart Intern\nNorthwind\n\n" + sentence).duration()).orElseThrow();
    assertThat(weeks.min().orElse(0)).isEqualTo(min);
    assertThat(weeks.max().orElse(0)).isEqualTo(max);
  }

  @Test
  void leaveAndExperienceAreNoDuration() {
    Facts facts =
        read(
            "Chart Intern\nNorthwind\n\nParental leave is 20 weeks. Minimum 3 months of programming"
                + " experience. A degree within the past 12 months.");
    assertThat(facts.duration()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          This is a fully remote position.                          | REMOTE
          You come into the office 3x a week.                       | HYBRID
          You are available to work in the office five days a week. | ONSITE
          A hybrid role with two days from home.                    | HYBRID
          This role is fully onsite.                                | ONSITE
          Location: Utrecht (hybrid)                                | HYBRID
          """)
  void readsTheWorkMode(String sentence, WorkMode mode) {
    assertThat(value(read("Chart Engineer\nNorthwind\n\n" + sentence).workMode())).contains(mode);
  }

  @Test
  void wordsThatLookLikeAWorkModeAreNone() {
    Facts facts =
        read(
            "Chart Engineer\nNorthwind\n\nYou know remote sensing, a hybrid cloud and remote"
                + " debugging. Work remotely:Temporarily due to the storm");
    assertThat(facts.workMode()).isEmpty();
  }

  @Test
  void theBodyContradictsTheHead() {
    String text = "Chart Intern\nNorthwind\nLyon, France\nRemote\n\nHybrid role: 4 days in-office.";
    Facts facts = read(text);
    assertThat(value(facts.workMode())).contains(WorkMode.HYBRID);
    assertThat(facts.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.code()).isEqualTo(Conflict.Code.WORK_MODE);
              assertThat(conflict.spans().get(0).of(text)).isEqualTo("Remote");
            });
  }

  @Test
  void aFullTimeInternshipIsNoContradiction() {
    Facts facts = read("Chart Intern\nNorthwind\nLyon, France\nFull-time\n\nA full-time role.");
    assertThat(value(facts.employmentType())).contains(EmploymentType.INTERNSHIP);
    assertThat(facts.conflicts()).isEmpty();
  }

  @Test
  void readsTheLimitOfApplications() {
    Facts facts =
        read(
            "Chart Intern\nNorthwind\n\nCandidates can apply to a maximum of TWO positions and will"
                + " be considered in the order they apply.");
    assertThat(value(facts.applicationLimit())).contains(new ApplicationLimit(2, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We are unable to sponsor work visas.                     | NOT_OFFERED
          You may work without visa sponsorship.                   | NOT_OFFERED
          We cannot work with C2C, H1 or OPT for this position.    | NOT_OFFERED
          We do sponsor visas!                                     | OFFERED
          Visa sponsorship is available.                           | OFFERED
          We help you obtain a visa.                               | OFFERED
          An executive sponsor backs the team.                     |
          Do you need sponsorship for a visa?                      |
          """)
  void readsSponsorship(String sentence, Sponsorship said) {
    assertThat(value(read("Chart Engineer\nNorthwind\n\n" + sentence).sponsorship()))
        .isEqualTo(Optional.ofNullable(said));
  }

  @Test
  void readsTheDayOfPosting() {
    assertThat(value(read("Chart Engineer\nPosted on 8/27/2025\n\nNorthwind").posted()))
        .contains(LocalDate.of(2025, 8, 27));
    Posting found =
        Posting.text("x", "Chart Engineer\nNorthwind\n\nWe draw charts every day.\n30+ days ago")
            .retrievedOn(LocalDate.of(2026, 1, 31));
    assertThat(value(read(found).posted())).contains(LocalDate.of(2026, 1, 1));
    assertThat(read("Chart Engineer\nNorthwind\n\nWe draw.\n30+ days ago").posted()).isEmpty();
  }
}
