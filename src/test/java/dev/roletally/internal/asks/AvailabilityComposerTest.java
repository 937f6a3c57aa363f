package dev.roletally.internal.asks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.internal.facts.Facts;
import dev.roletally.internal.structure.Block;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.DateRange;
import dev.roletally.model.DerivedFrom;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AvailabilityComposerTest {
  private static final LocalDate EARLY = LocalDate.of(2026, 5, 11);
  private static final LocalDate LATE = LocalDate.of(2026, 6, 22);

  private static Facts facts(String text) {
    return Facts.read(
        text,
        List.of(new Block(Block.Kind.ABOUT, new Span(0, text.length()))),
        Optional.empty(),
        Optional.empty());
  }

  private static AvailabilityComposer.Result compose(String text, String clause) {
    Facts facts = facts(text);
    int at = text.indexOf(clause);
    Span span = new Span(at, at + clause.length());
    Criterion criterion = AvailabilityGrammar.read(text, span, facts.context()).orElseThrow();
    Requirement requirement =
        Requirement.of(
            "r1",
            Necessity.MINIMUM,
            Category.AVAILABILITY,
            span,
            clause,
            Because.SECTION,
            criterion);
    return AvailabilityComposer.compose(text, List.of(requirement), facts);
  }

  private static Criterion.Availability only(AvailabilityComposer.Result result) {
    assertThat(result.requirements()).hasSize(1);
    return (Criterion.Availability) result.requirements().get(0).criterion();
  }

  @Test
  void aClauseOfLengthAndSeasonTakesTheStatedDays() {
    String clause = "Can commit to 12 weeks full-time during Summer 2026";
    AvailabilityComposer.Result result =
        compose(
            "Chart Intern\nAcme\nStart dates:\n- May 11th, 2026\n- June 22nd, 2026\n" + clause,
            clause);
    Criterion.Availability asked = only(result);
    assertThat(asked.starts()).containsExactly(EARLY, LATE);
    assertThat(asked.windows()).isEmpty();
    assertThat(asked.minWeeks()).isEqualTo(12);
    assertThat(result.conflicts()).isEmpty();
  }

  @Test
  void aClauseThatNamesItsOwnStartKeepsItAndContradictsTheOthers() {
    String clause = "Able to work 12 weeks starting May 2026";
    AvailabilityComposer.Result result =
        compose(
            "Chart Intern\nAcme\nStart dates: May 11, 2026, September 8, 2026.\n" + clause, clause);
    assertThat(only(result).windows())
        .containsExactly(new DateRange(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)));
    Conflict conflict = result.conflicts().get(0);
    assertThat(conflict.code()).isEqualTo(Conflict.Code.START_DATE);
    assertThat(conflict.spans()).hasSize(2);
    Conflict.Alternative other = conflict.alternative().orElseThrow();
    assertThat(other.requirement()).isEqualTo("r1");
    assertThat(((Criterion.Availability) other.criterion()).starts())
        .containsExactly(EARLY, LocalDate.of(2026, 9, 8));
  }

  @Test
  void whereNoClauseAsksTheFactsMakeOneRequirement() {
    String text =
        "Chart Intern\nAcme\n\nThe internship lasts 12 weeks, full-time, and starts on May 11, 2026.";
    AvailabilityComposer.Result result = AvailabilityComposer.compose(text, List.of(), facts(text));
    Requirement made = result.requirements().get(0);
    assertThat(made.derivedFrom()).contains(DerivedFrom.START_DATES);
    assertThat(made.necessity()).isEqualTo(Necessity.MINIMUM);
    assertThat(made.quote()).isEqualTo(made.span().of(text));
    Criterion.Availability asked = (Criterion.Availability) made.criterion();
    assertThat(asked.starts()).containsExactly(EARLY);
    assertThat(asked.minWeeks()).isEqualTo(12);
    assertThat(asked.maxWeeks()).isEqualTo(OptionalInt.of(12));
    assertThat(asked.hoursPerWeek()).isEqualTo(35);
  }

  @Test
  void factsThatSayNothingOfTimeMakeNone() {
    String text = "Chart Engineer\nAcme\nBerlin, Germany\n\nYou draw charts.";
    assertThat(AvailabilityComposer.compose(text, List.of(), facts(text)).requirements()).isEmpty();
  }
}
