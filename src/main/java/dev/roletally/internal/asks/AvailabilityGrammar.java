package dev.roletally.internal.asks;

import dev.roletally.internal.dates.DateContext;
import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.Criterion;
import dev.roletally.model.Span;
import java.util.Optional;

/**
 * Reads the time that an asking clause is about: when the candidate has to be free ({@code a
 * 12-week full-time work period during Summer 2026}), or when the degree is expected ({@code
 * graduating December 2025 onwards}).
 */
final class AvailabilityGrammar {
  private AvailabilityGrammar() {}

  /** The availability or graduation that the clause asks for; empty if it asks for neither. */
  static Optional<Criterion> read(String text, Span clause, DateContext context) {
    Lexemes lexemes = Lexemes.of(text, clause);
    Optional<Criterion> graduation = GraduationGrammar.read(lexemes, context);
    if (graduation.isPresent()) {
      return graduation;
    }
    return AskedTime.read(lexemes, context).map(AskedTime::toCriterion);
  }
}
