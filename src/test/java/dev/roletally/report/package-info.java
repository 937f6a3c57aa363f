/** Tests of {@code dev.roletally.report}: that pages say what the explanation says, and no more. */
@NullMarked
package dev.roletally.report;

import org.jspecify.annotations.NullMarked;
