/**
 * The index: compiled roles kept in a Lucene directory, scored from doc values, ranked exactly.
 *
 * <p>Entry type: {@link dev.roletally.internal.lucene.RoleStore}. Invariants: no Lucene type leaves
 * this package; a score never depends on other documents, segments or document numbers; Lucene's
 * checked exceptions are translated here, once.
 */
@NullMarked
package dev.roletally.internal.lucene;

import org.jspecify.annotations.NullMarked;
