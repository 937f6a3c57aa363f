/**
 * The asks of a posting: each clause as a requirement, with what fields, dates and title ask beside
 * the clauses. Of the rooms of reading, this alone knows the vocabulary.
 *
 * <p>Entry types: {@link dev.roletally.internal.asks.RequirementReader}, and {@link
 * dev.roletally.internal.asks.Tagger} for the names alone.
 *
 * <p><b>Names.</b> {@code Tagger} finds the concepts of a vocabulary, each a {@code Mention}; what
 * is an everyday word as well has to pass the {@code AmbiguityGate}. {@code NewNames} finds what
 * the vocabulary does not hold, {@code NameGrammar} human languages and certificates, {@code
 * Countries} and {@code Venues} what their names say.
 *
 * <p><b>A clause.</b> {@code ClauseReader} decides what it chiefly asks and has it read by the one
 * that knows: skills by {@code SkillLists}, over {@code SkillRuns} of mentions tied by {@code
 * ListGap}s, without {@code ClassNames}; degrees by {@code DegreeGrammar} ({@code DegreeStatuses},
 * and {@code FieldsOfStudy}, {@code LikedFields} over a {@code FieldList}), {@code DegreeLadder}
 * and {@code BesideDegree}; experience by {@code WorkKind} and {@code SkillYears}; time by {@code
 * AvailabilityGrammar}, of {@code AskedTime} or {@code GraduationGrammar}.
 *
 * <p><b>All of them.</b> {@code Repeats} marks what is said again. {@code StatedAsks} adds what
 * fields ask, {@code AvailabilityComposer} the stated times, as {@code Availabilities} counts them,
 * and {@code TitleAsk} what the title asks. {@code DegreeConflicts} and {@code YearsConflicts} find
 * two asks of which only one can hold.
 *
 * <p>Invariants: every clause gives one requirement, unless a few words that name nothing were
 * taken for one; a quote is the words at its span; what no profile could prove is kept as such; a
 * contradiction is told, with the other reading, and never settled in silence.
 */
@NullMarked
package dev.roletally.internal.asks;

import org.jspecify.annotations.NullMarked;
