/**
 * What to do next: the changes that would raise a score, the roles to apply to under employers'
 * limits, and the postings that are one opening.
 *
 * <p>Entry types: {@link dev.roletally.plan.Gaps} for one role, {@link
 * dev.roletally.plan.OverallGaps} for many, {@link dev.roletally.plan.ApplicationPlan}, and {@link
 * dev.roletally.plan.SameOpenings}. Invariants: every promised gain is the difference of two scores
 * that were both made by the one scorer; nothing here depends on a clock, a default or the order in
 * which roles come.
 */
@NullMarked
package dev.roletally.plan;

import org.jspecify.annotations.NullMarked;
