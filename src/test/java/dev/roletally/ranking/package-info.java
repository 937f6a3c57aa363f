@NullMarked
package dev.roletally.ranking;

import org.jspecify.annotations.NullMarked;
