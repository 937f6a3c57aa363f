/**
 * The explanation of a score: a tree of immutable values from the match down to the single
 * criterion, and the texts and documents rendered from it.
 *
 * <p>Entry type: {@link dev.roletally.explain.Match}. Invariants: points add up from ask to
 * requirement to category to match, as the laws of the tests hold it; what is at stake, with the
 * unstated part, adds up to {@value dev.roletally.explain.Match#TOTAL}; every number was made by
 * the scorer, none is computed again here; texts are rendered from machine codes, so nobody needs
 * to parse them.
 */
@NullMarked
package dev.roletally.explain;

import org.jspecify.annotations.NullMarked;
