/**
 * How well postings are read: an evaluator of readings against labelled postings, the floors it
 * holds, and sentences that nothing must be read from.
 */
@NullMarked
package dev.roletally.reading;

import org.jspecify.annotations.NullMarked;
