/**
 * Dates and lengths of time in a text. It knows neither who states them nor what of: a grammar is
 * given tokens, and tells what they name and where.
 *
 * <p><b>Dates.</b> {@link dev.roletally.internal.dates.DateGrammar} finds days, months and seasons,
 * each a {@code DateMention}, perhaps without a year; {@code DateYears} hands the year of a list to
 * all in it. {@link dev.roletally.internal.dates.DateRun} joins those that stand together, and says
 * what the words around them make of them. {@link dev.roletally.internal.dates.DateContext} settles
 * what is left open, by what is known of the posting.
 *
 * <p><b>Lengths.</b> {@link dev.roletally.internal.dates.LengthGrammar} finds weeks, months and
 * years that something lasts, and weekly hours; {@link dev.roletally.internal.dates.Years} the
 * lengths of experience.
 *
 * <p>Invariants: no date is guessed, and one that nothing settles stays open; no clock is read, so
 * that today is a day like any other; finding takes time linear in the text.
 */
@NullMarked
package dev.roletally.internal.dates;

import org.jspecify.annotations.NullMarked;
