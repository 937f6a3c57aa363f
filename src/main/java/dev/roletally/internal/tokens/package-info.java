/**
 * A text as tokens, and the phrases in them. It knows no vocabulary, and nothing of what a posting
 * is made of.
 *
 * <p>There are two kinds of token, for two kinds of reading. {@link
 * dev.roletally.internal.tokens.Tokens} are words in their normal form, by which clauses, headings
 * and names are told; {@code LostBreaks} takes words apart that lost the line break between them.
 * {@link dev.roletally.internal.tokens.Lexemes} are words, numbers and marks, for grammars in which
 * a dash or a currency sign says something: dates, pay, places; a {@code Lexeme} knows the number
 * that it is or spells ({@code NumberWords}).
 *
 * <p>Each has a dictionary to look phrases up in: {@code Glossary} for tokens, the longest phrase
 * first, and {@code PhraseTable} for lexemes, with words that vary. What stands in them is kept in
 * lists beside the classes that read them ({@code Resources}). {@code English} tells by its tokens
 * whether a text is in English.
 *
 * <p>Invariants: every token lies inside the text, in order, and none overlaps another; cutting and
 * looking up take time linear in the text.
 */
@NullMarked
package dev.roletally.internal.tokens;

import org.jspecify.annotations.NullMarked;
