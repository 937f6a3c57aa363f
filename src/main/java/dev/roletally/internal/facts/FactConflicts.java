package dev.roletally.internal.facts;

import dev.roletally.model.Conflict;
import dev.roletally.model.Fact;
import dev.roletally.model.Pay;
import dev.roletally.model.Span;
import dev.roletally.model.WorkMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where the head of a posting and its body state facts of which only one can hold: pay of the
 * same kind in ranges that do not touch, and places in different countries.
 *
 * <p>It speaks only where each side says exactly one thing. Several places and several ranges are
 * no contradiction, an estimate is none, and remote work has many places.
 */
final class FactConflicts {
  private static final int REMARK = 24;

  private FactConflicts() {}

  /** What contradicts what among the pay and the places that {@code text} states. */
  static List<Conflict> find(
      FactText text,
      Head head,
      List<Fact<Pay>> pay,
      List<Fact<String>> places,
      Optional<Fact<WorkMode>> mode) {
    List<Conflict> conflicts = new ArrayList<>();
    pay(text, head, pay).ifPresent(conflicts::add);
    boolean remote = mode.isPresent() && mode.get().value() == WorkMode.REMOTE;
    if (!remote) {
      place(text, places).ifPresent(conflicts::add);
    }
    return conflicts;
  }

  private static Optional<Conflict> pay(FactText text, Head head, List<Fact<Pay>> pay) {
    if (pay.size() != 2) {
      return Optional.empty();
    }
    Fact<Pay> first = pay.get(0);
    Fact<Pay> second = pay.get(1);
    boolean sides = head.holds(first.span()) && !head.holds(second.span());
    boolean alike =
        first.value().unit() == second.value().unit()
            && first.value().currency().equals(second.value().currency());
    boolean apart =
        first.value().max().compareTo(second.value().min()) < 0
            || second.value().max().compareTo(first.value().min()) < 0;
    return sides && alike && apart && !isEstimate(text, first.span())
        ? Optional.of(
            new Conflict(
                Conflict.Code.PAY,
                List.of(first.span(), second.span()),
                "the head states "
                    + first.span().of(text.text())
                    + ", the body "
                    + second.span().of(text.text()),
                Optional.empty()))
        : Optional.empty();
  }

  /** "(Glassdoor est.)": what others guess contradicts nothing. */
  private static boolean isEstimate(FactText text, Span span) {
    int end = Math.min(text.text().length(), span.end() + REMARK);
    return text.text().substring(span.end(), end).contains("est");
  }

  private static Optional<Conflict> place(FactText text, List<Fact<String>> places) {
    Optional<Span> label = Labels.value(text, LocationFacts.LABELS);
    if (label.isEmpty() || places.size() != 1) {
      return Optional.empty();
    }
    Span said = places.get(0).span();
    Optional<String> one = Places.bundled().country(places.get(0).value());
    Optional<String> other = Places.bundled().country(label.get().of(text.text()));
    return one.isPresent()
            && other.isPresent()
            && !one.equals(other)
            && said.end() <= label.get().start()
        ? Optional.of(
            new Conflict(
                Conflict.Code.LOCATION,
                List.of(said, label.get()),
                "the head says "
                    + places.get(0).value()
                    + ", the body "
                    + label.get().of(text.text()),
                Optional.empty()))
        : Optional.empty();
  }
}
