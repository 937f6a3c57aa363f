/**
 * What a profile says stays with the caller: canary words in every field of a profile are looked
 * for wherever they must not be.
 */
@NullMarked
package dev.roletally.trust.privacy;

import org.jspecify.annotations.NullMarked;
