/** Tests of the vocabulary and of its bundled data. */
@NullMarked
package dev.roletally.vocabulary;

import org.jspecify.annotations.NullMarked;
