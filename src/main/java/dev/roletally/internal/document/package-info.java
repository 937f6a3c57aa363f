/**
 * A posting as found: HTML, JSON-LD or plain text, as words that can be read and the way back from
 * them. It knows no vocabulary, and nothing of what a posting asks.
 *
 * <p>Entry type: {@link dev.roletally.internal.document.DocumentReader}. Whoever reads words makes
 * one, and gets the words of a posting to read, with what its fields say: {@link
 * dev.roletally.internal.document.Stated}. The role that comes back is told in the original.
 *
 * <p><b>Words with places.</b> A {@code Transcript} is a text each unit of which knows where it
 * stands in the original. {@code PlainText} gives words in the characters that reading goes by: one
 * line end, nothing that nobody sees, plain letters for wide ones. {@code Relocation} moves a role
 * back, span by span.
 *
 * <p><b>HTML.</b> {@code HtmlPage} is a page with its words and its JSON-LD. {@code HtmlFurniture}
 * parts what is about the opening from the site around it, and {@code HiddenStyle} tells what a
 * style hides; {@code HtmlText} writes the words in lines, and {@code HtmlEntities} finds them in
 * the source, which may write a character as a reference.
 *
 * <p><b>JSON-LD.</b> {@code JsonSource} parses a document into {@code Json}, each value with its
 * place; {@code LinkedData} finds the openings in it and their fields, and {@code FieldWords} a
 * field's words in the original. {@code OpeningWriter} makes an {@code Opening} of them: the prose,
 * behind it the words of the fields, and {@code Stated} what {@code FieldValues} makes of those.
 *
 * <p>Invariants: no content makes it throw; a span that is told in the original lies in it and
 * splits no character; what nobody sees is no word; time grows with the length of the source.
 */
@NullMarked
package dev.roletally.internal.document;

import org.jspecify.annotations.NullMarked;
