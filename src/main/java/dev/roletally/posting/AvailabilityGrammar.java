package dev.roletally.posting;

import dev.roletally.model.Criterion;
import dev.roletally.model.Span;
import java.util.Optional;

/** Reads when a clause asks the candidate to be free, or to graduate. */
final class AvailabilityGrammar {
  private AvailabilityGrammar() {}

  static Optional<Criterion> read(String text, Span clause, DateContext context) {
    return clause.end() > text.length() && context.posted().isPresent()
        ? Optional.of(new Criterion.Other(clause))
        : Optional.empty();
  }
}
