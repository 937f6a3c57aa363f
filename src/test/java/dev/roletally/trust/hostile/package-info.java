/** Whatever reaches the library as text: fuzzing, limits, characters, and words that want more. */
@org.jspecify.annotations.NullMarked
package dev.roletally.trust.hostile;
