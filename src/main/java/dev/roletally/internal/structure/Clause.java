package dev.roletally.internal.structure;

import dev.roletally.model.Because;
import dev.roletally.model.Necessity;
import dev.roletally.model.Span;

/**
 * A stretch of a posting that asks one thing, or several things in one breath.
 *
 * @param first its first word
 * @param end the word after its last
 * @param span its words without bullet and final punctuation
 * @param necessity how much it is insisted on
 * @param because what decided that
 * @param items where the items of a list begin that it announces; {@code end} if it announces none
 */
public record Clause(
    int first, int end, Span span, Necessity necessity, Because because, int items) {}
