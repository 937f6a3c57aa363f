/** Tests of reading postings. */
@NullMarked
package dev.roletally.posting;

import org.jspecify.annotations.NullMarked;
