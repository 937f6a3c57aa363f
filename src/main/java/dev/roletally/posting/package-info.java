/**
 * Reads postings as found (plain text, HTML, JSON-LD) into roles.
 *
 * <p>Entry type: {@link dev.roletally.posting.PostingReader}. It takes a {@link
 * dev.roletally.posting.Posting} through the rooms of reading, none of which knows one after it:
 * {@code internal.document} gives its words and what its fields state; {@code internal.tokens} cuts
 * the words; {@code internal.structure} tells lines, blocks and the clauses that ask; {@code
 * internal.facts} reads what is stated; {@code internal.asks} what is asked; and {@code
 * internal.document} tells the role in the original. What names a date or a length of time on that
 * way is read by {@code internal.dates}. {@link dev.roletally.posting.SkillFinder} goes by tokens
 * and names alone.
 *
 * <p>Invariants: reading never throws on content; every span lies inside the posting's original
 * text; nothing is asked by a block that does not ask, unless its own words do; the same posting,
 * context and vocabulary give the same role.
 */
@NullMarked
package dev.roletally.posting;

import org.jspecify.annotations.NullMarked;
