/**
 * An index under many threads at once, closed under their hands, and opened and closed many times:
 * what each thread sees agrees with a model, and nothing is left behind.
 */
@NullMarked
package dev.roletally.trust.concurrency;

import org.jspecify.annotations.NullMarked;
