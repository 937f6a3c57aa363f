/**
 * The graph of what postings ask for and profiles claim: concepts with stable ids, their names, and
 * the relations {@code broader} and {@code related}.
 *
 * <p>Entry type: {@link dev.roletally.vocabulary.Vocabulary}. Invariants: an id means the same
 * forever; {@code broader} has no cycles and means "who has this, has that"; {@code related} holds
 * both ways; within a class of kinds (skills, fields, degrees, certificates, languages) a name
 * belongs to one concept unless it is declared ambiguous. The bundled data is documented in {@code
 * docs/vocabulary.md}.
 */
@NullMarked
package dev.roletally.vocabulary;

import org.jspecify.annotations.NullMarked;
