/**
 * Roles laid flat: what the roles of a segment ask, in arrays of numbers and no object a role. The
 * lowest floor of the fast path. Pure: it knows no engine, no file, no policy and no profile.
 *
 * <p>When a refresh first sees a {@link dev.roletally.internal.flat.Segment}, its roles are read
 * once from a {@link dev.roletally.internal.flat.RoleSource} and laid flat by {@code FlatBuilder}.
 * Of each role a {@code FlatSegment} keeps a shape, one of its few {@code FlatShapes}, and a run of
 * 16-bit codes, one or more an ask. What roles ask repeats, so each distinct leaf has a number in
 * the {@link dev.roletally.internal.flat.LeafTable} of all segments; {@code Leaves} is that table
 * at one time, with what it takes to credit a profile's claims at once: which leaves ask for a
 * concept ({@code ConceptNumbers}), and which groups they are members of. Days to start on hardly
 * repeat; an {@code Envelope} of them does, and stands beside them for whoever wants a bound.
 *
 * <p>Invariants: the codes of a role give back its program, in the order of its asks; a number
 * means one leaf for as long as a segment holds on to it; nothing here depends on a policy.
 */
@NullMarked
package dev.roletally.internal.flat;

import org.jspecify.annotations.NullMarked;
