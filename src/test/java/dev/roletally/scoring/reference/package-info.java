/**
 * A second scorer, written from the published formulas alone: plain loops and exact fractions,
 * nothing of the product but its model and its policy. What it computes is what a score means; the
 * product has to agree to the last point.
 */
@NullMarked
package dev.roletally.scoring.reference;

import org.jspecify.annotations.NullMarked;
