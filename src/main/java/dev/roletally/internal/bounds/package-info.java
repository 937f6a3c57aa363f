/**
 * What a policy makes of flat roles: how much each ask stakes, and bounds of scores that rule most
 * roles out unseen. The middle floor of the fast path. It knows policies and no profile.
 *
 * <p>A {@link dev.roletally.internal.bounds.StakeTable} holds the stakes of each shape; whoever
 * scores a flat role needs no more. A {@link dev.roletally.internal.bounds.PreparedSegment} holds
 * two kinds of bounds beside it:
 *
 * <ul>
 *   <li>{@code Postings}, which find roles. {@code PostingsBuilder} puts the term asks of each role
 *       in an order, rare and heavy ones first, and posts the role under the pairs of their
 *       concepts ({@code RolePairs}), each with the bound that holds if those two are the first
 *       met: all stakes before them are lost. Its theory stands there. {@code PairPostings} keeps
 *       them in buckets by hash, best bound first; whom no pair finds stands in the {@code Rest}.
 *   <li>{@code Sketches}, which bound the score of a role closely, each in one line of a cache.
 * </ul>
 *
 * Both take a role apart by {@code RoleAsks} and put its asks into an {@code AskOrder}; the bounds
 * of postings are rounded up to {@code Levels}.
 *
 * <p>Invariants: a bound is never below the score of any profile with the credits that it was made
 * for: rounding can cost time and never a role. A role of a segment with postings is found by them
 * or stands in the rest.
 */
@NullMarked
package dev.roletally.internal.bounds;

import org.jspecify.annotations.NullMarked;
