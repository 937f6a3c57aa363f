/**
 * The structure of a posting: its lines, its blocks, and the clauses in them that ask something. It
 * knows no vocabulary, and not what a clause asks for.
 *
 * <p><b>Lines.</b> {@link dev.roletally.internal.structure.Lines} cuts a text into lines as they
 * were meant, also where breaks were lost or rows cut at a width, which {@code RowShape} tells.
 *
 * <p><b>Blocks.</b> {@link dev.roletally.internal.structure.Segmenter} says of each line in what
 * {@link dev.roletally.internal.structure.Block} it stands, by the {@code Headings} that postings
 * use; {@code AskingLists} finds the lists that ask without a heading that says so.
 *
 * <p><b>Clauses.</b> {@link dev.roletally.internal.structure.Clauses} cuts the lines into {@code
 * Sentences}, keeps those that ask ({@code Asks}, and {@code Sought} in blocks that do not), parts
 * them into clauses, and says how much each is insisted on: {@code Wishes} and {@code
 * ItemNecessities} tell how far a word that says so reaches.
 *
 * <p><b>What words betray.</b> {@code Cues} are turns of phrase, {@code Topics} the sides of a
 * candidate, {@code DegreeLevels} the degrees that are named. They tell here what asks, and what
 * reads the clauses goes by them, too.
 *
 * <p>Invariants: the blocks follow one another and cover the text; the clauses come in reading
 * order, and nothing is asked by a block that does not ask unless its own words do; cutting takes
 * time linear in the text, what could grow with the square being bounded.
 */
@NullMarked
package dev.roletally.internal.structure;

import org.jspecify.annotations.NullMarked;
