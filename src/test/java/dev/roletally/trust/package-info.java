/**
 * What an index withstands, at length and in short: each room attacks in its own way, and compares
 * what it then finds with a model. See docs/trust.md.
 */
@NullMarked
package dev.roletally.trust;

import org.jspecify.annotations.NullMarked;
