/**
 * Reads postings as found (plain text, HTML, JSON-LD) into roles.
 *
 * <p>Entry type: {@link dev.roletally.posting.PostingReader}. Invariants: reading never throws on
 * content; every span lies inside the posting's original text; nothing is asked by a block that
 * does not ask; the same posting, context and vocabulary give the same role.
 */
@NullMarked
package dev.roletally.posting;

import org.jspecify.annotations.NullMarked;
