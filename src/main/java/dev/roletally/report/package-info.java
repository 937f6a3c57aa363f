/**
 * Explanations as a page of HTML that stands alone.
 *
 * <p>Entry type: {@link dev.roletally.report.HtmlReport}. Invariants: every number of the page is
 * read off the explanation, none is computed again; text enters a page only through a writer that
 * escapes it, so no text of a posting or profile can change a page's structure; a page loads
 * nothing and runs nothing but its own few lines; equal input gives equal bytes.
 */
@NullMarked
package dev.roletally.report;

import org.jspecify.annotations.NullMarked;
