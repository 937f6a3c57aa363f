/**
 * The fast path: the best roles of an index, exactly, without looking at most of them. Pure: it
 * knows no engine and no file. It stands on two floors: roles laid flat ({@code internal.flat}) and
 * what a policy makes of them ({@code internal.bounds}).
 *
 * <p><b>Credits.</b> A ranking turns the profile inside out: the concepts that its claims are worth
 * something for are few, and the leaves and groups that ask for them are credited at once; of all
 * other skills it is known that they earn nothing. So are the degrees and times that nearly every
 * role asks, and the rest when it is first asked for. {@code Credits} is an array by leaf, filled
 * by the one arithmetic of {@code scoring}. {@code Evaluator} scores a flat role by it: a role
 * starts with all it can earn and pays for each ask what that loses it, until it falls below the
 * score to beat or the score is left, the very integer that the scorer gives. A scan of all roles
 * is the fallback, whatever the data.
 *
 * <p><b>The search.</b> {@code PrunedSearch} has a {@code PairReader} a segment read the pairs of
 * the profile's concepts, best bound first over all segments; what they find is tried by its
 * sketch, {@code Waiting} until that bound is due, and scored. It stops when nothing unread can
 * reach the score of the <i>k</i>-th. Where too much would be read, and in a segment of few roles,
 * which has no postings, a {@code Scan} goes through all sketches instead; {@code Prospects}
 * remembers where that is the rule. A role is given up only if its bound is <em>strictly</em>
 * below: ties are settled by id. {@code Contest} says what that score is: it counts only once
 * <i>k</i> roles of the best tier have it.
 *
 * <p><b>What is kept.</b> {@link dev.roletally.internal.search.PolicyCache} keeps what is prepared
 * for the policies used most, within a number of bytes. {@link
 * dev.roletally.internal.search.RoleSearch} is one state of an index: it prunes the segments that
 * are prepared for, scans the others, and shares the parts out over threads if there are several.
 * Each of its rankings works in the {@code Workspace} that one before has left.
 *
 * <p>Invariants: every path gives the same roles, scores and order; a credit is never computed
 * here.
 */
@NullMarked
package dev.roletally.internal.search;

import org.jspecify.annotations.NullMarked;
