/**
 * The facts of a posting: what it states of the work, apart from what it asks. It knows no
 * vocabulary, no clause and no requirement.
 *
 * <p>Entry type: {@link dev.roletally.internal.facts.Facts}. A posting is seen as {@code FactText},
 * its lexemes and lines, each in its block.
 *
 * <p><b>The head.</b> {@code HeadRows} takes the first lines apart, {@code HeadLine} tells what one
 * says by itself ({@code RoleNouns}, {@link dev.roletally.internal.facts.Places}), and {@code Head}
 * what they say together: title, employer, places, and what stands beside them.
 *
 * <p><b>The body.</b> One class a fact: {@code TitleFact} and {@code EmployerFact} where no head
 * says it, {@code LocationFacts}, {@code TypeFact}, {@code WorkModeFact}, {@code DurationFact},
 * {@code StartFacts}, {@code ApplicationFacts}; {@code Labels} finds values behind a label. {@code
 * PayFacts} takes what {@code PayGrammar} finds of {@code Currencies} and amounts, if {@code
 * PayContext} tells that it is pay.
 *
 * <p><b>What disagrees.</b> {@code FactConflicts} compares head and body; {@code FieldFacts} puts
 * what the fields of a document state in the place of what its prose says, and compares the two
 * ({@code Address} for places).
 *
 * <p>Invariants: each fact has the span of the words that say it; other openings and the furniture
 * of the site state nothing; where nothing is said, nothing is stated.
 */
@NullMarked
package dev.roletally.internal.facts;

import org.jspecify.annotations.NullMarked;
