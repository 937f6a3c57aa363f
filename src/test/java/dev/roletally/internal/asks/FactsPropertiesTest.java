package dev.roletally.internal.asks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.internal.dates.DateContext;
import dev.roletally.internal.facts.Facts;
import dev.roletally.internal.structure.Block;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.Fact;
import dev.roletally.model.Requirement;
import dev.roletally.model.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FactsPropertiesTest {
  private static final DateContext UNSETTLED =
      new DateContext(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final List<String> PIECES =
      List.of(
          "Intern",
          "Engineer",
          "Acme",
          "Seattle, WA",
          "Remote",
          "Hybrid",
          "Full-time",
          "\n",
          "\n\n",
          " ",
          ": ",
          "- ",
          "$72",
          "$1,000,000,000,000",
          "€1.200,00",
          "per hour",
          "/yr",
          "k",
          "May",
          "June 31",
          "September 8",
          "2026",
          "99999999999",
          "Summer",
          "Fall",
          "starts",
          "starting",
          "until",
          "between",
          "and",
          "or",
          "to",
          "12",
          "12-24",
          "weeks",
          "months",
          "years",
          "at least",
          "up to",
          "hours per week",
          "graduating",
          "posted",
          "30+ days ago",
          "sponsor",
          "visa",
          "not",
          "maximum of two positions",
          "apply",
          "order",
          "internship",
          "|",
          "(",
          ")",
          "\ud83d\ude00",
          "\ud83d",
          "\u0000",
          "\u200b",
          "12Monday",
          "\u2013",
          ".",
          "1/2/2025",
          "13/13/2025",
          "2026-02-30",
          "0",
          "Location:",
          "Company: ",
          "looking for");

  @Provide
  Arbitrary<String> postings() {
    Arbitrary<String> pieces =
        Arbitraries.of(PIECES).list().ofMaxSize(60).map(list -> String.join(" ", list));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(5, pieces),
        net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(300)));
  }

  @Property(tries = 1000)
  void readingNeverThrowsAndEverySpanLiesInTheText(@ForAll("postings") String text) {
    Facts facts =
        Facts.read(text, whole(text), Optional.of(LocalDate.of(2026, 1, 10)), Optional.of("NL"));
    for (Span span : spans(facts)) {
      checkSpan(text, span);
    }
    AvailabilityComposer.Result result = AvailabilityComposer.compose(text, List.of(), facts);
    for (Requirement requirement : result.requirements()) {
      checkSpan(text, requirement.span());
      assertThat(requirement.quote()).isEqualTo(requirement.span().of(text));
    }
  }

  @Property(tries = 1000)
  void aClauseOfAnyKindIsReadOrLeft(@ForAll("postings") String clause) {
    Span span = new Span(0, clause.length());
    Optional<Criterion> asked = AvailabilityGrammar.read(clause, span, UNSETTLED);
    asked.stream().flatMap(Criterion::leaves).forEach(leaf -> checkSpan(clause, leaf.span()));
  }

  @Property(tries = 300)
  void theSameTextGivesTheSameFacts(@ForAll("postings") String text) {
    assertThat(facts(text)).isEqualTo(facts(text));
  }

  @Test
  void readingTakesTimeLinearInTheText() {
    for (String piece : PIECES) {
      String text = (piece + " ").repeat(20_000 / (piece.length() + 1));
      long before = System.nanoTime();
      Facts facts = facts(text);
      AvailabilityComposer.compose(text, List.of(), facts);
      AvailabilityGrammar.read(text, new Span(0, text.length()), facts.context());
      assertThat(System.nanoTime() - before).as(piece).isLessThan(2_000_000_000L);
    }
  }

  private static Facts facts(String text) {
    return Facts.read(text, whole(text), Optional.empty(), Optional.empty());
  }

  private static List<Block> whole(String text) {
    return List.of(new Block(Block.Kind.ABOUT, new Span(0, text.length())));
  }

  private static void checkSpan(String text, Span span) {
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
    assertThat(span.start()).isLessThan(span.end());
    assertThat(splitsPair(text, span.start()) || splitsPair(text, span.end()))
        .as("splits a pair: %s", span)
        .isFalse();
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  private static List<Span> spans(Facts facts) {
    List<Fact<?>> said = new ArrayList<>();
    Stream.of(
            facts.title(),
            facts.employer(),
            facts.workMode(),
            facts.employmentType(),
            facts.posted(),
            facts.duration(),
            facts.applicationLimit(),
            facts.sponsorship())
        .forEach(fact -> fact.ifPresent(said::add));
    said.addAll(facts.locations());
    said.addAll(facts.pay());
    said.addAll(facts.startDates());
    said.addAll(facts.startWindows());
    List<Span> spans = new ArrayList<>(said.stream().map(Fact::span).toList());
    facts.conflicts().stream().map(Conflict::spans).forEach(spans::addAll);
    facts.starts().yearless().forEach(diagnostic -> diagnostic.span().ifPresent(spans::add));
    return spans;
  }
}
