/** Bias audits against tables worked by hand, and their laws. */
@NullMarked
package dev.roletally.audit;

import org.jspecify.annotations.NullMarked;
