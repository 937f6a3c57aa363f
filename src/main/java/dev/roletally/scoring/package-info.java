/**
 * The score: policy, compiled criteria and the one scorer. Pure: no index, no input or output, no
 * clock; the same posting, profile and settings give the same integers everywhere.
 *
 * <p>Entry types: {@link dev.roletally.scoring.ScoringPolicy}, and {@link
 * dev.roletally.scoring.Scorer} for those who run the scoring on an engine of their own. A role is
 * compiled once ({@link dev.roletally.scoring.CompiledRole}, policy-free and serialisable), a
 * profile once per settings ({@link dev.roletally.scoring.CompiledProfile}); the scorer turns the
 * two into a {@link dev.roletally.scoring.ScoreRow}, and the explanation is built from that row.
 * The formulas are in {@code docs/scoring.md}.
 */
@NullMarked
package dev.roletally.scoring;

import org.jspecify.annotations.NullMarked;
