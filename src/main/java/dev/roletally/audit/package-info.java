/**
 * For those who must audit: selection rates and impact ratios by category and by intersection of
 * categories, as New York City's rules for automated employment decision tools define them (6 RCNY
 * § 5-300 and following). Start at {@link dev.roletally.audit.ImpactReport}.
 *
 * <p>The categories come from the auditor, never from a profile, which has no place for them; this
 * package knows no other of the library.
 */
@NullMarked
package dev.roletally.audit;

import org.jspecify.annotations.NullMarked;
